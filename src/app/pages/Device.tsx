import { useEraseAll } from '../useEraseAll.ts'
import { lazy, Suspense, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/device.en-GB.json'
import { ErrorMessage } from '../../forms/ErrorMessage.tsx'
import { ButtonLink, Link } from '../navigation.tsx'
import { WarningText } from '../Notice.tsx'
import { DeviceHealth } from '../offline/DeviceHealth.tsx'
import { Screen } from '../Screen.tsx'
import { useSettings } from '../settings.ts'
import { deviceWord } from '../thisDevice.ts'
import { lockNow } from '../unlocked.ts'
import { useDevice } from '../useCase.tsx'
import { useChildren } from './Children.tsx'

const say = sayFrom(file.labels)
const PictureBoardChoice = lazy(async () => ({
  default: (await import('../PictureBoardChoice.tsx')).PictureBoardChoice,
}))

/** What is kept here, how safe it is, the lock, and the end of it all. */
export function Device() {
  const [word] = useState(deviceWord)
  const children = useChildren()
  const count = children?.length ?? 0
  return (
    <Screen title={say('device.title', { device: word })} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('device.title', { device: word })}</h1>
      <p className="govuk-body">{say('device.says', { device: word })}</p>
      <h2 className="govuk-heading-m">{say('device.children')}</h2>
      {children !== undefined && (
        <p className="govuk-body">
          {count === 0 && say('device.children.none')}
          {count === 1 && say('device.children.one')}
          {count > 1 && say('device.children.many', { count })}
        </p>
      )}
      {count > 0 && (
        <p className="govuk-body">
          <Link to={{ at: 'children' }}>{say('device.children.list', { device: word })}</Link>
        </p>
      )}
      <DeviceHealth ofCase={count === 1 ? children?.[0]?.case : undefined} />
      <Suspense fallback={null}>
        <PictureBoardChoice />
      </Suspense>
      <LockSection word={word} />
      <EraseAll word={word} />
      <p className="govuk-body">
        <Link to={{ at: 'licences' }}>{say('licences.title')}</Link>
      </p>
    </Screen>
  )
}

function LockSection({ word }: { readonly word: string }) {
  const device = useDevice()
  const settings = useSettings(device)
  if (device.database === 'demo') return null
  const isOn = settings.lock !== undefined
  return (
    <>
      <h2 className="govuk-heading-m">{say('device.lock')}</h2>
      <p className="govuk-body">{isOn ? say('device.lock.on') : say('device.lock.off', { device: word })}</p>
      <div className="govuk-button-group">
        <ButtonLink to={{ at: 'lock' }} look="second">
          {say(isOn ? 'device.lock.change' : 'device.lock.set')}
        </ButtonLink>
        {isOn && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={lockNow}>
            {say('device.lock.now')}
          </button>
        )}
      </div>
    </>
  )
}

function EraseAll({ word }: { readonly word: string }) {
  const [isAsked, setAsked] = useState(false)
  const { trouble, erase } = useEraseAll()
  return (
    <>
      <h2 className="govuk-heading-m">{say('device.erase', { device: word })}</h2>
      <p className="govuk-body">{say('device.erase.says')}</p>
      <p className="govuk-body">{say('device.erase.copy')}</p>
      <ErrorMessage role="alert" sentence={trouble && `${say('device.erase.failed')}: ${trouble}`} />
      {isAsked ? (
        <>
          <div role="alert">
            <WarningText>{say('device.erase.sure')}</WarningText>
          </div>
          <div className="govuk-button-group">
            <button type="button" className="govuk-button govuk-button--warning" onClick={() => void erase()}>
              {say('device.erase.yes')}
            </button>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setAsked(false)}
            >
              {say('device.erase.no')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setAsked(true)}>
          {say('device.erase.ask')}
        </button>
      )}
    </>
  )
}
