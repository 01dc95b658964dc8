import type { DocumentModel, Look } from '../../documents/model.ts'
import { readableOn } from './colour.ts'
import { cleanText, textOf } from '../../documents/text.ts'

const night = '#14181b'
const day = '#ffffff'

/**
 * The style of a paper on a screen and in print, as CSS text for `adoptedStyleSheets` or a style element.
 * Every rule hangs from the class `paper`, so that an app page can show `bodyOf(model)` inside such an element.
 * Sizes are in rem: 12 points of paper are 18 pixels at a browser's usual setting, and grow with the reader's own.
 * Throws when `look.accent` is not '#rrggbb' (an authority's file is checked before it gets here).
 */
export function styleSheet({ accent, size, least = 0 }: Look): string {
  // In large print nothing is smaller than the body.
  const small = (factor: number): string => `${String(size * factor < least ? 1 : factor)}em`
  return `.paper {
  --accent: ${readableOn(day, accent, 1)};
  --ink: #0b0c0c; --quiet: #44494d; --line: #767b80; --hair: #b1b4b6; --tint: #f3f2f1; --page: ${day};
  color-scheme: light dark; box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 3rem;
  background: var(--page); color: var(--ink); overflow-wrap: break-word;
  font: ${round((size / 12) * 1.125)}rem/1.5 "Atkinson Hyperlegible", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  .paper { --accent: ${readableOn(night, accent, 7)}; --ink: #f3f2f1; --quiet: #c4c8cb; --line: #9aa0a5; --hair: #50565b; --tint: #22282d; --page: ${night} }
}
.paper *, .paper *::before, .paper *::after { box-sizing: border-box }
.paper :is(h1, h2, h3, h4, h5) { color: var(--accent); line-height: 1.2; margin: 1.6em 0 .5em; text-wrap: balance }
.paper :is(h1, h2, h3, h4, h5):focus { outline: none }
.paper h1 { font-size: 1.9em; margin-top: .4em }
.paper h2 { font-size: 1.45em; margin-top: 2em; padding-top: .5em; border-top: 2px solid var(--accent) }
.paper h3 { font-size: 1.2em }
.paper h4 { font-size: 1.05em }
.paper h5 { font-size: 1em; color: var(--ink) }
.paper p { margin: 0 0 .9em }
.paper a { color: var(--accent); text-underline-offset: .15em }
.paper :is(a, .scroll):focus-visible { outline: 3px solid #ffdd00; outline-offset: 2px; box-shadow: 0 0 0 6px #0b0c0c }
.paper :is(ul, ol) { margin: 0 0 1em; padding-inline-start: 1.4em }
.paper li { margin-bottom: .35em }
.paper li[dir] { margin-inline-start: 1.4em }
.paper .quote { margin: 0 0 1.6em }
.paper blockquote { margin: 0 0 .5em; padding: .2em 0; padding-inline-start: 1em; border-inline-start: .3em solid var(--accent) }
.paper blockquote p:last-child { margin-bottom: 0 }
.paper .quote figcaption { padding-inline-start: 1.3em }
.paper figcaption { color: var(--quiet); font-size: ${small(0.9)} }
.paper .note { margin: 0 0 1.4em; padding: .9em 1em .1em; border: 2px solid var(--line); background: var(--tint) }
.paper .picture { margin: 0 0 1.4em }
.paper img { display: block; max-width: 100%; height: auto; margin-bottom: .5em; background: #fff }
.paper .caption, .paper caption { font-weight: 700; text-align: start; margin: 0 0 .5em }
.paper caption { padding-bottom: .5em }
.paper .scroll { overflow-x: auto; margin: 0 0 1.6em }
.paper table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${small(0.95)} }
.paper :is(th, td) { padding: .5em; border: 1px solid var(--hair); text-align: start; vertical-align: top; overflow-wrap: break-word; hyphens: auto }
.paper th { background: var(--tint) }
.paper :is(td, th, dd) p { margin-bottom: .4em }
.paper :is(td, th, dd) p:last-child { margin-bottom: 0 }
.paper .facts { margin: 0 0 1.6em }
.paper dl { margin: 0; border-top: 1px solid var(--hair) }
.paper dl div { display: flex; flex-wrap: wrap; gap: 0 1em; padding: .5em 0; border-bottom: 1px solid var(--hair) }
.paper dt { flex: 0 0 11em; font-weight: 700 }
.paper dd { flex: 1 1 14em; margin: 0; min-width: 0 }
.paper .signature { display: flex; flex-wrap: wrap; gap: 0 2em; margin: 2.5em 0 2em; break-inside: avoid }
.paper .signature p { margin: 0; padding-bottom: 3.2em; border-bottom: 1px solid var(--ink) }
.paper .sign-here { flex: 3 1 16em }
.paper .date-here { flex: 1 1 8em }
.paper .choices { list-style: none; padding: 0 }
.paper .choices.beside { columns: 2; column-gap: 2em }
.paper .choices li { position: relative; padding-inline-start: 2em; break-inside: avoid }
.paper .choices li::before { content: ""; position: absolute; inset-inline-start: 0; top: .15em; width: 1.1em; height: 1.1em; border: 2px solid var(--ink); background: var(--page) }
.paper .writing { margin: 0 0 1.4em }
.paper .writing p { margin: 0; font-weight: 700; break-after: avoid }
.paper .rule { height: 2.1em }
.paper .ruled .rule { border-bottom: 1px solid var(--line) }
.paper .framed { border: 1px solid var(--line); break-inside: avoid }
.paper .ticks td:empty::before { content: ""; display: block; width: 1.1em; height: 1.1em; border: 2px solid var(--ink); background: var(--page) }
${roomClasses()}
.paper .contents { margin: 0 0 2em; padding: .9em 1em .4em; background: var(--tint) }
.paper .contents ol { list-style: none; margin: 0; padding: 0 }
.paper .contents a { display: block; padding: .15em 0 }
.paper .mark { margin: 0 0 1.5em; padding: .3em .8em; background: var(--accent); color: var(--page); font-weight: 700; letter-spacing: .04em; text-align: center }
.paper .foot { margin-top: 3em; padding-top: .6em; border-top: 1px solid var(--line); color: var(--quiet); font-size: ${small(0.9)} }
.paper :is(.mark, .foot) p { margin: 0 }
${widthClasses()}
@media screen and (max-width: 46rem) {
${phoneTables()}
}
@media print {
  .paper { max-width: none; padding: 0; font-size: ${size}pt; line-height: 1.4 }
  .paper .contents { display: none }
  .paper a { color: inherit; text-decoration: none }
  .paper .scroll { overflow: visible }
  .paper .mark { border: 2px solid var(--accent); background: none; color: var(--accent) }
  .paper :is(h1, h2, h3, h4, h5, caption, .caption) { break-after: avoid; break-inside: avoid }
  .paper :is(tr, dl div, li, .picture, .signature) { break-inside: avoid }
  .paper thead { display: table-header-group }
  .paper :is(p, li) { orphans: 2; widows: 2 }
  .paper figcaption { break-before: avoid }
  .paper .page-break { break-after: page }
  .paper :is(th, .note) { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}`
}

/**
 * What only a whole document may style: the page around the paper and, where a browser can, the mark, the footer and
 * the page number in the margins of every printed page. Elsewhere both still stand at the start and the end.
 */
export function pageStyle({ mark, footer, pageOf, look }: DocumentModel): string {
  const margin = (place: string, content: string, more = '') =>
    content === ''
      ? ''
      : `  @${place} { content: ${content}; font: ${String(Math.max(9, look.least ?? 0))}pt Arial, sans-serif; color: #44494d${more} }\n`
  const number = cssString(pageOf)
    .replace('{page}', '" counter(page) "')
    .replace('{pages}', '" counter(pages) "')
  const quoted = (text: string) => (text.trim() === '' ? '' : cssString(text))
  return `:root { color-scheme: light dark }
body { margin: 0; background: ${day} }
@media screen and (prefers-color-scheme: dark) { body { background: ${night} } }
@page {
  size: A4; margin: 20mm 18mm 22mm;
${margin('top-right', quoted(mark), '; font-weight: 700')}${margin('bottom-left', quoted(textOf(footer)), '; width: 75%; text-align: left')}${margin('bottom-right', quoted(pageOf) && number)}}`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** A CSS string, with everything that could end it or a style element written as a code point. */
function cssString(text: string): string {
  const safe = cleanText(text).replace(
    /["\\<>\n]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  )
  return `"${safe}"`
}

// One class per percent: the policy of the page allows no style attribute, and a model's widths are its own.
function widthClasses(): string {
  return Array.from({ length: 100 }, (_, at) => `.paper .w-${at + 1} { width: ${at + 1}% }`).join('\n')
}

/** Rows with room to write in. */
function roomClasses(): string {
  return [1, 2, 3, 4].map((lines) => `.paper .room-${lines} > * { height: ${lines * 2 + 0.4}em }`).join('\n')
}

// Below this a column of words becomes a column of syllables; two columns fit any phone.
function phoneTables(): string {
  return [3, 4, 5, 6, 7, 8, 9, 10]
    .map((count) => `  .paper .columns-${count} { min-width: ${count * 12}rem }`)
    .join('\n')
}
