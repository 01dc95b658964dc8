/**
 * Fewer things on a page: one question at a time, help and the ends of long lists folded away.
 *
 * It works on what stands on the page, so that every screen has it, also one that knows nothing of it.
 *
 * - Must take nothing away: what is folded is one press away, and all of it is back when this is switched off.
 * - Must not fold what is chosen, wrong, or has the focus.
 * - Must leave typing alone: what is open stays as it is.
 */
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/like.en-GB.json'

const say = sayFrom(file.labels)

/** How much of a list stays. */
const firstOnes = 5

const lists =
  '.govuk-task-list, .oo-cards, .govuk-summary-list, .govuk-radios, .govuk-checkboxes, .oo-rows, .oo-symbols'
const helps =
  '.oo-question .govuk-hint:not(.govuk-radios__hint, .govuk-checkboxes__hint, .govuk-character-count__message)'

/** Beside a child's question: of what stands there only the way to a rest stays. */
const beside = '.oo-around'

/** What the styles hide, and what was put in here. */
const later = 'data-later'
const ours = 'data-fewer'

/** Lists and helps that the person has opened, and the question each form stands at. */
const opened = new WeakSet<Element>()
const standing = new WeakMap<Element, Element>()
const watchedForms = new WeakSet<Element>()

let watching: MutationObserver | undefined

export function beginFewer(): void {
  if (watching !== undefined) return
  watching = new MutationObserver(changed)
  fold()
}

/** Words that change fold nothing anew, and nobody loses the button they stand on. */
function changed(records: readonly MutationRecord[]): void {
  const isSwitched = records.some(({ type }) => type === 'attributes')
  const isDrawn = records.some(({ addedNodes, removedNodes }) =>
    [...addedNodes, ...removedNodes].some((one) => one instanceof Element),
  )
  const isHeld = document.activeElement?.closest(`[${ours}]`) != null
  if (isSwitched || (isDrawn && !isHeld)) fold()
}

function fold(): void {
  watching?.disconnect()
  for (const one of document.querySelectorAll(`[${ours}]`)) one.remove()
  for (const one of document.querySelectorAll(`[${later}]`)) one.removeAttribute(later)
  if (document.documentElement.dataset['less'] === 'on') {
    document.querySelectorAll('form.oo-form').forEach(oneQuestion)
    document.querySelectorAll(helps).forEach(foldHelp)
    document.querySelectorAll(`main :is(${lists})`).forEach((list) => foldList(list, firstOnes))
    document.querySelectorAll(beside).forEach((list) => foldList(list, 1))
  }
  watching?.observe(document.documentElement, { attributeFilter: ['data-less'] })
  const app = document.getElementById('app')
  if (app !== null) watching?.observe(app, { childList: true, subtree: true })
}

function oneQuestion(form: Element): void {
  const questions = [...form.querySelectorAll('.oo-question')]
  const isWrong = form.parentElement?.querySelector('.govuk-error-summary') !== null
  if (questions.length < 2 || isWrong) return
  const known = standing.get(form)
  const at = Math.max(0, known === undefined ? 0 : questions.indexOf(known))
  const now = questions[at]
  if (now === undefined) return
  standing.set(form, now)
  for (const one of questions) if (one !== now) one.setAttribute(later, '')
  const line = made('p', 'govuk-body oo-fewer')
  line.append(say('like.less.at', { at: at + 1, of: questions.length }))
  const before = questions[at - 1]
  if (before !== undefined)
    line.append(
      ' ',
      button(say('like.less.before'), () => goTo(form, before)),
    )
  now.before(line)
  if (watchedForms.has(form)) return
  watchedForms.add(form)
  form.addEventListener('submit', (event) => {
    const next = nextIn(form)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    goTo(form, next)
  })
}

/** The question after the one that is shown; none when all are, or it is the last. */
function nextIn(form: Element): Element | undefined {
  if (form.querySelector(`.oo-question[${later}]`) === null) return undefined
  const questions = [...form.querySelectorAll('.oo-question')]
  return questions[questions.findIndex((one) => !one.hasAttribute(later)) + 1]
}

function goTo(form: Element, question: Element): void {
  standing.set(form, question)
  fold()
  const title = question.querySelector<HTMLElement>('legend, label, h1, h2')
  if (title === null) return
  title.tabIndex = -1
  title.focus()
}

function foldHelp(help: Element): void {
  if (opened.has(help) || help.closest(`[${later}]`) !== null) return
  help.setAttribute(later, '')
  const line = made('div', 'oo-fewer')
  line.append(button(say('like.less.help'), () => open(help)))
  help.before(line)
}

/** @param stays how many of it are still shown */
function foldList(list: Element, stays: number): void {
  const items = [...list.children].filter((one) => !one.hasAttribute(ours))
  if (opened.has(list) || items.length <= stays + 1) return
  const rest = items
    .slice(stays)
    .filter((one) => one.querySelector(':checked') === null && !one.contains(document.activeElement))
  if (rest.length === 0) return
  for (const one of rest) one.setAttribute(later, '')
  const line = made('div', 'oo-fewer')
  line.append(button(say('like.less.more', { count: rest.length }), () => open(list, rest[0])))
  list.after(line)
}

/** Opens for good, and goes on where the opened part begins. */
function open(folded: Element, first: Element = folded): void {
  opened.add(folded)
  fold()
  const next = first.matches('.govuk-hint')
    ? first
    : (first.querySelector('a, button, input, [tabindex]') ?? first)
  if (!(next instanceof HTMLElement)) return
  if (!next.matches('a, button, input')) next.tabIndex = -1
  next.focus()
}

function button(words: string, press: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'oo-quiet-button'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

function made(name: 'p' | 'div', className: string): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.setAttribute(ours, '')
  return element
}
