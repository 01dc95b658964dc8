import { useEraseAll } from './useEraseAll.ts'
import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/lock.en-GB.json'
import { deviceWord } from './thisDevice.ts'
import { Details } from '../forms/Details.tsx'
import { ErrorMessage } from '../forms/ErrorMessage.tsx'

const say = sayFrom(file.labels)

/** The only way past a lock that nobody remembers: everything behind it goes. */
export function ForgottenLock() {
  const [word] = useState(deviceWord)
  const [isAsked, setAsked] = useState(false)
  const { trouble, erase } = useEraseAll()
  return (
    <Details summary={say('lock.forgotten')}>
      <p className="govuk-body">{say('lock.forgotten.says')}</p>
      <p className="govuk-body">{say('lock.forgotten.lock')}</p>
      <p className="govuk-body">{say('lock.forgotten.erase', { device: word })}</p>
      <ErrorMessage role="alert" sentence={trouble && `${say('lock.forgotten.failed')}: ${trouble}`} />
      {isAsked ? (
        <>
          <p className="govuk-body" role="alert">
            {say('lock.forgotten.sure', { device: word })}
          </p>
          <div className="govuk-button-group">
            <button type="button" className="govuk-button govuk-button--warning" onClick={() => void erase()}>
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
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setAsked(true)}>
          {say('lock.forgotten.go')}
        </button>
      )}
    </Details>
  )
}
