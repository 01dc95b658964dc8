import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/lock.en-GB.json'
import { goTo } from './navigation.tsx'
import { forgetSettings } from './settings.ts'
import { deviceWord } from './thisDevice.ts'
import { useDevice } from './useCase.tsx'

const say = sayFrom(file.labels)

/** The only way past a lock that nobody remembers: everything behind it goes. */
export function ForgottenLock() {
  const device = useDevice()
  const [word] = useState(deviceWord)
  const [isAsked, setAsked] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const erase = async (): Promise<void> => {
    const saved = await device.eraseAll()
    if (saved.kind !== 'saved') {
      setTrouble(saved.because)
      return
    }
    forgetSettings(device)
    goTo({ at: 'start' }, { instead: true })
  }
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{say('lock.forgotten')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{say('lock.forgotten.says')}</p>
        <p className="govuk-body">{say('lock.forgotten.lock')}</p>
        <p className="govuk-body">{say('lock.forgotten.erase', { device: word })}</p>
        {trouble !== undefined && (
          <p className="govuk-error-message" role="alert">
            {say('lock.forgotten.failed')}: {trouble}
          </p>
        )}
        {isAsked ? (
          <>
            <p className="govuk-body" role="alert">
              {say('lock.forgotten.sure', { device: word })}
            </p>
            <div className="govuk-button-group">
              <button
                type="button"
                className="govuk-button govuk-button--warning"
                onClick={() => void erase()}
              >
                {say('lock.forgotten.yes')}
              </button>
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => setAsked(false)}
              >
                {say('lock.forgotten.no')}
              </button>
            </div>
          </>
        ) : (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => setAsked(true)}
          >
            {say('lock.forgotten.go')}
          </button>
        )}
      </div>
    </details>
  )
}
