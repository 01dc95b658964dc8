/**
 * Puts on the page how the person in front of it likes it.
 *
 * - Must follow the person: the child’s own likes on the child’s pages, mine on the others, else those for everyone.
 * - Must keep the look of last time where it is read before the first paint, and nothing of anybody’s words.
 * - Must leave everything as usual when nothing was chosen.
 *
 * It is fetched only where somebody has chosen something.
 */
import { answerAt } from '../../entries/answers.ts'
import { currentSession, listen as onSession } from '../currentSession.ts'
import { listen as onMove } from '../navigation.tsx'
import { openedDevice } from '../openDevice.ts'
import { addressFrom, type Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { listen as onSettings, settingsOf } from '../settings.ts'
import { kept, putOn, type Worn } from './before.ts'
import { attributeNames, attributesOf, firstTint, likesFor, likesFrom, type Likes } from './likes.ts'

/** The child a case is about, among those who have likes in it. */
export const theChild = 'child'

/** What is tried on the page where it is chosen; it goes before everything. */
let tried: Likes | undefined

/** Whose pages this place has: `child`, the id of whoever works here, or nobody’s in particular. */
export function whoIsAt(place: Place, session: Session | undefined): string | undefined {
  if (session === undefined) return undefined
  const { me, present } = session.now()
  const from =
    place.at === 'like' && place.from !== undefined
      ? addressFrom(new URL(place.from, window.location.href).search).place
      : place
  const speaker =
    'part' in from && from.part !== 'facts'
      ? answerAt(present, `contribution/${from.part}`, 'about/speaker')
      : undefined
  return speaker === 'child' || speaker === 'youngPerson' || isTheChild(session) ? theChild : me?.id
}

/** Is whoever works here the one the case is about? */
export function isTheChild(session: Session): boolean {
  const role = session.now().me?.role
  return role === 'child' || role === 'young-person'
}

/** Shows how something would look, until `undefined` takes it back. */
export function tryOn(likes: Likes | undefined): void {
  tried = likes
  void wearNow()
}

let turn = 0

/** Looks who is here and wears what they like. The last call counts. */
export async function wearNow(): Promise<void> {
  turn += 1
  const mine = turn
  const likes = tried ?? (await likesHere())
  // The storage is not there: what is worn stays.
  if (likes === undefined) return
  const worn = await wornFrom(likes)
  if (mine !== turn) return
  show(worn)
  await followers(likes)
}

async function likesHere(): Promise<Likes | undefined> {
  const { place } = addressFrom(window.location.search)
  const device = await openedDevice('own')
  if ('because' in device) return undefined
  const { likes } = await settingsOf(device)
  const session = currentSession()
  const inCase = session === undefined ? {} : await session.likes()
  return likesFor(whoIsAt(place, session), inCase, likes && likesFrom(likes))
}

async function wornFrom(likes: Likes): Promise<Worn> {
  const attributes = attributesOf(likes)
  if (likes.colours !== 'tint') return { attributes, colours: {} }
  const { paletteOf } = await import('./palette.ts')
  return { attributes, colours: paletteOf(likes.tint ?? firstTint) }
}

function show(worn: Worn): void {
  const root = document.documentElement
  for (const name of attributeNames) if (!Object.hasOwn(worn.attributes, name)) root.removeAttribute(name)
  putOn(worn)
  try {
    if (Object.keys(worn.attributes).length === 0) localStorage.removeItem(kept)
    else localStorage.setItem(kept, JSON.stringify(worn))
  } catch {
    // A browser that keeps nothing here shows the usual look for a moment at the next visit.
  }
}

/** What needs more than styles is fetched when it is wanted, and told when it no longer is. */
async function followers({ face, less, readAloud }: Likes): Promise<void> {
  if (face !== undefined) await import('./faces.ts').then(({ fetchFace }) => fetchFace(face))
  if (less === true) await import('./fewer.ts').then(({ beginFewer }) => beginFewer())
  if (readAloud === true) await import('./aloud.ts').then(({ beginAloud }) => beginAloud())
}

// It begins by being fetched.
onMove(() => void wearNow())
onSession(() => void wearNow())
onSettings(() => void wearNow())
void wearNow()
