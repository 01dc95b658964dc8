import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { BusyButton } from '../BusyButton.tsx'
import { ErrorSummary, type Errors } from '../Field.tsx'
import { TickField } from '../TickField.tsx'
import { ButtonLink, goTo } from '../navigation.tsx'
import { WarningText } from '../Notice.tsx'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { deviceWord } from '../thisDevice.ts'
import { closeSession, useCaseNow, useDevice } from '../useCase.tsx'

const say = sayFrom(file.labels)

/** Takes a child off this device, after offering the copy. */
export function Erase({ session }: { readonly session: Session }) {
  const device = useDevice()
  const now = useCaseNow(session)
  const [word] = useState(deviceWord)
  const [isSure, setSure] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Errors>(new Map())
  const words = { name: now.name === '' ? say('erase.noName') : now.name, device: word }
  const erase = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (!isSure) {
      setErrors(new Map([['sure', say('erase.tick.missing')]]))
      return
    }
    setBusy(true)
    const saved = await device.erase(now.case)
    if (saved.kind === 'saved') {
      closeSession()
      goTo({ at: 'children' }, { instead: true })
      return
    }
    setBusy(false)
    setErrors(new Map([['sure', `${say('erase.failed')}: ${saved.because}`]]))
  }
  return (
    <Screen title={say('erase.title', words)} back={{ at: 'child', case: now.case }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('erase.title', words)}</h1>
      <WarningText>{say('erase.says', words)}</WarningText>
      <p className="govuk-body">{say('erase.stays')}</p>
      <ButtonLink to={{ at: 'file', case: now.case }} look="second">
        {say('erase.copy')}
      </ButtonLink>
      <form onSubmit={(event) => void erase(event)} noValidate>
        <TickField
          id="sure"
          label={say('erase.tick')}
          error={errors.get('sure')}
          value={isSure}
          change={setSure}
        />
        <div className="govuk-button-group">
          <BusyButton className="govuk-button govuk-button--warning" isBusy={isBusy}>
            {isBusy ? say('erase.erasing') : say('erase.yes', words)}
          </BusyButton>
          <ButtonLink to={{ at: 'child', case: now.case }} look="second">
            {say('erase.no')}
          </ButtonLink>
        </div>
      </form>
    </Screen>
  )
}
