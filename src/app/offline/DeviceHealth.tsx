import { useEffect, useState, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { Link } from '../navigation.tsx'
import { deviceWord } from '../thisDevice.ts'
import { FetchOffer } from './FetchOffer.tsx'
import { isHomeScreen, isSafari } from './install.ts'
import { InstallHint } from './InstallHint.tsx'
import { offlineText } from './OfflineLine.tsx'
import type { Known } from './state.ts'
import { askToKeep, isKept, roomFrom, type Room, type StorageTold } from './storageHealth.ts'
import { useOffline } from './useOffline.ts'

const say = sayFrom(file.labels)

interface DeviceHealthProps {
  /** The case whose copy can be saved as a file; without one the words stand without a link. */
  readonly ofCase?: string | undefined
}

/** A section of a page: how safe what was written is here, how much room there is, and what works without a signal. */
export function DeviceHealth({ ofCase }: DeviceHealthProps) {
  const now = useOffline()
  const device = deviceWord()
  const room = useRoom()
  return (
    <section aria-labelledby="device-health">
      <h2 className="govuk-heading-m" id="device-health">
        {say('health.title')}
      </h2>
      <p className="govuk-body">{say('health.says', { device })}</p>
      <p className="govuk-body">
        {say('health.copy', { device })}{' '}
        {ofCase !== undefined && <Link to={{ at: 'file', case: ofCase }}>{say('health.copy.link')}</Link>}
      </p>
      <dl className="govuk-summary-list">
        <Row asks={say('health.kept')}>
          <KeptByBrowser />
        </Row>
        <Row asks={say('health.room')}>{roomText(room, device)}</Row>
        <Row asks={say('health.answering')}>{offlineText(now, device)}</Row>
        <Row asks={say('health.pictures')}>
          <FetchOffer group="pictures" here={now.picturesHere} />
        </Row>
        <Row asks={say('health.papers')}>
          <FetchOffer group="papers" here={now.papersHere} />
        </Row>
      </dl>
      <InstallHint />
    </section>
  )
}

function Row({ asks, children }: { readonly asks: string; readonly children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{asks}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  )
}

/** What the browser said about keeping, and the question to it. */
function KeptByBrowser() {
  const device = deviceWord()
  const [kept, setKept] = useState<Known>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    void isKept(storage()).then(setKept)
  }, [])
  if (kept === undefined) return null
  const ask = (): void => {
    void askToKeep(storage()).then((said) => {
      setKept(said)
      setRefused(said !== 'yes')
    })
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {isRefused ? say('health.kept.refused') : say(`health.kept.${kept}`, { device })}
      </p>
      {isSafari() && (
        <p className="govuk-body">{isHomeScreen() ? say('health.safariApp') : say('health.safari')}</p>
      )}
      {kept === 'no' && !isRefused && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={ask}>
          {say('health.kept.ask')}
        </button>
      )}
    </>
  )
}

function useRoom(): Room {
  const [room, setRoom] = useState<Room>({ kind: 'unknown' })
  useEffect(() => {
    storage()
      ?.estimate?.()
      .then(
        (estimate) => setRoom(roomFrom(estimate)),
        () => undefined,
      )
  }, [])
  return room
}

export function roomText(room: Room, device: string): string {
  if (room.kind === 'some') return say('health.room.some', { photos: room.photos })
  return say(`health.room.${room.kind}`, { device })
}

/** Not there in old browsers, and on pages that came without encryption. */
function storage(): StorageTold | undefined {
  return (navigator as { readonly storage?: StorageTold }).storage
}
