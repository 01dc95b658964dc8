import { useEffect, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/children.en-GB.json'
import { ButtonLink, Link } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { useSettings } from '../settings.ts'
import type { ChildOnDevice } from '../session/contract.ts'
import { deviceWord } from '../thisDevice.ts'
import { lockNow } from '../unlocked.ts'
import { useDevice } from '../useCase.tsx'
import { dateText } from '../whenText.ts'
import { whoText } from '../whoText.ts'

const say = sayFrom(file.labels)

/** Every child on this device. */
export function Children() {
  const device = useDevice()
  const settings = useSettings(device)
  const [word] = useState(deviceWord)
  const children = useChildren()
  return (
    <Screen title={say('children.title', { device: word })} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('children.title', { device: word })}</h1>
      {children?.length === 0 && <p className="govuk-body">{say('children.none', { device: word })}</p>}
      <ul className="oo-cards">
        {children?.map((child) => (
          <ChildCard key={child.case} child={child} />
        ))}
      </ul>
      <div className="govuk-button-group">
        <ButtonLink to={{ at: 'door', door: 'child' }} look={children?.length === 0 ? 'main' : 'second'}>
          {say(children?.length === 0 ? 'children.startFirst' : 'children.start')}
        </ButtonLink>
        <ButtonLink to={{ at: 'open-file' }} look="second">
          {say('children.file')}
        </ButtonLink>
        {settings.lock !== undefined && device.database === 'own' && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={lockNow}>
            {say('children.lock')}
          </button>
        )}
      </div>
      <p className="govuk-body">
        <Link to={{ at: 'device' }}>{say('children.device', { device: word })}</Link>
      </p>
    </Screen>
  )
}

/** The children of this database; undefined until they are read. Storage that fails is a fault of the page. */
export function useChildren(): readonly ChildOnDevice[] | undefined {
  const device = useDevice()
  const [found, setFound] = useState<readonly ChildOnDevice[] | { readonly error: unknown }>()
  useEffect(() => {
    let isWanted = true
    device.children().then(
      (now) => isWanted && setFound(now),
      (error: unknown) => isWanted && setFound({ error }),
    )
    return () => {
      isWanted = false
    }
  }, [device])
  if (found !== undefined && 'error' in found) throw found.error
  return found
}

function ChildCard({ child }: { readonly child: ChildOnDevice }) {
  const { me, changed, unreadable } = child
  return (
    <li>
      <Link to={{ at: 'child', case: child.case }}>
        {child.name === '' ? say('children.noName') : child.name}
      </Link>
      {unreadable && <p className="govuk-body">{say('children.unreadable')}</p>}
      {me !== undefined && <p className="govuk-body">{say('children.me', { who: whoText(me) })}</p>}
      {changed !== '' && (
        <p className="govuk-body-s">{say('children.changed', { day: dateText(changed) })}</p>
      )}
    </li>
  )
}
