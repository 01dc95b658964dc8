/**
 * Written from left to right, read in both directions: what a style says of left and right is said of the start and
 * the end of a line. On an English page that is the same; on an Arabic one everything is mirrored, the design system's
 * own styles among it, also those that come with its next version.
 *
 * Signs are not mirrored: a tick is the same in every language. The few that point somewhere are turned in
 * `src/app/styles/_direction.scss`.
 */

const sides: readonly (readonly [RegExp, string])[] = [
  [/^(margin|padding)-left$/, '$1-inline-start'],
  [/^(margin|padding)-right$/, '$1-inline-end'],
  [/^border-left(-\w+)?$/, 'border-inline-start$1'],
  [/^border-right(-\w+)?$/, 'border-inline-end$1'],
  [/^left$/, 'inset-inline-start'],
  [/^right$/, 'inset-inline-end'],
  [/^border-top-left-radius$/, 'border-start-start-radius'],
  [/^border-top-right-radius$/, 'border-start-end-radius'],
  [/^border-bottom-left-radius$/, 'border-end-start-radius'],
  [/^border-bottom-right-radius$/, 'border-end-end-radius'],
]

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'text-align': { left: 'start', right: 'end' },
  float: { left: 'inline-start', right: 'inline-end' },
  clear: { left: 'inline-start', right: 'inline-end' },
}

export type Said = readonly (readonly [property: string, value: string])[]

/** @returns what a declaration is to say instead; undefined when it says nothing of left or right */
export function mirrored(property: string, value: string): Said | undefined {
  const side = sides.find(([left]) => left.test(property))
  if (side !== undefined) return [[property.replace(...side), value]]
  const word = Object.hasOwn(words, property) ? words[property]?.[value] : undefined
  if (word !== undefined) return [[property, word]]
  if (property !== 'margin' && property !== 'padding') return undefined
  const [top, right, bottom, left, ...more] = partsOf(value)
  if (left === undefined || left === right || more.length > 0) return undefined
  return [
    [`${property}-block`, `${String(top)} ${String(bottom)}`],
    [`${property}-inline`, `${left} ${String(right)}`],
  ]
}

/** `0 calc(1px + 2px) 0 1rem` → its four values. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
}

/** As much of a declaration as PostCSS hands over. */
interface Declaration {
  readonly prop: string
  readonly value: string
  cloneBefore(said: { prop: string; value: string }): unknown
  remove(): unknown
}

/** Phones that do not know the start of a line keep the side that was written, and newer ones read on. */
const stays = new Set(['float', 'clear'])
const seen = new WeakSet<Declaration>()

/** For Vite's `css.postcss.plugins`. */
export const bothDirections = {
  postcssPlugin: 'both-directions',
  Declaration(declaration: Declaration & { cloneAfter: Declaration['cloneBefore'] }): void {
    if (seen.has(declaration)) return
    seen.add(declaration)
    const said = mirrored(declaration.prop, declaration.value)
    if (said === undefined) return
    if (stays.has(declaration.prop)) {
      for (const [prop, value] of said) declaration.cloneAfter({ prop, value })
      return
    }
    for (const [prop, value] of said) declaration.cloneBefore({ prop, value })
    declaration.remove()
  },
}
