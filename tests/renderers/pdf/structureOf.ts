import {
  decoded,
  isDictionary,
  isName,
  isOperator,
  isReference,
  isText,
  PdfFile,
  Tokens,
} from './pdfObjects.ts'
import type { Dictionary, Reference, Value } from './pdfObjects.ts'

/** One element of a PDF's structure tree as a screen reader meets it. */
export interface Element {
  readonly role: string
  /** How deep it lies under the Document, which is 0. */
  readonly depth: number
  /** Its own words with those of the spans inside it, white space made plain (see `readable`). */
  readonly text: string
  /** The languages of its spans, each with its words. */
  readonly spans: readonly { readonly language: string; readonly text: string }[]
  readonly scope?: string
  readonly alternative?: string
  readonly box?: readonly number[]
}

/** What is read back from a PDF. */
export interface Structure {
  /** In the order in which the file says they are read. Spans are part of the element around them. */
  readonly elements: readonly Element[]
  readonly pages: readonly {
    /** The words on it that belong to elements, in the order in which they are drawn. */
    readonly words: string
    /** What is marked as furniture of the page: marks, footers, repeated table headers. */
    readonly furniture: string
    /** Words with no mark at all: an accessible file has none. */
    readonly unmarked: string
  }[]
  readonly language: string
  readonly title: string
  readonly bookmarks: readonly { readonly title: string; readonly depth: number }[]
  readonly metadata: string
}

/** Text as it compares: composed letters, and any white space as one space. */
export const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu, ' ')
    .trim()

/** Code → text, from a font's ToUnicode map. */
function spellingOf(file: PdfFile, font: Value | undefined): Map<string, string> {
  const dictionary = file.resolve(font)
  if (!isDictionary(dictionary)) throw new Error('A font is missing')
  const spelling = new Map<string, string>()
  const map = file.stream(dictionary.entries.get('ToUnicode'))
  for (const [, first, , list] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    const texts = [...(list ?? '').matchAll(/<([\da-f\s]*)>/gi)].map(([, digits]) =>
      ((digits ?? '').replace(/\s/g, '').match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(parseInt(unit, 16)))
        .join(''),
    )
    texts.forEach((text, at) =>
      spelling.set((parseInt(first ?? '', 16) + at).toString(16).padStart(4, '0'), text),
    )
  }
  return spelling
}

interface PageText {
  readonly marked: Map<number, string>
  furniture: string
  unmarked: string
}

function pageText(file: PdfFile, page: Dictionary): PageText {
  const fonts = file.get(page.entries.get('Resources'), 'Font')
  const spellings = new Map<string, Map<string, string>>()
  const found: PageText = { marked: new Map(), furniture: '', unmarked: '' }
  const open: (number | 'artifact' | 'other')[] = []
  const tokens = new Tokens(file.stream(page.entries.get('Contents')))
  let operands: Value[] = []
  let spelling = new Map<string, string>()

  const show = (text: string) => {
    const place = open.findLast((mark) => mark !== 'other')
    if (place === 'artifact') found.furniture += text
    else if (place === undefined) found.unmarked += text
    else found.marked.set(place, (found.marked.get(place) ?? '') + text)
  }
  const operate: Record<string, () => void> = {
    BDC: () => {
      const [tag, properties] = operands
      const id = isDictionary(properties) ? properties.entries.get('MCID') : undefined
      if (typeof id === 'number') found.marked.set(id, found.marked.get(id) ?? '')
      const artifact = isName(tag) && tag.name === 'Artifact'
      open.push(typeof id === 'number' ? id : artifact ? 'artifact' : 'other')
    },
    EMC: () => open.pop(),
    Tf: () => {
      const name = isName(operands[0]) ? operands[0].name : ''
      const font = isDictionary(fonts) ? fonts.entries.get(name) : undefined
      spelling = spellings.get(name) ?? spellingOf(file, font)
      spellings.set(name, spelling)
    },
    TJ: () => {
      const pieces = Array.isArray(operands[0]) ? operands[0] : []
      for (const piece of pieces) {
        if (!isText(piece)) continue
        for (let at = 0; at < piece.bytes.length; at += 2) {
          const code = ((piece.bytes.charCodeAt(at) << 8) | piece.bytes.charCodeAt(at + 1)).toString(16)
          show(spelling.get(code.padStart(4, '0')) ?? '\u0000')
        }
      }
    },
  }
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    operate[token.operator]?.()
    operands = []
  }
  if (open.length > 0) throw new Error('Marked content is not closed at the end of a page')
  return found
}

const textOf = (value: Value | undefined) => (isText(value) ? decoded(value) : undefined)

/** Reads structure and words back from a PDF made by `toPdf`. Throws if the file is not well formed. */
export function structureOf(bytes: Uint8Array): Structure {
  const file = new PdfFile(bytes)
  const root = file.resolve(file.trailer.entries.get('Root'))
  const pageReferences = file.get(file.get(root, 'Pages'), 'Kids') as Reference[]
  const pages = new Map<number, PageText>()
  for (const reference of pageReferences)
    pages.set(reference.number, pageText(file, file.resolve(reference) as Dictionary))

  const elements: Element[] = []
  /** Adds the element and those inside it; gives back all its words. */
  const walk = (element: Dictionary, depth: number, spans: { language: string; text: string }[]): string => {
    const role = (element.entries.get('S') as { name: string }).name
    const isSpan = role === 'Span'
    const own: { language: string; text: string }[] = isSpan ? spans : []
    const place = elements.length
    if (!isSpan) elements.push({ role, depth, text: '', spans: own })
    const page = element.entries.get('Pg')
    const kids = file.resolve(element.entries.get('K'))
    let text = ''
    for (const kid of Array.isArray(kids) ? kids : kids === undefined || kids === null ? [] : [kids]) {
      const child = file.resolve(kid)
      if (typeof child === 'number') text += contentOf(page, child)
      else if (!isDictionary(child)) throw new Error(`A ${role} holds something unreadable`)
      else if (child.entries.has('MCID'))
        text += contentOf(child.entries.get('Pg'), Number(child.entries.get('MCID')))
      else {
        const before = elements.length
        const inner = walk(child, depth + 1, own)
        if (elements.length === before) text += inner
      }
    }
    text = textOf(file.resolve(element.entries.get('ActualText'))) ?? text
    const language = textOf(file.resolve(element.entries.get('Lang')))
    if (isSpan) {
      if (language !== undefined) spans.push({ language, text: readable(text) })
      return text
    }
    const attributes = file.resolve(element.entries.get('A'))
    const scope = file.get(attributes, 'Scope')
    const box = file.get(attributes, 'BBox')
    const alternative = textOf(file.resolve(element.entries.get('Alt')))
    elements[place] = {
      role,
      depth,
      text: readable(text),
      spans: own,
      ...(isName(scope) && { scope: scope.name }),
      ...(alternative !== undefined && { alternative }),
      ...(Array.isArray(box) && { box: box.map(Number) }),
    }
    return text
  }
  const contentOf = (page: Value | undefined, id: number): string => {
    const text = isReference(page) ? pages.get(page.number)?.marked.get(id) : undefined
    if (text === undefined) throw new Error(`The structure refers to content ${String(id)} that no page has`)
    return text
  }
  const tops = file.get(file.get(root, 'StructTreeRoot'), 'K')
  for (const top of Array.isArray(tops) ? tops : []) walk(file.resolve(top) as Dictionary, 0, [])

  const bookmarks: { title: string; depth: number }[] = []
  const bookmarksFrom = (first: Value | undefined, depth: number) => {
    for (let item = first; item !== undefined; item = file.get(item, 'Next')) {
      bookmarks.push({ title: textOf(file.get(item, 'Title')) ?? '', depth })
      bookmarksFrom(file.get(item, 'First'), depth + 1)
    }
  }
  bookmarksFrom(file.get(file.get(root, 'Outlines'), 'First'), 0)
  const metadata = isDictionary(root) ? file.stream(root.entries.get('Metadata')) : ''
  return {
    elements,
    pages: [...pages.values()].map(({ marked, furniture, unmarked }) => ({
      words: readable([...marked.values()].join(' ')),
      furniture,
      unmarked,
    })),
    language: textOf(file.get(root, 'Lang')) ?? '',
    title: textOf(file.get(file.trailer.entries.get('Info'), 'Title')) ?? '',
    bookmarks,
    metadata: Buffer.from(metadata, 'latin1').toString('utf8'),
  }
}
