import { has, isJoiner, stretchesOf } from './glyphs.ts'
import type { Face, Stretch } from './glyphs.ts'
import { lookAlikes } from './lookAlikes.ts'
import type { PdfDocument } from './machine.ts'
import { makeSturdy } from './sturdyFont.ts'
import { keepTrueText } from './trueText.ts'
import { unpackedFont } from './unpackedFont.ts'

/**
 * Gives the bytes of a file of an installed font package, for example
 * `@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff` or `@fontsource/noto-sans/unicode.json`.
 * The command line reads them from disk, the browser fetches them; nothing else is ever loaded.
 */
export type FontSource = (file: string) => Promise<Uint8Array>

export interface Style {
  readonly bold: boolean
  readonly italics: boolean
}

interface Family {
  readonly name: string
  readonly italic: boolean
  /** Letters change their shape by their neighbours, so what a viewer copies needs its true text. */
  readonly shaped: boolean
  /** Only one weight is made. */
  readonly oneWeight?: true
  /** Code points its first file holds though the package's list does not say so. */
  readonly alsoHolds?: readonly (readonly [number, number])[]
}

/** Arrows, mathematical signs and technical signs. */
const signs = [
  [0x2190, 0x23ff],
  [0x27c0, 0x27ff],
  [0x2900, 0x2aff],
] as const

/** In the order in which a character looks for its font. */
const families: readonly Family[] = [
  { name: 'atkinson-hyperlegible', italic: true, shaped: false },
  { name: 'noto-sans', italic: true, shaped: false },
  { name: 'noto-sans-arabic', italic: false, shaped: true },
  { name: 'noto-sans-math', italic: false, shaped: false, oneWeight: true, alsoHolds: signs },
  { name: 'noto-emoji', italic: false, shaped: false },
]

/** Thousandths of the letter size that a line leaves above and at most below its baseline. */
const highest = 950
const deepest = -450

/** The subsets a package is cut into, with the code points each file says it holds. */
interface Subset {
  readonly name: string
  readonly ranges: readonly (readonly [number, number])[]
}

function subsetsFrom(unicodeJson: Uint8Array): Subset[] {
  const stated = JSON.parse(new TextDecoder().decode(unicodeJson)) as Record<string, string>
  return Object.entries(stated).map(([name, ranges]) => ({
    // noto-emoji names its subsets "[0]", its files "0"
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range): [number, number] => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
      return [parseInt(from, 16), parseInt(to, 16)]
    }),
  }))
}

interface StyleState {
  readonly style: Style
  readonly wanted: Set<number>
  readonly prepared: Set<number>
  /** In the order in which a character looks for its font. */
  readonly faces: Face[]
}

/** Spaces are in every font, joiners draw nothing, and look-alikes are drawn by another character's font. */
function needsFont(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint)
  return !/[\s\p{Zs}]/u.test(character) && !isJoiner(codePoint) && !lookAlikes.has(character)
}

const styleKey = (style: Style) => (style.bold ? 'bold' : '') + (style.italics ? 'italics' : '')

/**
 * The fonts of one document, opened as they are needed: ask for the words, `load` what was asked for, ask
 * again. Must:
 * - open a file only if a character of the document is said to be in it and in none before it;
 * - believe only the font itself about what it can draw, never the package's list;
 * - give the same fonts in the same order for the same words.
 */
export class Fonts {
  readonly #document: PdfDocument
  readonly #source: FontSource
  readonly #subsets = new Map<string, readonly Subset[]>()
  readonly #styles = new Map<string, StyleState>()

  constructor(document: PdfDocument, source: FontSource) {
    this.#document = document
    this.#source = source
  }

  /** The words cut by the fonts that draw them, as far as fonts were loaded; noted for the next `load`. */
  stretches(text: string, style: Style): Stretch[] {
    const state = this.#state(style)
    for (const character of text) {
      state.wanted.add(character.codePointAt(0) as number)
      const like = lookAlikes.get(character)
      if (like !== undefined) state.wanted.add(like.codePointAt(0) as number)
    }
    return state.faces.length === 0 ? [] : stretchesOf(text, state.faces)
  }

  /** The name of the font for words without letters, '' before anything was loaded. */
  plainFont(style: Style): string {
    return this.#state(style).faces[0]?.key ?? ''
  }

  /** Opens fonts for all words asked for so far. True when there were new ones: then ask again. */
  async load(): Promise<boolean> {
    let more = false
    for (const state of this.#styles.values()) {
      if (state.faces.length > 0 && [...state.wanted].every((point) => state.prepared.has(point))) continue
      more = true
      await this.#prepare(state)
      for (const point of state.wanted) state.prepared.add(point)
    }
    return more
  }

  #state(style: Style): StyleState {
    const key = styleKey(style)
    const known = this.#styles.get(key)
    if (known) return known
    const state: StyleState = { style, wanted: new Set(), prepared: new Set(), faces: [] }
    this.#styles.set(key, state)
    return state
  }

  async #prepare(state: StyleState): Promise<void> {
    const [body, fallback] = families
    if (!body || !fallback) throw new Error('There are no font families')
    await this.#open(body, 'latin', state)
    const missing = new Set([...state.wanted].filter((point) => needsFont(point)))
    const strike = () => {
      for (const point of missing) if (state.faces.some((face) => has(face, point))) missing.delete(point)
    }
    strike()
    for (const family of families) {
      if (missing.size === 0) return
      for (const subset of await this.#subsetsOf(family)) {
        const mayHold = [...missing].some((point) =>
          subset.ranges.some(([from, to]) => point >= from && point <= to),
        )
        if (!mayHold) continue
        await this.#open(family, subset.name, state)
        strike()
      }
    }
    // Something no font has: the font with the visible mark for it (U+FFFD).
    if (missing.size > 0) await this.#open(fallback, 'latin', state)
  }

  async #subsetsOf(family: Family): Promise<readonly Subset[]> {
    const known = this.#subsets.get(family.name)
    if (known) return known
    const stated = subsetsFrom(await this.#source(`@fontsource/${family.name}/unicode.json`))
    const subsets = stated.map((subset, index) =>
      index === 0 ? { ...subset, ranges: [...subset.ranges, ...(family.alsoHolds ?? [])] } : subset,
    )
    this.#subsets.set(family.name, subsets)
    return subsets
  }

  async #open(family: Family, subset: string, state: StyleState): Promise<void> {
    const key = `${family.name}/${subset}`
    if (state.faces.some((face) => face.key === key)) return
    const { bold, italics } = state.style
    const weight = bold && family.oneWeight !== true ? 700 : 400
    const slant = italics && family.italic ? 'italic' : 'normal'
    const file = `@fontsource/${family.name}/files/${family.name}-${subset}-${String(weight)}-${slant}.woff`
    const fonts = (this.#document.fonts[key] ??= {})
    fonts[bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'] = await unpackedFont(
      await this.#source(file),
    )
    const opened = this.#document.provideFont(key, bold, italics)
    makeSturdy(opened)
    keepTrueText(opened)
    // Lines keep their distance whatever script stands in them: Noto Sans Arabic alone claims 2.1 times
    // its size in height, for marks stacked higher than any running text has.
    opened.ascender = Math.min(opened.ascender, highest)
    opened.descender = Math.max(opened.descender, deepest)
    const shaped = family.shaped || subset === 'devanagari'
    const emoji = family.name === 'noto-emoji'
    state.faces.push({ key, shaped, emoji, opened, known: new Map() })
    const rank = (face: Face) => families.findIndex((each) => face.key.startsWith(`${each.name}/`))
    state.faces.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
  }
}
