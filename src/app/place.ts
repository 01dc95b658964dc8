/** The places of the app and their addresses. An address is a real link: reload, bookmark and back work. */

export type Door = 'sent' | 'child' | 'young-person' | 'school' | 'council'

export type Beside = 'pause' | 'rest' | 'helper' | 'settings' | 'turn' | 'play-back' | 'thanks'

export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'door'; readonly door: Door }
  | { readonly at: 'children' }
  | { readonly at: 'open-file'; readonly case?: string }
  | { readonly at: 'device' }
  | { readonly at: 'lock' }
  | { readonly at: 'licences' }
  /** How I like it. `from`: the address the person came from, and goes back to. */
  | { readonly at: 'like'; readonly case?: string; readonly from?: string }
  | { readonly at: 'example'; readonly example: string }
  | { readonly at: 'child'; readonly case: string }
  | { readonly at: 'join'; readonly case: string }
  | { readonly at: 'erase'; readonly case: string }
  | { readonly at: 'file'; readonly case: string }
  | { readonly at: 'papers'; readonly case: string }
  | { readonly at: 'paper'; readonly case: string; readonly document: string; readonly audience: string }
  /** `part` is the id of a contribution, or `facts` for the shared facts. */
  | { readonly at: 'tasks'; readonly case: string; readonly part: string }
  | { readonly at: 'readers'; readonly case: string; readonly part: string }
  | {
      readonly at: 'question'
      readonly case: string
      readonly part: string
      readonly form: string
      readonly page: string
      readonly row?: string
      /** Where ‘Continue’ leads back to: the page of checking, or the page that showed the fact. */
      readonly back?: string
      /** In the child's way: which of the page's questions (of a row's fields) is on the screen. */
      readonly ask?: string
      /** The pages of a short run that are still to come. */
      readonly run?: string
      /** Gone back to after a while: the last line is in view, and typing goes on there. */
      readonly resume?: string
    }
  /** Beside the questions, for whoever tells: a rest, a helper, how it is answered, somebody to turn to. */
  | { readonly at: 'way'; readonly case: string; readonly part: string; readonly what: Beside }
  /** A form to print; and a paper that is typed in, part by part. */
  | { readonly at: 'blank'; readonly case: string; readonly part: string }
  | { readonly at: 'paper-in'; readonly case: string; readonly part: string; readonly group?: string }
  | { readonly at: 'check'; readonly case: string; readonly part: string }
  | { readonly at: 'hand-over'; readonly case: string; readonly part: string }
  | { readonly at: 'handed-over'; readonly case: string; readonly part: string }

/** A place whose case is the demo child's: it lives in a database of its own. */
export interface Address {
  readonly place: Place
  readonly demo: boolean
}

const shapes: Readonly<Record<Place['at'], readonly string[]>> = {
  start: [],
  door: ['door'],
  children: [],
  'open-file': ['case?'],
  device: [],
  lock: [],
  licences: [],
  like: ['case?', 'from?'],
  example: ['example'],
  child: ['case'],
  join: ['case'],
  erase: ['case'],
  file: ['case'],
  papers: ['case'],
  paper: ['case', 'document', 'audience'],
  tasks: ['case', 'part'],
  readers: ['case', 'part'],
  question: ['case', 'part', 'form', 'page', 'row?', 'back?', 'ask?', 'run?', 'resume?'],
  way: ['case', 'part', 'what'],
  blank: ['case', 'part'],
  'paper-in': ['case', 'part', 'group?'],
  check: ['case', 'part'],
  'hand-over': ['case', 'part'],
  'handed-over': ['case', 'part'],
}

const doors: ReadonlySet<string> = new Set<Door>(['sent', 'child', 'young-person', 'school', 'council'])

const besides: ReadonlySet<string> = new Set<Beside>([
  'pause',
  'rest',
  'helper',
  'settings',
  'turn',
  'play-back',
  'thanks',
])

/** The place an address names. Anything that is no place of ours is the start. `?example=ash` alone still works. */
export function addressFrom(search: string): Address {
  const query = new URLSearchParams(search)
  const at = query.get('at') ?? (query.has('example') ? 'example' : 'start')
  const demo = query.get('demo') === 'yes'
  const names = Object.hasOwn(shapes, at) ? shapes[at as Place['at']] : undefined
  if (names === undefined) return { place: { at: 'start' }, demo }
  const place: Record<string, string> = { at }
  for (const name of names) {
    const key = name.replace('?', '')
    const value = query.get(key)
    if (value !== null) place[key] = value
    else if (key === name) return { place: { at: 'start' }, demo }
  }
  if (at === 'way' && !besides.has(place['what'] ?? '')) return { place: { at: 'start' }, demo }
  if (at === 'door' && !doors.has(place['door'] ?? '')) return { place: { at: 'start' }, demo }
  return { place: place as unknown as Place, demo }
}

/** The address of a place, relative to the app's folder: `./?at=tasks&case=…`. */
export function hrefOf(place: Place, demo = false): string {
  if (place.at === 'start' && !demo) return './'
  const query = new URLSearchParams(Object.entries(place))
  if (place.at === 'example') query.delete('at')
  if (demo) query.set('demo', 'yes')
  return `./?${query.toString()}`
}

/** A kept address as the place of a question; undefined for anything else. */
export function questionIn(address: string | undefined): Extract<Place, { at: 'question' }> | undefined {
  const { place } = addressFrom(address === undefined ? '' : address.slice(address.indexOf('?')))
  return place.at === 'question' ? place : undefined
}
