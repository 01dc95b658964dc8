import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { BusyButton } from '../BusyButton.tsx'
import { ErrorSummary, type Errors } from '../Field.tsx'
import { SummaryList } from '../MergedNotice.tsx'
import { goTo } from '../navigation.tsx'
import { Notice } from '../Notice.tsx'
import type { Arrived } from '../session/contract.ts'
import { keepSettings, purposeAfter, settingsOf } from '../settings.ts'
import { deviceWord } from '../thisDevice.ts'
import { useDevice } from '../useCase.tsx'
import { whoText } from '../whoText.ts'
import { listText } from '../whenText.ts'
import { noAnswers, WhoAmI, whoErrors, whoFrom } from './OpenFileWho.tsx'
import { placesWithTwo } from './placesWithTwo.ts'
import { Details } from '../../forms/Details.tsx'
import { ErrorMessage } from '../../forms/ErrorMessage.tsx'

const say = sayFrom(file.labels)

interface OpenedFileProps {
  readonly incoming: Arrived
  /** The case whose page led here. */
  readonly cameFrom: string | undefined
  readonly cancel: () => void
}

/** What is in the file, and the question whether to take it in. */
export function OpenedFile({ incoming, cameFrom, cancel }: OpenedFileProps) {
  const device = useDevice()
  const [word] = useState(deviceWord)
  const [answers, setAnswers] = useState(noAnswers)
  const [errors, setErrors] = useState<Errors>(new Map())
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { kept, name, here, refused, summary } = incoming
  const isNew = here === undefined
  const isOther = cameFrom !== undefined && here !== cameFrom
  const isKnown = name !== ''
  const take = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const who = isNew ? whoFrom(answers, kept.participants) : undefined
    const wrong = isNew ? whoErrors(answers) : new Map<string, string>()
    setErrors(wrong)
    if (wrong.size > 0) return
    setBusy(true)
    const taken = await device.takeIn(incoming, who?.me)
    if (!('case' in taken)) {
      setBusy(false)
      setTrouble(taken.because)
      return
    }
    if (who !== undefined) {
      const settings = await settingsOf(device)
      await keepSettings(device, { ...settings, use: purposeAfter(settings.use, who.purpose) })
    }
    goTo({ at: 'child', case: taken.case }, { instead: true })
  }
  const both = placesWithTwo(incoming)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{isKnown ? say('open.about', { name }) : say('open.about.noName')}</h1>
      {kept.participants.length > 0 && (
        <p className="govuk-body">{say('open.from', { people: listText(kept.participants.map(whoText)) })}</p>
      )}
      <p className="govuk-body">
        {say(`open.${isNew ? 'new' : 'known'}${isKnown ? '' : '.noName'}`, { name, device: word })}
      </p>
      {isOther && (
        <p className="govuk-inset-text">
          {say('open.otherChild')} {isNew && say('open.otherNew')}
        </p>
      )}
      {isNew ? (
        <Details summary={say('open.inside')}>
          <SummaryList summary={summary} />
        </Details>
      ) : (
        <>
          <h2 className="govuk-heading-m">{say('open.summary')}</h2>
          <SummaryList summary={summary} />
        </>
      )}
      {both.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{say('open.both')}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {both.map(({ title, count }) => (
              <li key={title}>{say('open.both.place', { title, count })}</li>
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <Notice heading={say('open.notTaken')}>
          <ul className="govuk-list govuk-list--bullet">
            {refused.slice(0, 20).map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form onSubmit={(event) => void take(event)} noValidate>
        {isNew && <WhoAmI people={kept.participants} answers={answers} errors={errors} change={setAnswers} />}
        <ErrorMessage role="alert" sentence={trouble && `${say('open.failed')}: ${trouble}`} />
        <div className="govuk-button-group">
          <BusyButton isBusy={isBusy}>{say(isBusy ? 'open.taking' : 'open.take')}</BusyButton>
          <BusyButton className="govuk-button govuk-button--secondary" isBusy={isBusy} press={cancel}>
            {say('open.cancel')}
          </BusyButton>
        </div>
      </form>
    </>
  )
}
