import { useState, type SyntheticEvent } from 'react'
import { answerAt } from '../../entries/answers.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { BusyButton } from '../BusyButton.tsx'
import { ChoiceField, ErrorSummary, type Errors } from '../Field.tsx'
import { TickField } from '../TickField.tsx'
import { ButtonLink, goTo, Link } from '../navigation.tsx'
import { WarningText } from '../Notice.tsx'
import { Screen } from '../Screen.tsx'
import type { CaseNow, Device, Session } from '../session/contract.ts'
import { deviceWord } from '../thisDevice.ts'
import { closeSession, useCaseNow, useDevice } from '../useCase.tsx'
import { dateText } from '../whenText.ts'
import { useChildren } from './Children.tsx'
import { SummaryList, SummaryRow } from '../SummaryList.tsx'

const say = sayFrom(file.labels)

interface Known {
  readonly case: string
  readonly name: string
  /** 'YYYY-MM-DD'; '' when nobody has said. */
  readonly born: string
}

/** Two stories of one child become one: chosen first, then asked once more with both side by side. */
export function Join({ session }: { readonly session: Session }) {
  const now = useCaseNow(session)
  const device = useDevice()
  const [other, setOther] = useState<Known>()
  const me = knownFrom(now)
  if (other !== undefined) return <Sure mine={me} other={other} cancel={() => setOther(undefined)} />
  return <Choose mine={me} choose={(ofCase) => void readKnown(device, ofCase).then(setOther)} />
}

function Choose({ mine, choose }: { readonly mine: Known; readonly choose: (ofCase: string) => void }) {
  const children = useChildren()
  const [device] = useState(deviceWord)
  const [chosen, setChosen] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const others = children?.filter((one) => one.case !== mine.case && !one.unreadable) ?? []
  const goOn = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (chosen === '') setErrors(new Map([['other', say('join.which.missing')]]))
    else choose(chosen)
  }
  return (
    <Screen title={say('join.title')} back={{ at: 'child', case: mine.case }} key="choose">
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('join.title')}</h1>
      <p className="govuk-body">{say('join.says')}</p>
      {children !== undefined && others.length === 0 && (
        <p className="govuk-body">{say('join.none', { device })}</p>
      )}
      {others.length > 0 && (
        <form onSubmit={goOn} noValidate>
          <ChoiceField
            id="other"
            legend={say('join.which', { name: mine.name })}
            error={errors.get('other')}
            value={chosen}
            change={setChosen}
            choices={others.map((one) => ({
              value: one.case,
              label: one.name === '' ? say('join.noName') : one.name,
            }))}
          />
          <button type="submit" className="govuk-button">
            {say('join.go')}
          </button>
        </form>
      )}
    </Screen>
  )
}

interface SureProps {
  readonly mine: Known
  readonly other: Known
  readonly cancel: () => void
}

function Sure({ mine, other, cancel }: SureProps) {
  const device = useDevice()
  const [isSure, setSure] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Errors>(new Map())
  const differ = mine.born !== '' && other.born !== '' && mine.born !== other.born
  const join = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (!isSure) {
      setErrors(new Map([['sure', say('join.tick.missing')]]))
      return
    }
    setBusy(true)
    const joined = await device.join(mine.case, other.case)
    if (typeof joined === 'string') {
      closeSession()
      goTo({ at: 'child', case: joined }, { instead: true })
      return
    }
    setBusy(false)
    setErrors(new Map([['sure', `${say('join.failed')}: ${joined.because}`]]))
  }
  return (
    <Screen title={say('join.sure')} back={{ at: 'child', case: mine.case }} key="sure">
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('join.sure')}</h1>
      <SummaryList>
        {[mine, other].map((one) => (
          <SummaryRow key={one.case} title={one.name}>
            {one.born === '' ? say('join.born.unknown') : say('join.born', { day: dateText(one.born) })}
          </SummaryRow>
        ))}
      </SummaryList>
      {differ && <WarningText>{say('join.differ')}</WarningText>}
      <WarningText>{say('join.final')}</WarningText>
      <ul className="govuk-list">
        {[mine, other].map((one) => (
          <li key={one.case}>
            <Link to={{ at: 'file', case: one.case }}>{say('join.copy', { name: one.name })}</Link>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void join(event)} noValidate>
        <TickField
          id="sure"
          label={say('join.tick')}
          error={errors.get('sure')}
          value={isSure}
          change={setSure}
        />
        <div className="govuk-button-group">
          <BusyButton className="govuk-button govuk-button--warning" isBusy={isBusy}>
            {say(isBusy ? 'join.joining' : 'join.yes')}
          </BusyButton>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={cancel}>
            {say('join.no')}
          </button>
          <ButtonLink to={{ at: 'child', case: mine.case }} look="second">
            {say('join.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Screen>
  )
}

/** Reads the other child’s name and birthday, and lets go of it again. */
async function readKnown(device: Device, ofCase: string): Promise<Known> {
  const session = await device.open(ofCase)
  if (!('close' in session)) return { case: ofCase, name: say('join.noName'), born: '' }
  const known = knownFrom(session.now())
  session.close()
  return known
}

function knownFrom({ case: ofCase, name, present }: CaseNow): Known {
  const born = answerAt(present, 'facts', 'core.dob')
  return {
    case: ofCase,
    name: name === '' ? say('join.noName') : name,
    born: typeof born === 'string' ? born : '',
  }
}
