import { useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { deviceWord } from '../thisDevice.ts'
import { install, installWay, isAppleMobile, isHomeScreen, useCanInstall } from './install.ts'

const say = sayFrom(file.labels)

/** How to put the app on the home screen, in this browser’s way; nothing where there is none. */
export function InstallHint() {
  const canAsk = useCanInstall()
  const [isInstalled, setInstalled] = useState(false)
  const way = installWay({ isHomeScreen: isHomeScreen(), canAsk, isApple: isAppleMobile() })
  if (isInstalled) {
    return (
      <p className="govuk-body" role="status">
        {say('install.accepted')}
      </p>
    )
  }
  if (way === 'none') return null
  return (
    <>
      <h3 className="govuk-heading-s">{say('install.title')}</h3>
      {way === 'here' && <p className="govuk-body">{say('install.done')}</p>}
      {way === 'button' && (
        <>
          <p className="govuk-body">{say('install.says')}</p>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => void install().then(setInstalled)}
          >
            {say('install.button', { device: deviceWord() })}
          </button>
        </>
      )}
      {way === 'apple' && (
        <>
          <p className="govuk-body">{say('install.apple.says')}</p>
          <ol className="govuk-list govuk-list--number">
            <li>{say('install.apple.first')}</li>
            <li>{say('install.apple.how')}</li>
          </ol>
        </>
      )}
    </>
  )
}
