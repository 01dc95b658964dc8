/** The device and the opened case, for the screens that need them. */
import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { CaseNow, Device, Session, Unreadable } from './session/contract.ts'

const DeviceContext = createContext<Device | undefined>(undefined)

export const DeviceProvider = DeviceContext

/** The children's database this page works in: the own one, or the demo's. */
export function useDevice(): Device {
  const device = use(DeviceContext)
  if (device === undefined) throw new Error('A screen that needs the device stands outside its provider')
  return device
}

/** The case as it is now; drawn anew whenever anything of it changes. */
export function useCaseNow(session: Session): CaseNow {
  return useSyncExternalStore(session.subscribe, session.now)
}

/** One thing of the case as it is now: drawn anew only when that changes, not at every key. */
export function useOfCase<T extends string | number | boolean | undefined>(
  session: Session,
  pick: (now: CaseNow) => T,
): T {
  return useSyncExternalStore(session.subscribe, () => pick(session.now()))
}

/** Longer than there is between the keys of somebody who types, in milliseconds. */
const pause = 500

/**
 * The case, at most a moment behind: the first change is drawn at once, and while somebody goes on typing, what counts
 * and lists around the box waits for a pause, so that no key waits for it.
 */
export function useCaseSoon(session: Session): CaseNow {
  const [now, setNow] = useState(session.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => startTransition(() => setNow(session.now()))
    draw()
    let last = -Infinity
    const stop = session.subscribe(() => {
      const before = last
      last = performance.now()
      clearTimeout(timer)
      if (last - before > pause) draw()
      else timer = setTimeout(draw, pause)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session])
  return now
}

/** Sessions by device and case. One is open at a time; leaving a case closes it after its words are saved. */
let opened:
  | { readonly device: Device; readonly case: string; readonly session: Promise<Session | Unreadable> }
  | undefined

export function openedSession(device: Device, ofCase: string): Promise<Session | Unreadable> {
  if (opened?.device !== device || opened.case !== ofCase) {
    closeSession()
    opened = { device, case: ofCase, session: device.open(ofCase) }
  }
  return opened.session
}

/** Saves what is unsaved and lets the case go. */
export function closeSession(): void {
  const last = opened
  opened = undefined
  void last?.session.then(async (session) => {
    if (!('close' in session)) return
    await session.flush()
    session.close()
  })
}

interface WithCaseProps {
  readonly of: string
  readonly children: (session: Session) => ReactNode
  readonly refused: (because: string) => ReactNode
}

/** Draws with the opened case; waits inside the nearest Suspense. */
export function WithCase({ of, children, refused }: WithCaseProps) {
  const device = useDevice()
  const opening = useMemo(() => openedSession(device, of), [device, of])
  const session = use(opening)
  if (!('close' in session)) return refused(session.because)
  return children(session)
}
