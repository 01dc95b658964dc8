import { useEffect, useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/start.en-GB.json'
import { Link } from './navigation.tsx'
import { isInAppBrowser } from './offline/inAppBrowser.ts'
import { isHomeScreen } from './offline/install.ts'
import { openedDevice } from './openDevice.ts'
import { needsLock, settingsOf } from './settings.ts'
import type { ChildOnDevice } from './session/contract.ts'
import { useIsUnlocked } from './unlocked.ts'

const say = sayFrom(file.labels)

interface Found {
  readonly children: readonly ChildOnDevice[]
  readonly isBehindLock: boolean
}

interface StartChildrenProps {
  readonly device: string
  /** Told whether there are any. */
  readonly found: (hasChildren: boolean) => void
}

/** The children on this device, before anything else; behind the lock not even their names. */
export function StartChildren({ device, found }: StartChildrenProps) {
  const [here, setHere] = useState<Found>()
  const isUnlocked = useIsUnlocked()
  useEffect(() => {
    // Inside another app's browser nothing is opened before somebody chose to go on there.
    if (isInAppBrowser(navigator.userAgent, isHomeScreen())) return
    let isWanted = true
    childrenHere().then((now) => {
      if (!isWanted || now === undefined) return
      setHere(now)
      found(now.children.length > 0)
    }, reportError)
    return () => {
      isWanted = false
    }
  }, [found])
  if (here === undefined || here.children.length === 0) return null
  const isHidden = here.isBehindLock && !isUnlocked
  return (
    <section aria-labelledby="start-children">
      <h2 className="govuk-heading-m" id="start-children">
        {say('start.children', { device })}
      </h2>
      <ul className="oo-cards">
        {isHidden ? (
          <li>
            <Link to={{ at: 'children' }}>{say('start.children.all')}</Link>
            <p className="govuk-body">{say('start.children.locked')}</p>
          </li>
        ) : (
          here.children.map((child) => (
            <li key={child.case}>
              <Link to={{ at: 'child', case: child.case }}>
                {child.name === '' ? say('start.children.noName') : child.name}
              </Link>
            </li>
          ))
        )}
      </ul>
    </section>
  )
}

/** Undefined when the storage did not open: the pages that need it say so. */
async function childrenHere(): Promise<Found | undefined> {
  const device = await openedDevice('own')
  if ('because' in device || device.safe !== undefined) return undefined
  const settings = await settingsOf(device)
  return {
    children: await device.children(),
    isBehindLock: settings.lock !== undefined || needsLock(settings),
  }
}
