import { useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/lock.en-GB.json'
import { ErrorMessage } from '../../forms/ErrorMessage.tsx'
import { LockGate } from '../LockGate.tsx'
import { goTo } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { SetLock } from '../ScreenLock.tsx'
import { keepSettings, needsLock, useSettings } from '../settings.ts'
import { deviceWord } from '../thisDevice.ts'
import { lockNow } from '../unlocked.ts'
import { useDevice } from '../useCase.tsx'

const say = sayFrom(file.labels)

/** Sets, changes and removes the lock of this device. What is there already has to be opened first. */
export function Lock() {
  const device = useDevice()
  const settings = useSettings(device)
  if (device.database === 'demo') return <Said title={say('set.title')} says={say('lock.demo')} />
  if (settings.lock === undefined) {
    return (
      <Screen title={say('set.title')} back={{ at: 'device' }}>
        <h1 className="govuk-heading-l">{say('set.title')}</h1>
        <SetLock done={() => goTo({ at: 'device' }, { instead: true })} />
      </Screen>
    )
  }
  return (
    <LockGate>
      <Change />
    </LockGate>
  )
}

function Change() {
  const device = useDevice()
  const settings = useSettings(device)
  const [word] = useState(deviceWord)
  const [trouble, setTrouble] = useState<string>()
  const remove = async (): Promise<void> => {
    const { lock: removed, ...rest } = settings
    const saved = await keepSettings(device, rest)
    if (saved.kind === 'saved') goTo({ at: 'device' }, { instead: true })
    else setTrouble(saved.because)
  }
  return (
    <Screen title={say('lock.on.title', { device: word })} back={{ at: 'device' }}>
      <h1 className="govuk-heading-l">{say('lock.on.title', { device: word })}</h1>
      <p className="govuk-body">{say('lock.on.says')}</p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={lockNow}>
        {say('lock.now')}
      </button>
      <h2 className="govuk-heading-m">{say('lock.on.remove')}</h2>
      {needsLock(settings) ? (
        <p className="govuk-body">{say('lock.on.kept', { device: word })}</p>
      ) : (
        <>
          <p className="govuk-body">{say('lock.on.remove.says', { device: word })}</p>
          <ErrorMessage role="alert" sentence={trouble && `${say('lock.on.removeFailed')}: ${trouble}`} />
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => void remove()}
          >
            {say('lock.on.remove')}
          </button>
        </>
      )}
      <h2 className="govuk-heading-m">{say('lock.on.change')}</h2>
      <SetLock done={() => goTo({ at: 'device' })} />
    </Screen>
  )
}

function Said({ title, says }: { readonly title: string; readonly says: string }) {
  return (
    <Screen title={title} back={{ at: 'children' }}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{says}</p>
    </Screen>
  )
}
