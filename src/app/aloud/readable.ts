/** What is to be read aloud of a page, in the order in which it stands there. Looks at the page and changes nothing. */
import { say } from './say.ts'

export interface Piece {
  readonly text: string
  /** What is shown as being read. */
  readonly element: Element
  /** BCP-47 */
  readonly language: string
}

export interface Reading {
  /** Are buttons and links that lead on read? A grown-up's page is often made of them, a child's question is not. */
  readonly leads: boolean
}

/** Words inside one of these are read in one go. A link in a sentence is part of the sentence. */
const blocks = [
  'h1, h2, h3, h4, h5, h6, p, li, dt, dd, legend, label, summary, button, output',
  'caption, td, th, figcaption, blockquote, div, section',
  'a:not(:is(p, li, dd, td) a)',
].join(',')

/** What only leads on. A link in a list is what the list is about, and a column of cards is an answer. */
const leadOn = 'button:not(.oo-sort__column), summary, a:not(li a)'

/** An option is shown with the whole of its card. */
const cards = '.govuk-radios__item, .govuk-checkboxes__item, .oo-tile'

/** Boxes that words are written in; of no other is it said what stands in it. */
const written = ['text', 'number', 'tel', 'email', 'search']

/** What is seen and not marked as unread: words, what is written in boxes, and what is chosen. */
export function piecesIn(root: Element, { leads }: Reading): Piece[] {
  const found: { text: string; block: Element; last: Node | null }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    const text = textOf(node)
    if (element === null || text.trim() === '' || !isRead(element, leads)) continue
    const block = blockOf(element, root)
    const last = found.at(-1)
    // Texts of different elements are different words, even where no space stands between them.
    if (last?.block !== block) found.push({ text, block, last: node.parentNode })
    else {
      last.text += last.last === node.parentNode ? text : ` ${text}`
      last.last = node.parentNode
    }
  }
  return found.map(({ text, block }) => ({
    text: asSaid(text.replace(/\s+/g, ' ').trim(), block),
    element: block.closest(cards) ?? block,
    language: block.closest('[lang]')?.getAttribute('lang') ?? 'en-GB',
  }))
}

function textOf(node: Node): string {
  if (node instanceof HTMLTextAreaElement) return node.value
  if (node instanceof HTMLInputElement) return written.includes(node.type) ? node.value : ''
  if (node instanceof HTMLSelectElement) return node.value === '' ? '' : (node.selectedOptions[0]?.text ?? '')
  // A text area holds its first value as text; what counts is what is in it now.
  const isInBox = node.parentElement?.closest('textarea, select') !== null
  return node instanceof Text && !isInBox ? node.data : ''
}

/** What is written in a box says so, and so does what is chosen. */
function asSaid(text: string, block: Element): string {
  if (block instanceof HTMLTextAreaElement || block instanceof HTMLInputElement)
    return say('aloud.wrote', { text })
  const control = block instanceof HTMLLabelElement ? block.control : null
  const isChosen = control instanceof HTMLInputElement && control.checked
  return isChosen || block instanceof HTMLSelectElement ? say('aloud.chosen', { text }) : text
}

/** A box is a piece of its own. What lies around the whole of what is read is never shown as being read. */
function blockOf(element: Element, root: Element): Element {
  if (element.matches('textarea, input, select')) return element
  const block = element.closest(blocks)
  return block === null || block.contains(root) ? element : block
}

/** Not what is hidden, and not what stands there for screen readers alone. */
function isRead(element: Element, leads: boolean): boolean {
  if (element.closest('.govuk-visually-hidden, [aria-hidden="true"], [data-unread]') !== null) return false
  return element.checkVisibility() && (leads || element.closest(leadOn) === null)
}
