import { useEffect, useState } from 'react'
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
import { SummaryList, SummaryRow } from '../SummaryList.tsx'

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
      <SummaryList>
        <SummaryRow title={say('health.kept')}>
          <KeptByBrowser />
        </SummaryRow>
        <SummaryRow title={say('health.room')}>{roomText(room, device)}</SummaryRow>
        <SummaryRow title={say('health.answering')}>{offlineText(now, device)}</SummaryRow>
        <SummaryRow title={say('health.others')}>
          <FetchOffer group="others" here={now.othersHere} />
        </SummaryRow>
        <SummaryRow title={say('health.papers')}>
          <FetchOffer group="papers" here={now.papersHere} />
        </SummaryRow>
        <SummaryRow title={say('health.scripts')}>
          <FetchOffer group="scripts" here={now.scriptsHere} />
        </SummaryRow>
      </SummaryList>
      <InstallHint />
    </section>
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
