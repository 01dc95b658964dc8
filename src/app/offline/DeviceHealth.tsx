import { useEffect, useState, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { Link } from '../navigation.tsx'
import { deviceWord } from '../thisDevice.ts'
import { useDevice } from '../useCase.tsx'
import { FetchOffer } from './FetchOffer.tsx'
import { lookAgainHere } from './fetching.ts'
import { isHomeScreen, isSafari } from './install.ts'
import { InstallHint } from './InstallHint.tsx'
import { offlineText } from './OfflineLine.tsx'
import type { Known } from './state.ts'
import { isKept, roomFrom, storageHere, type Room } from './storageHealth.ts'
import { useAsking } from './asking.ts'
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
  useEffect(() => void lookAgainHere(), [])
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
        <Row asks={say('health.papers')}>
          <FetchOffer group="papers" here={now.papersHere} />
        </Row>
        <Row asks={say('health.scripts')}>
          <FetchOffer group="scripts" here={now.scriptsHere} />
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

/** What the browser said about keeping, and the question to it: after a no, it may be asked again another day. */
function KeptByBrowser() {
  const device = deviceWord()
  const { asked, ask } = useAsking(useDevice())
  const [kept, setKept] = useState<Known>()
  const [isAskedNow, setAskedNow] = useState(false)
  useEffect(() => {
    void isKept(storageHere()).then(setKept)
  }, [asked])
  if (kept === undefined) return null
  const askNow = (): void => {
    void ask().then((said) => {
      setKept(said)
      setAskedNow(true)
    })
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {keptText(kept, asked || isAskedNow, device)}
      </p>
      {isSafari() && (
        <p className="govuk-body">{isHomeScreen() ? say('health.safariApp') : say('health.safari')}</p>
      )}
      {kept === 'no' && !isAskedNow && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={askNow}>
          {say('health.kept.ask')}
        </button>
      )}
    </>
  )
}

/** @param isAsked the browser was asked to keep what is written, and its answer is `kept` */
export function keptText(kept: Known, isAsked: boolean, device: string): string {
  return kept === 'no' && isAsked ? say('health.kept.refused') : say(`health.kept.${kept}`, { device })
}

function useRoom(): Room {
  const [room, setRoom] = useState<Room>({ kind: 'unknown' })
  useEffect(() => {
    storageHere()
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
