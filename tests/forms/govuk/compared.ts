/** Compares what we draw with what the design system draws. */
import type { Drawer } from './drawers.tsx'
import type { Fixture, Options } from './fixtures.ts'
import { dom, shown } from './dom.ts'
import { lostIds, outlineOf, plain, type Heeded } from './outline.ts'

/**
 * @returns what differs, line by line: `-` the design system has it and we have not, `+` we have it and it has not;
 * nothing when both are the same
 */
export function differences(drawer: Drawer, fixture: Fixture): string[] {
  const heeded = heededIn(fixture)
  const theirs = shown(fixture.html)
  for (const id of lostIds(theirs)) addTarget(theirs, id)
  reword(theirs, drawer.wording?.(fixture.options) ?? [])
  drawer.completed?.(theirs, fixture.options)
  const wanted = outlinesIn(theirs, heeded, false)
  const ours = shown(drawer.draw(fixture.options))
  const picked = drawer.pick === undefined ? ours : (ours.querySelector(drawer.pick) ?? ours)
  const lost = lostIds(ours).filter((one) => !needsNoTarget(one, drawer.component))
  const drawings = outlinesIn(picked, heeded, true, drawer.pick !== undefined)
  if (drawings.length === 0) return ['- (we draw nothing)']
  // A component of one element is compared as often as it is written.
  return [
    ...(drawer.by === 'its uses'
      ? drawings.flatMap((one) => changes(wanted.flat(), one))
      : changes(wanted.flat(), drawings.flat())),
    ...lost.map((one) => `+ ${one}, which is nowhere`),
  ]
}

/** A label drawn by itself names a control that is drawn elsewhere. */
function needsNoTarget(lost: string, component: string): boolean {
  return component === 'label' && lost.startsWith('for ')
}

function outlinesIn(root: Element, heeded: Heeded, ours: boolean, isPicked = false): string[][] {
  const roots = isPicked ? [root] : [...root.children].filter((one) => !one.hasAttribute('data-elsewhere'))
  return roots.map((one) => outlineOf(one, heeded, ours)).filter((lines) => lines.length > 0)
}

/** Attributes that the fixture speaks of are compared, and only then; sizes when it asks for one. */
function heededIn({ options, html }: Fixture): Heeded {
  const text = JSON.stringify(options)
  return {
    attributes: [
      'inputmode',
      'autocomplete',
      'spellcheck',
      'autocapitalize',
      'multiple',
      'pattern',
      'type',
    ].filter((one) => text.includes(`"${one}"`) && html.includes(`${one}=`)),
    sizes: /"govuk-(label|fieldset__legend)--(s|m|l|xl)/.test(text),
  }
}

/** Fixtures speak of elements that are elsewhere on a page. Somebody who is described by one hears its words. */
function addTarget(root: Element, lost: string): void {
  const id = lost.split('→ ')[1] ?? ''
  if (lost.startsWith('for ')) return
  const element = root.ownerDocument.createElement('div')
  element.id = id
  element.textContent = `Words elsewhere (${id})`
  element.setAttribute('data-elsewhere', '')
  root.append(element)
}

function reword(root: Element, wording: readonly (readonly [string, string])[]): void {
  const walk = root.ownerDocument.createTreeWalker(root, dom.NodeFilter.SHOW_TEXT)
  while (walk.nextNode() !== null) {
    const text = plain(walk.currentNode.textContent ?? '')
    const own = wording.find(([theirs]) => theirs === text)
    if (own !== undefined) walk.currentNode.textContent = own[1]
  }
}

function changes(wanted: readonly string[], drawn: readonly string[]): string[] {
  const same = wanted.length === drawn.length && wanted.every((line, at) => line === drawn[at])
  if (same) return []
  const missing = wanted.filter((line) => !drawn.includes(line)).map((line) => `- ${line.trim()}`)
  const added = drawn.filter((line) => !wanted.includes(line)).map((line) => `+ ${line.trim()}`)
  return missing.length + added.length > 0 ? [...missing, ...added] : ['- (the same in another order)']
}

export type { Options }
