/**
 * What a piece of markup is to a person who cannot see it, and to the style sheet: one line for each element that says
 * or does something, in the order of the page, indented as they stand inside each other.
 *
 * A line holds the element, its role, accessible name and description, its state, and its classes of the design system.
 * What only carries looks (`div`, `span`, `b` without such a class, classes of anybody else) has no line of its own.
 */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api'
import { dom } from './dom.ts'

export interface Heeded {
  /** Attributes that matter this time, because the fixture speaks of them. */
  readonly attributes: readonly string[]
  /** Whether the size of a label or legend matters: the design system leaves it to the author. */
  readonly sizes: boolean
}

/** @param ours true for our own markup, where what we add on purpose is passed over (`oursAlone`) */
export function outlineOf(root: Element, heeded: Heeded, ours: boolean): string[] {
  const lines: string[] = []
  // Words run on through what carries looks alone.
  let words = ''
  visit(root, '')
  return lines

  function visit(element: Element, indent: string): void {
    if (ours && isOursAlone(element)) return
    if (isHiddenReveal(element)) return
    const line = ours && isHeadingAmongOthers(element) ? undefined : lineOf(element, heeded, ours)
    const deeper = line === undefined ? indent : `${indent}  `
    if (line !== undefined) {
      flush(indent)
      lines.push(`${indent}${line}`)
    }
    for (const child of element.childNodes) {
      if (child instanceof dom.Element) visit(child, deeper)
      else if (child.nodeType === dom.Node.TEXT_NODE) words += child.textContent ?? ''
    }
    if (line !== undefined) flush(deeper)
    else if (!inline.has(element.tagName)) words += ' '
  }

  function flush(indent: string): void {
    const text = plain(words)
    words = ''
    if (text !== '') lines.push(`${indent}“${text}”`)
  }
}

/** What our markup has beside the standard, each with its reason. */
export const oursAlone: readonly (readonly [selector: string, because: string])[] = [
  ['.oo-quiet-button', 'A choice can be taken back, and a long list opened, by a button after it'],
  ['.oo-number', 'Each question has the number that it has on paper'],
  ['.oo-spoken', 'The count of words is read out when typing pauses; the standard adds the same by script'],
  ['.oo-leave-it', 'Nothing wrong holds a person back: a way on stands under the summary of errors'],
  ['.oo-errors-kept', 'The summary of a page of questions says that what was written is kept'],
  ['option[value=""]', 'A list to open begins with no choice, so that nothing is chosen unseen'],
]

/** A question that shares its page is a heading of level two, so that a page of many can be walked by headings. */
function isHeadingAmongOthers(element: Element): boolean {
  return element.tagName === 'H2' && /govuk-(label-wrapper|fieldset__heading)/.test(element.className)
}

function isOursAlone(element: Element): boolean {
  if (!element.className.includes('oo-') && element.tagName !== 'OPTION') return false
  return oursAlone.some(([selector]) => element.matches(selector))
}

const inline = new Set(['A', 'B', 'EM', 'I', 'SPAN', 'STRONG'])

/** Drawn by the standard but out of sight until its choice is made; we draw it when it is. */
function isHiddenReveal(element: Element): boolean {
  return /(^| )govuk-(radios|checkboxes)__conditional--hidden( |$)/.test(element.className)
}

function lineOf(element: Element, heeded: Heeded, ours: boolean): string | undefined {
  const classes = classesOf(element, heeded)
  const tag = element.tagName.toLowerCase()
  const role = roleOf(element)
  const aria = element.getAttribute('aria-hidden') === 'true' ? ['hidden'] : []
  if (classes.length === 0 && aria.length === 0 && role === '' && !structural.has(tag)) return undefined
  const name = named.has(role) ? `“${plain(computeAccessibleName(element, seen))}”` : ''
  const description = element.hasAttribute('aria-describedby')
    ? plain(computeAccessibleDescription(element, seen))
    : ''
  return [
    structural.has(tag) ? tag : '·',
    role && `[${role}]`,
    name,
    description && `described: “${description}”`,
    ...aria,
    ...stateOf(element, role, heeded, ours),
    ...classes.map((one) => `.${one}`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** No style sheet hides or shows anything here; asking for one for every element takes most of the time. */
const seen = {
  getComputedStyle: ({ tagName }: Element) => {
    const display = inline.has(tagName) ? 'inline' : 'block'
    const getPropertyValue = (name: string): string => (name === 'display' ? display : '')
    return { display, visibility: '', content: '', getPropertyValue } as unknown as CSSStyleDeclaration
  },
}

function classesOf(element: Element, { sizes }: Heeded): string[] {
  return [...element.classList]
    .filter((one) => one.startsWith('govuk-') && !/^govuk-(!|js-)/.test(one))
    .filter((one) => sizes || !/^govuk-(label|fieldset__legend)--(s|m|l|xl)$/.test(one))
    .sort()
}

function roleOf(element: Element): string {
  // A control that chooses a file has no role of its own, and a name all the same.
  const role = element.matches('input[type="file"]') ? 'file' : (getRole(element) ?? '')
  return mute.has(role) ? '' : role
}

/**
 * The standard marks what is wrong by a class; we say it to screen readers as well. Radios have no such state, and the
 * description of their group tells of it.
 */
function stateOf(element: Element, role: string, { attributes }: Heeded, ours: boolean): string[] {
  const has = (attribute: string): boolean => element.hasAttribute(attribute)
  const input = element instanceof dom.HTMLInputElement ? element : undefined
  const isTicked = input?.type === 'radio' || input?.type === 'checkbox'
  const value = isTicked
    ? ''
    : (input?.value ?? (element instanceof dom.HTMLTextAreaElement ? element.value : ''))
  const marked = /govuk-(input|textarea|select|file-upload)--error/.test(element.className)
  return [
    ...(input !== undefined && isTicked ? [input.checked ? 'checked' : 'not checked'] : []),
    ...(element instanceof dom.HTMLOptionElement && has('selected') ? ['selected'] : []),
    ...(has('disabled') ? ['disabled'] : []),
    ...(has('required') || element.getAttribute('aria-required') === 'true' ? ['required'] : []),
    ...(element instanceof dom.HTMLDetailsElement ? [element.open ? 'expanded' : 'collapsed'] : []),
    ...((ours ? element.getAttribute('aria-invalid') === 'true' : marked) ? ['invalid'] : []),
    ...(value === '' ? [] : [`holds “${plain(value)}”`]),
    ...(role === 'heading' ? [`level ${element.tagName.slice(1)}`] : []),
    ...(controls(element) ? ['controls what is revealed'] : []),
    ...attributes.filter(has).map((one) => `${one}=${element.getAttribute(one) ?? ''}`),
  ]
}

/** Does it point at something that is in sight? The standard writes it down for its script to set. */
function controls(element: Element): boolean {
  const id = element.getAttribute('aria-controls') ?? element.getAttribute('data-aria-controls')
  const target = id === null ? null : element.ownerDocument.getElementById(id)
  return target !== null && !isHiddenReveal(target)
}

/** Names in a description that lead nowhere. */
export function lostIds(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/)
        .filter((id) => id !== '' && root.ownerDocument.getElementById(id) === null)
        .map((id) => `${attribute} → ${id}`),
    ),
  )
}

export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const structural = new Set(
  'fieldset legend label input select option textarea button a h1 h2 h3 h4 ul ol li dl dt dd details summary img'.split(
    ' ',
  ),
)
/** Roles of running text, which say nothing to anybody. */
const mute = new Set(['generic', 'paragraph', 'strong', 'emphasis', 'none', 'presentation'])
const named = new Set(
  'file textbox searchbox spinbutton combobox listbox option radio checkbox button link group heading region alert banner img'.split(
    ' ',
  ),
)
