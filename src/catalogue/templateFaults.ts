/**
 * What the grammar cannot say of a template: that all it names is there.
 *
 * - Every {path} is in the plan view, read from the place where it stands; a partial is read from every place
 *   that includes it.
 * - Every {@label} is in the words, and what the label itself asks for is in the view.
 * - Includes lead somewhere and not back to where they began.
 * - Headings never skip a level, whichever way the conditions fall (PDF/UA-1, 7.4.2; WCAG 2.2, 1.3.1).
 */
import type { Step, Template, Text } from '../generated/meta/template.ts'
import type { Fault } from './fault.ts'
import {
  canBe,
  hasFields,
  isLines,
  isList,
  itemOf,
  kindOf,
  nodeAt,
  type ViewNode,
  type ViewScope,
} from './view.ts'

export interface TemplateContext {
  /** The schema of the plan view. */
  readonly view: ViewNode
  /** Labels in British English; undefined when that file cannot be read, and labels are then not checked. */
  readonly labels: Readonly<Record<string, string>> | undefined
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly template: Template }>
  /** Names of all files of partials, those that cannot be read among them. */
  readonly partialNames: ReadonlySet<string>
}

/** Levels the last heading may have had; 0 is "no heading yet". */
type Levels = ReadonlySet<number>

interface Place {
  readonly file: string
  readonly at: string
  readonly scope: ViewScope
  readonly raise: number
  readonly inside: readonly string[]
}

/**
 * @returns every mistake found on the way through a document, in its own file and in those of its partials
 */
export function documentFaults(file: string, template: Template, context: TemplateContext): Fault[] {
  const walk = new Walk(context)
  const scope: ViewScope = { root: context.view, names: new Map() }
  const place: Place = { file, at: '', scope, raise: 0, inside: [] }
  if (template.title === undefined) walk.add(place, '"title" is missing. Add it.')
  for (const name of ['title', 'subject', 'mark', 'footer'] as const)
    walk.text(template[name], { ...place, at: name })
  walk.steps(template.body, { ...place, at: 'body' }, new Set([0]))
  return walk.faults
}

/** The names of the partials that a template includes, at any depth. */
export function includedIn(template: Template, partials: TemplateContext['partials']): Set<string> {
  const found = new Set<string>()
  const look = (steps: readonly Step[]): void => {
    for (const step of steps) {
      for (const inner of [step.do, step.empty, step.otherwise]) look(inner ?? [])
      if (step.include === undefined || found.has(step.include)) continue
      found.add(step.include)
      look(partials.get(step.include)?.template.body ?? [])
    }
  }
  look(template.body)
  return found
}

/** Every {path} and {@label} of a text. */
export function holesIn(text: Text): string[] {
  const pieces =
    typeof text === 'string'
      ? [text]
      : text.flatMap((piece) =>
          typeof piece === 'string' ? [piece] : [piece.strong ?? '', piece.emphasis ?? ''],
        )
  return pieces.flatMap((piece) =>
    [...piece.matchAll(/\{(@?[A-Za-z][\w.-]*)\}/g)].map((match) => match[1] ?? ''),
  )
}

class Walk {
  readonly faults: Fault[] = []
  private readonly said = new Set<string>()
  private readonly context: TemplateContext

  constructor(context: TemplateContext) {
    this.context = context
  }

  /** A partial is walked once for each place it is included from, and says a thing once. */
  add({ file, at }: Place, says: string): void {
    const key = JSON.stringify([file, at, says])
    if (this.said.has(key)) return
    this.said.add(key)
    this.faults.push({ file, place: at, says })
  }

  steps(steps: readonly Step[], place: Place, before: Levels): Levels {
    return steps.reduce<Levels>(
      (levels, step, index) => this.step(step, { ...place, at: `${place.at}[${index}]` }, levels),
      before,
    )
  }

  private step(step: Step, place: Place, before: Levels): Levels {
    if (step.each !== undefined) return this.each(step, step.each, place, before)
    if (step.when !== undefined) return this.when(step, step.when, place, before)
    if (step.include !== undefined) return this.include(step, step.include, place, before)
    if (step.heading !== undefined) return this.heading(step, place, before)
    this.block(step, place)
    return before
  }

  private each(step: Step, path: string, place: Place, before: Levels): Levels {
    const inner = this.inside(step, path, place)
    const empty = this.steps(step.empty ?? [], { ...place, at: `${place.at}.empty` }, before)
    if (!inner) return empty
    // Each round starts where the round before it may have ended; no round at all is the empty list.
    let starts = before
    for (;;) {
      const ends = this.steps(step.do ?? [], { ...inner, at: `${place.at}.do` }, starts)
      const all = new Set([...starts, ...ends])
      if (all.size === starts.size) return new Set([...empty, ...ends])
      starts = all
    }
  }

  private when(step: Step, path: string, place: Place, before: Levels): Levels {
    const node = this.node(path, place)
    if (node && step.is !== undefined && !canBe(step.is, node, place.scope.root))
      this.add(place, `"${path}" can never be ${JSON.stringify(step.is)}. Correct "is".`)
    const yes = this.steps(step.do ?? [], { ...place, at: `${place.at}.do` }, before)
    const no = this.steps(step.otherwise ?? [], { ...place, at: `${place.at}.otherwise` }, before)
    return new Set([...yes, ...no])
  }

  private include(step: Step, name: string, place: Place, before: Levels): Levels {
    if (place.inside.includes(name)) {
      this.add(place, `"${name}" includes itself by way of this. Take one of the includes out.`)
      return before
    }
    const partial = this.context.partials.get(name)
    if (!partial) {
      if (!this.context.partialNames.has(name))
        this.add(place, `there is no templates/partials/${name}.json. Correct the name or write the file.`)
      return before
    }
    const raise = step.level === undefined ? place.raise : place.raise + step.level - 1
    const inside = [...place.inside, name]
    return this.steps(
      partial.template.body,
      { ...place, file: partial.file, at: 'body', raise, inside },
      before,
    )
  }

  private heading(step: Step, place: Place, before: Levels): Levels {
    this.text(step.heading, place)
    const level = (step.level ?? 1) + place.raise
    if (level > 5) this.add(place, `this heading would stand at level ${level}. The deepest is 5.`)
    const skipped = [...before].filter((one) => level > one + 1)
    if (skipped.length > 0)
      this.add(
        place,
        `a heading of level ${level} can follow ${after(Math.min(...skipped))}. Use the level below it, or put a heading between.`,
      )
    return new Set([level])
  }

  private block(step: Step, place: Place): void {
    const { root } = place.scope
    for (const text of [step.paragraph, step.by, step.caption, step.facts, step.signature, step.date])
      this.text(text, place)
    for (const text of step.note ?? []) this.text(text, place)
    for (const [index, row] of (step.rows ?? []).entries()) {
      this.text(row.label, { ...place, at: `${place.at}.rows[${index}]` })
      this.text(row.value, { ...place, at: `${place.at}.rows[${index}]` })
    }
    this.shaped(step.quote, place, (node) => isLines(node, root), 'the lines of somebody’s words')
    this.shaped(step.rowsFrom, place, (node) => rowsIn(node, root), 'a list of rows with a label and a value')
    this.shaped(step.figure, place, (node) => hasFields(node, ['picture', 'alternative'], root), 'a figure')
    this.shaped(
      step.grid,
      place,
      (node) => hasFields(node, ['caption', 'head', 'widths', 'rows'], root),
      'a table',
    )
    if (step.facts !== undefined && !step.rows && step.rowsFrom === undefined)
      this.add(place, 'these facts have neither "rows" nor "rowsFrom". Say which facts.')
    if (step.list !== undefined) {
      const inner = this.inside(step, step.list, place)
      if (inner) this.text(step.item, { ...inner, at: `${place.at}.item` })
    }
    if (step.table !== undefined) this.table(step, step.table, place)
  }

  private table(step: Step, path: string, place: Place): void {
    const inner = this.inside(step, path, place)
    const columns = step.columns ?? []
    for (const [index, column] of columns.entries()) {
      this.text(column.head, { ...place, at: `${place.at}.columns[${index}].head` })
      if (inner) this.text(column.cell, { ...inner, at: `${place.at}.columns[${index}].cell` })
    }
    const sum = columns.reduce((all, column) => all + column.width, 0)
    if (Math.abs(sum - 1) > 0.01)
      this.add(
        { ...place, at: `${place.at}.columns` },
        `the widths add up to ${String(Math.round(sum * 1000) / 1000)}. Make them add up to 1.`,
      )
  }

  /** The place inside one item of a list, or undefined (and a fault) when the path leads to no list. */
  private inside(step: Step, path: string, place: Place): Place | undefined {
    const { root, names } = place.scope
    const node = this.node(path, place)
    if (!node) return undefined
    const item = isList(node, root) ? itemOf(node, root) : undefined
    if (!item) {
      this.add(place, `"${path}" is not a list. Name a list of the plan view.`)
      return undefined
    }
    const name = step.as ?? ''
    if (root.properties && Object.hasOwn(root.properties, name))
      this.add(place, `"${name}" is already a name of the plan view. Call the item something else.`)
    return { ...place, scope: { root, names: new Map(names).set(name, item) } }
  }

  private shaped(
    path: string | undefined,
    place: Place,
    fits: (node: ViewNode) => boolean,
    what: string,
  ): void {
    const node = path === undefined ? undefined : this.node(path, place)
    if (node && !fits(node)) this.add(place, `"${path ?? ''}" is not ${what}. Name a place that is.`)
  }

  /** The schema at a path, or undefined (and a fault) when the view has no such place. */
  private node(path: string, place: Place): ViewNode | undefined {
    const node = nodeAt(path, place.scope)
    if (!node) this.add(place, `the plan view has no "${path}". Correct the path or add it to the view.`)
    return node
  }

  text(text: Text | undefined, place: Place): void {
    for (const hole of text === undefined ? [] : holesIn(text)) this.hole(hole, place, [])
  }

  private hole(hole: string, place: Place, within: readonly string[]): void {
    if (hole.startsWith('@')) {
      this.label(hole.slice(1), place, within)
      return
    }
    const label = within.at(-1)
    const node = label === undefined ? this.node(hole, place) : nodeAt(hole, place.scope)
    if (!node) {
      if (label !== undefined)
        this.add(place, `the label "${label}" asks for "${hole}", and the plan view has no such place here.`)
      return
    }
    const kind = kindOf(node, place.scope.root)
    if (kind === 'words') return
    const is = { list: 'a list', group: 'a group of fields', yesNo: 'yes or no' }[kind]
    this.add(place, `"${hole}" is ${is} and cannot be printed. Name words of the plan view.`)
  }

  private label(key: string, place: Place, within: readonly string[]): void {
    const { labels } = this.context
    if (!labels || within.includes(key)) return
    const label = Object.hasOwn(labels, key) ? labels[key] : undefined
    if (label === undefined)
      this.add(place, `there is no label "${key}". Add it to schemas/words/en-GB.json or correct it.`)
    else for (const hole of holesIn(label)) this.hole(hole, place, [...within, key])
  }
}

function rowsIn(node: ViewNode, root: ViewNode): boolean {
  const item = isList(node, root) ? itemOf(node, root) : undefined
  return item !== undefined && hasFields(item, ['label', 'value'], root)
}

function after(level: number): string {
  return level === 0 ? 'no heading at all' : `one of level ${level}`
}
