/** The text of a template: plain words with {path} into the view and {@label} into the words. */
import type { Labels } from '../catalogue/labels.ts'
import type { Text } from '../generated/meta/template.ts'
import type { Inline, Line } from './model.ts'

export interface Scope {
  readonly view: object
  /** What `each` has named: name → item. */
  readonly names: ReadonlyMap<string, unknown>
  readonly labels: Labels
  /** The id of the nearest item that has one. */
  readonly owner?: string
}

/** What stands at a path, or undefined. The first step may be a name given by `each`. */
export function at(path: string, scope: Scope): unknown {
  const [first = '', ...rest] = path.split('.')
  const start = scope.names.has(first) ? scope.names.get(first) : field(scope.view, first)
  return rest.reduce<unknown>(field, start)
}

/** The text as one line of runs. */
export function textLine(text: Text, scope: Scope): Line {
  const pieces = typeof text === 'string' ? [text] : text
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return runs(piece, scope)
    const strong = piece.strong === undefined ? [] : runs(piece.strong, scope)
    const emphasis = piece.emphasis === undefined ? [] : runs(piece.emphasis, scope)
    return [
      ...strong.map((run): Inline => ({ ...run, strong: true })),
      ...emphasis.map((run): Inline => ({ ...run, emphasis: true })),
    ]
  })
}

/** The text as paragraphs: a text that is one path to several lines gives all of them. */
export function textLines(text: Text, scope: Scope): Line[] {
  const path = typeof text === 'string' ? /^\{([A-Za-z][\w.]*)\}$/.exec(text)?.[1] : undefined
  const value = path === undefined ? undefined : at(path, scope)
  if (Array.isArray(value) && Array.isArray(value[0])) return value as Line[]
  const line = textLine(text, scope)
  return line.length === 0 ? [] : [line]
}

function runs(text: string, scope: Scope): Inline[] {
  return text.split(/(\{@?[A-Za-z][\w.-]*\})/).flatMap((part): Inline[] => {
    const hole = /^\{(@?)([A-Za-z][\w.-]*)\}$/.exec(part)
    if (!hole) return part === '' ? [] : [{ text: part }]
    const name = hole[2] ?? ''
    if (hole[1] === '@') return label(name, scope)
    return valueRuns(at(name, scope))
  })
}

/** A label with its paths filled in. A label in a label stays as it is, so that none can hold itself. */
function label(name: string, scope: Scope): Inline[] {
  return scope
    .labels(name)
    .split(/(\{@[A-Za-z][\w.-]*\})/)
    .flatMap((part) => (part.startsWith('{@') ? [{ text: part }] : runs(part, scope)))
}

function valueRuns(value: unknown): Inline[] {
  if (typeof value === 'string') return value === '' ? [] : [{ text: value }]
  if (typeof value === 'number') return [{ text: String(value) }]
  if (!Array.isArray(value)) return []
  if (Array.isArray(value[0])) {
    // Several lines in the middle of a sentence stay apart as lines.
    return (value as Line[]).flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]))
  }
  return value as Inline[]
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}
