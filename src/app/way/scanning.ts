/** The frame that goes from one thing to the next for whoever uses a switch. */
import type { ScanSettings } from '../session/contract.ts'
import { nextOffered, scanAct } from './scan.ts'

const mark = 'data-offered'
const boxes = 'textarea, input[type="text"], input[type="tel"], input[type="email"]'
const targets = [
  'a[href]',
  'button:not([disabled])',
  'input:not([type="range"], [type="hidden"], [disabled])',
  'select',
  'textarea',
  'summary',
].join(',')
/** Whoever chose a box and writes nothing in it for so long goes on to the next thing, in milliseconds. */
const writesAfter = 10_000

/**
 * Starts scanning the page. Any switch, key or touch does what the settings say, whatever is under it; the way out of
 * the page stays what it is. Nothing is animated: the frame is at one place or at another.
 *
 * @param toSettings a keyboard's Esc leads there
 * @returns stops it
 */
export function startScanning(settings: ScanSettings, toSettings: () => void): () => void {
  let offered: HTMLElement | undefined
  let lastTyped = 0

  const show = (element: HTMLElement | undefined): void => {
    for (const one of document.querySelectorAll(`[${mark}]`)) one.removeAttribute(mark)
    offered = element
    if (element === undefined) return
    const card = element.closest('.govuk-radios__item, .govuk-checkboxes__item, .oo-tile') ?? element
    card.setAttribute(mark, '')
    card.scrollIntoView({ block: 'nearest' })
  }
  const step = (): void => {
    const all = targetsOn(document)
    show(all[nextOffered(offered === undefined ? -1 : all.indexOf(offered), all.length)])
  }
  const tick = (): void => {
    const box = typedIn()
    if (box !== undefined && Date.now() - lastTyped < writesAfter) return
    box?.blur()
    step()
  }
  let timer: ReturnType<typeof setInterval> | undefined
  const restart = (): void => {
    clearInterval(timer)
    // With two switches the frame waits, but a box that was left alone is left all the same.
    const every = settings.scan === 'auto' ? settings.seconds * 1000 : writesAfter
    timer = setInterval(settings.scan === 'auto' ? tick : () => typedIn() !== undefined && tick(), every)
  }
  const choose = (): void => {
    if (offered?.isConnected !== true) {
      step()
      return
    }
    take(offered)
    if (offered.matches(boxes)) lastTyped = Date.now()
    restart()
  }
  const act = (key: string): boolean => {
    const what = scanAct(settings, key)
    if (what === 'step') step()
    else if (what === 'choose') choose()
    return what !== undefined
  }

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return
    if (typedIn() !== undefined && event.key !== 'Escape') {
      lastTyped = Date.now()
      return
    }
    if (event.type === 'keydown' && event.key === 'Escape') toSettings()
    else if (scanAct(settings, event.key) === undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'keydown' && event.key !== 'Escape' && !event.repeat) act(event.key)
  }
  const onPointer = (event: Event): void => {
    const { target } = event
    if (!event.isTrusted || !(target instanceof Element) || target.closest('.oo-exit') !== null) return
    // Where the switch itself is set up, whoever helps presses what is meant.
    if (typedIn() === target || target.closest('[data-direct]') !== null) return
    if (event.cancelable) event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'pointerdown') act('touch')
  }
  const keys = ['keydown', 'keyup', 'keypress'] as const
  const pointers = ['pointerdown', 'mousedown', 'mouseup', 'click'] as const
  for (const one of keys) window.addEventListener(one, onKey, true)
  for (const one of pointers) window.addEventListener(one, onPointer, true)
  restart()
  if (settings.scan === 'auto') step()
  return () => {
    clearInterval(timer)
    show(undefined)
    for (const one of keys) window.removeEventListener(one, onKey, true)
    for (const one of pointers) window.removeEventListener(one, onPointer, true)
  }
}

/** Everything that can be taken, the question first, then what stands around it, then the way back. */
export function targetsOn(page: Document): HTMLElement[] {
  const within = (where: string): HTMLElement[] =>
    [...page.querySelectorAll<HTMLElement>(where)]
      .flatMap((part) => [...part.querySelectorAll<HTMLElement>(targets)])
      .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
  // Each once: the links beside a question stand in a `nav` of their own inside `main`.
  return [...new Set([...within('main .oo-questions'), ...within('main'), ...within('nav:not(footer nav)')])]
}

/** Takes a thing as a press on it would. A list goes on to its next choice, round and round. */
function take(element: HTMLElement): void {
  if (element instanceof HTMLSelectElement) {
    element.selectedIndex = nextOffered(element.selectedIndex, element.options.length)
    element.dispatchEvent(new Event('change', { bubbles: true }))
    return
  }
  if (element.matches(boxes)) element.focus()
  else element.click()
}

function typedIn(): HTMLElement | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.matches(boxes) ? activeElement : undefined
}
