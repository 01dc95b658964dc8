/** Which built file is fetched when. Worked out from what the build says of its files, not from their names. */
import { formList } from '../../generated/formList.ts'

/**
 * - `first`: everything a family needs to answer, with the picture board; kept at the first visit.
 * - `papers`: what makes the plan, PDF and Word files in English; kept when asked for, or on a good network.
 * - `others`: what a family that reads English does not need: the forms of advisers, and words in other languages; each
 *   kept when it is needed, and all on a good network.
 * - `scripts`: fonts for other scripts, signs and emoji, and the pictures of boards other than the first; each kept
 *   when it is needed, or all when asked for.
 * - `faces`: typefaces a person may choose instead of ours; each kept when it is chosen.
 * - `examples`: the made-up children.
 */
export type GroupName = 'first' | 'papers' | 'others' | 'scripts' | 'faces' | 'examples'

export const groupNames: readonly GroupName[] = ['first', 'papers', 'others', 'scripts', 'faces', 'examples']

/** A file as the service worker knows it. */
export interface KeptFile {
  /** Its address, from the folder of the app. */
  readonly url: string
  /** A hash of its content; null when its name carries one. */
  readonly revision: string | null
  /** What the browser checks it against, so that the login page of a café’s network is never kept in its place. */
  readonly integrity?: string
  /** How many bytes travel, packed. */
  readonly bytes: number
}

export type KeptFiles = Readonly<Record<GroupName, readonly KeptFile[]>>

/** How much of a group is on this device. `missing` in bytes that would travel. */
export interface GroupState {
  readonly files: number
  readonly here: number
  readonly missing: number
}

/** A file as the build speaks of it. Names are addresses from the folder of the app. */
export interface BuiltFile {
  readonly name: string
  /** A page of the app, where everything starts. */
  readonly isPage: boolean
  /** Paths of the source files in it; none for anything but scripts. */
  readonly modules: readonly string[]
  /** What must be there whenever this file is: scripts it imports, its styles, the fonts and pictures it names. */
  readonly needs: readonly string[]
  /** Scripts and workers it fetches when they are wanted. */
  readonly mayWant: readonly string[]
}

/** What only papers need: the renderers, all data files at once, and the makers that run beside the page. */
const paperSources = /(^|\/)src\/(renderers\/|app\/files\.ts$|app\/papers\/makers\.worker\.ts$)/

/**
 * Fonts for PDF files, as their packages name them. The screen has WOFF 2, `fontkit` reads WOFF. Letters of the Latin
 * script draw English and Welsh, and the names that people here bring from most of Europe.
 */
const paperFont = /\.woff$/
const latinFont = /(^|\/)(atkinson-hyperlegible|noto-sans)-latin(-ext)?-[47]00-/

/** Pictures of a board that somebody has to choose first. */
const otherBoard = /^pictures\/(?!openmoji\/)[^/]+\/.+\.svg$/

/** Typefaces for the screen that only some choose; named in a script, and yet not needed wherever it is. */
const chosenFace = /(^|\/)(lexend|opendyslexic)-[^/]*\.woff2$/

/** A form by itself, as it is asked or as it is checked; and words in another language than English. */
const formSource = /(?:schemas|validators)\/forms\/([^/.]+)\.js/
const translated = /schemas\/translations\/|schemas\/screens\/[^/]+\.(?!en-GB\.)[^/]+\.json|app\/languages\//

/** Read by those who ask for it, and not small. */
const seldomRead = new Set(['licences.txt'])

/**
 * The group of each file.
 *
 * - Must put into `first` what a page needs at once, and what it may want later, so that no screen is missing without
 *   a network, whoever adds it.
 * - Must stop at a script that is fetched on demand and makes papers: it and what only it needs are `papers`.
 * - Must leave in `first` what both need, and what the build only copies: pictures, icons, the manifest.
 */
export function groupsOf(files: readonly BuiltFile[]): ReadonlyMap<string, GroupName> {
  const byName = new Map(files.map((file) => [file.name, file]))
  const first = new Set<string>()
  const reach = (name: string): void => {
    const file = byName.get(name)
    if (file === undefined || first.has(name) || chosenFace.test(name) || isForOthers(file)) return
    first.add(name)
    file.needs.forEach(reach)
    file.mayWant.filter((wanted) => !makesPapers(wanted, byName)).forEach(reach)
  }
  files.filter(({ isPage }) => isPage).forEach(({ name }) => reach(name))
  return new Map(
    files.map((file) => {
      const { name, modules } = file
      if (first.has(name)) return [name, 'first']
      if (isForOthers(file)) return [name, 'others']
      if (chosenFace.test(name)) return [name, 'faces']
      if (name.startsWith('examples/')) return [name, 'examples']
      if (otherBoard.test(name)) return [name, 'scripts']
      if (paperFont.test(name) && !latinFont.test(name)) return [name, 'scripts']
      const isCopied = modules.length === 0 && !name.startsWith('assets/')
      return [name, isCopied && !seldomRead.has(name) ? 'first' : 'papers']
    }),
  )
}

/** Nothing in the file is for a family that reads English. */
function isForOthers({ modules }: BuiltFile): boolean {
  return (
    modules.length > 0 &&
    modules.every((path) => {
      const form = formSource.exec(path)?.[1]
      return translated.test(path) || (form !== undefined && formList[form]?.kind === 'advice')
    })
  )
}

/** Does a script, with all it needs at once, bring what only papers need? */
function makesPapers(
  name: string,
  byName: ReadonlyMap<string, BuiltFile>,
  seen = new Set<string>(),
): boolean {
  const file = byName.get(name)
  if (file === undefined || seen.has(name)) return false
  seen.add(name)
  return (
    file.modules.some((path) => paperSources.test(path)) ||
    file.needs.some((needed) => makesPapers(needed, byName, seen))
  )
}
