/** What stands around every page of a child. One piece, fetched behind the first of them. */
import '../styles/way-screens.scss'
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { todayHere } from '../clock.ts'
import { useCurrentSession } from '../currentSession.ts'
import type { Card } from '../telling/cards.ts'
import type { Step } from '../telling/steps.ts'
import { partOf, type Telling } from '../telling/useTelling.ts'
import { whomToRing } from '../telling/whomToRing.ts'
import { goTo, Link, useAddress } from '../navigation.tsx'
import { hrefOf, type Beside, type Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { useSettings } from '../settings.ts'
import { useDevice } from '../useCase.tsx'
import { readsItself } from '../aloud/readsItself.ts'
import { helpersIn, helperText } from './helpers.ts'
import { ReadAloud } from './ReadAloud.tsx'
import { isRestDue, momentsIn } from './restDue.ts'
import { say } from './say.ts'
import { scanSettingsFrom } from './scan.ts'
import { startScanning } from './scanning.ts'
import { stonesOf } from './stones.ts'

/** Above the question: the page is read aloud. Whoever reads other pages stays away meanwhile. */
export function Above() {
  const { place } = useAddress()
  useLayoutEffect(() => {
    document.body.toggleAttribute(readsItself, true)
    return () => void document.body.toggleAttribute(readsItself, false)
  }, [])
  // Another page is another text: what was being read stops.
  return <ReadAloud key={hrefOf(place)} />
}

/** Below it: where to turn; and the frame of whoever uses a switch. */
export function Below() {
  const { place } = useAddress()
  const settings = scanSettingsFrom(useSettings(useDevice()).childsWay)
  const { scan, seconds, stepKey, chooseKey } = settings
  const at = placeOf(place)
  useEffect(() => {
    if (scan === 'off') return
    return startScanning({ scan, seconds, stepKey, chooseKey }, () => {
      if (at !== undefined) goTo({ at: 'way', ...at, what: 'settings' })
    })
  }, [scan, seconds, stepKey, chooseKey, at?.case, at?.part])
  if (at === undefined || (place.at === 'way' && place.what === 'turn')) return null
  return (
    <aside className="oo-turn" aria-label={say('turn.title')} data-unread="">
      <TurnLine part={at.part} />
      <Link to={{ at: 'way', ...at, what: 'turn' }} className="oo-way__button oo-way__button--quiet">
        {say('turn.more')}
      </Link>
    </aside>
  )
}

const lines = {
  childline: 'turn.line',
  samaritans: 'turn.line.samaritans',
  either: 'turn.line.either',
} as const

/** Whom to ring. While the case is being opened nobody knows yet how old somebody is. */
function TurnLine({ part }: { readonly part: string }) {
  const session = useCurrentSession()
  const ring = useSyncExternalStore(session?.subscribe ?? neverChanges, () =>
    session === undefined ? 'either' : whomToRing(session.now(), partOf(part), todayHere()),
  )
  return <p>{say(lines[ring])}</p>
}

function neverChanges(): () => void {
  return () => undefined
}

function placeOf(place: Place): { readonly case: string; readonly part: string } | undefined {
  return 'part' in place ? { case: place.case, part: place.part } : undefined
}

interface PathProps {
  readonly telling: Telling
  readonly card: Card
  readonly step: Step
  readonly title: string
}

/** Where one is: a path of stones. How many are left is seen and not counted out. */
export function Path({ telling, card, step, title }: PathProps) {
  const stones = stonesOf(telling.teller, card.steps, step)
  const at = card.steps.indexOf(step) + 1
  return (
    <div
      className="oo-path"
      role="img"
      aria-label={say('path.here', { at, of: stones.length, title: cardTitle(title, card) })}
    >
      {stones.map(({ id, look }) => (
        <span key={id} className={`oo-path__stone oo-path__stone--${look}`} />
      ))}
    </div>
  )
}

export function cardTitle(title: string, { part, of }: Pick<Card, 'part' | 'of'>): string {
  return of === 1 ? title : say('path.part', { title, part, of })
}

/** A rest, a helper, how it is answered: always there, never in the way. */
export function BesideQuestion({ telling, part }: { readonly telling: Telling; readonly part: string }) {
  const { now, teller } = telling
  const helpers = helpersIn(now.present, teller.contribution ?? '')
  const to = (what: Beside): Place => ({ at: 'way', case: now.case, part, what })
  return (
    <nav className="oo-around" aria-label={say('beside.label')} data-unread="">
      <Link to={to('rest')} className="oo-way__button oo-way__button--quiet">
        {say('beside.tired')}
      </Link>
      <Link to={to('helper')} className="oo-way__button oo-way__button--quiet">
        {helpers.length === 0
          ? say('beside.helper')
          : say('beside.helpers', { names: helpers.map(helperText).join(', ') })}
      </Link>
      <Link to={to('settings')} className="oo-way__button oo-way__button--quiet">
        {say('beside.settings')}
      </Link>
    </nav>
  )
}

/** Pages that were looked at, and stops that were offered, since this tab was opened; by part. */
const looks = new Map<string, number[]>()
const offers = new Map<string, number>()

/** Notes that a page was looked at now. */
export function noteLook(part: string, now = Date.now()): void {
  const known = looks.get(part) ?? []
  if (known.length < 500) looks.set(part, [...known, now])
}

/** Is a stop to be offered between this page and the next? Asked once: the offer counts as made. */
export function takesRest(session: Session, part: string, minutes: number, now = Date.now()): boolean {
  const moments = [...(looks.get(part) ?? []), ...momentsIn(session.now().present, part)]
  if (!isRestDue(moments, offers.get(part), now, minutes)) return false
  offers.set(part, now)
  return true
}
