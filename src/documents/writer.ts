/**
 * Template + view → document model. The template's words are few and there are no expressions; what needs a
 * decision is a named field of the view.
 *
 * - A block whose words are all empty is not written: a label without a value says nothing.
 * - Ids come from the nearest thing that has one, so that the same paragraph keeps its id between versions. No
 *   two blocks of a document have the same.
 */
import type { Labels } from '../catalogue/labels.ts'
import type { Step, Template, Text } from '../generated/meta/template.ts'
import type { Block, DocumentModel, Inline, Line, Look, Picture } from './model.ts'
import { at, textLine, textLines, type Scope } from './texts.ts'

export interface Writing {
  readonly template: Template
  readonly partials: ReadonlyMap<string, Template>
  readonly view: object
  readonly labels: Labels
  readonly language: string
  readonly author: string
  /** 'YYYY-MM-DD' */
  readonly made: string
  readonly look: Look
  readonly pictures: Readonly<Record<string, Picture>>
}

export function documentFrom(writing: Writing): DocumentModel {
  const { template, view, labels } = writing
  const scope: Scope = { view, names: new Map(), labels }
  const plain = (text: Text | undefined): string =>
    text === undefined
      ? ''
      : textLine(text, scope)
          .map((run) => run.text)
          .join('')
  const writer = new Writer(writing.partials, template.id, new Set(Object.keys(writing.pictures)))
  writer.write(template.body, scope, 0)
  return {
    id: template.id,
    title: plain(template.title),
    language: writing.language,
    author: writing.author,
    subject: plain(template.subject),
    made: writing.made,
    mark: plain(template.mark),
    footer: template.footer === undefined ? [] : textLine(template.footer, scope),
    pageOf: labels('page.of'),
    look: writing.look,
    blocks: writer.blocks,
    pictures: usedPictures(writer.blocks, writing.pictures),
  }
}

/** Only the pictures that are drawn travel in a document. */
function usedPictures(
  blocks: readonly Block[],
  pictures: Readonly<Record<string, Picture>>,
): Readonly<Record<string, Picture>> {
  const used = blocks.flatMap((block) => {
    const picture = block.kind === 'figure' ? pictures[block.picture] : undefined
    return block.kind === 'figure' && picture ? [[block.picture, picture] as const] : []
  })
  return Object.fromEntries(used)
}

/** Writes steps into blocks. `raise` lifts the headings of a partial to the level it is included at. */
class Writer {
  readonly blocks: Block[] = []
  private readonly counts = new Map<string, number>()
  private readonly ids = new Set<string>()
  private readonly partials: ReadonlyMap<string, Template>
  private readonly document: string
  private readonly pictures: ReadonlySet<string>

  constructor(partials: ReadonlyMap<string, Template>, document: string, pictures: ReadonlySet<string>) {
    this.partials = partials
    this.document = document
    this.pictures = pictures
  }

  write(steps: readonly Step[], scope: Scope, raise: number): void {
    for (const step of steps) this.step(step, scope, raise)
  }

  private step(step: Step, scope: Scope, raise: number): void {
    if (step.each !== undefined) this.each(step, scope, raise)
    else if (step.when !== undefined) this.when(step, scope, raise)
    else if (step.include !== undefined) {
      const partial = this.partials.get(step.include)
      if (partial) this.write(partial.body, scope, step.level === undefined ? raise : raise + step.level - 1)
    } else {
      const block = this.block(step, scope, raise)
      if (block) this.blocks.push(block)
    }
  }

  private each(step: Step, scope: Scope, raise: number): void {
    const items = at(step.each ?? '', scope)
    const list: readonly unknown[] = Array.isArray(items) ? items : []
    if (list.length === 0) this.write(step.empty ?? [], scope, raise)
    for (const item of list) this.write(step.do ?? [], named(scope, step.as ?? 'it', item), raise)
  }

  private when(step: Step, scope: Scope, raise: number): void {
    const value = at(step.when ?? '', scope)
    const holds = step.is === undefined ? isSaid(value) : value === step.is
    this.write((holds ? step.do : step.otherwise) ?? [], scope, raise)
  }

  private block(step: Step, scope: Scope, raise: number): Block | undefined {
    const id = (): string => this.idIn(scope)
    if (step.heading !== undefined) {
      const content = textLine(step.heading, scope)
      const level = Math.min(Math.max((step.level ?? 1) + raise, 1), 5) as 1 | 2 | 3 | 4 | 5
      return isEmpty(content) ? undefined : { kind: 'heading', id: id(), level, content }
    }
    if (step.paragraph !== undefined) {
      const content = textLine(step.paragraph, scope)
      return isEmpty(content) ? undefined : { kind: 'paragraph', id: id(), content }
    }
    if (step.quote !== undefined) {
      const content = linesAt(step.quote, scope)
      return content.length === 0
        ? undefined
        : { kind: 'quote', id: id(), content, by: textLine(step.by ?? '', scope) }
    }
    if (step.list !== undefined) return this.list(step, scope)
    if (step.table !== undefined) return this.table(step, scope)
    if (step.grid !== undefined) return this.grid(step.grid, scope)
    if (step.facts !== undefined) return this.facts(step, scope)
    if (step.figure !== undefined) return this.figure(step.figure, scope)
    if (step.note !== undefined) {
      const content = step.note.flatMap((text) => textLines(text, scope)).filter((line) => !isEmpty(line))
      return content.length === 0 ? undefined : { kind: 'note', id: id(), content }
    }
    if (step.signature !== undefined) {
      const label = textLine(step.signature, scope)
      return { kind: 'signature', id: id(), label, dateLabel: textLine(step.date ?? '', scope) }
    }
    return { kind: 'pageBreak', id: id() }
  }

  private list(step: Step, scope: Scope): Block | undefined {
    const items = itemsAt(step.list ?? '', scope)
      .map((item) => textLine(step.item ?? '', named(scope, step.as ?? 'it', item)))
      .filter((line) => !isEmpty(line))
    return items.length === 0
      ? undefined
      : { kind: 'list', id: this.idIn(scope), ordered: step.ordered === true, items }
  }

  private table(step: Step, scope: Scope): Block | undefined {
    const columns = step.columns ?? []
    const rows = itemsAt(step.table ?? '', scope).map((item) => {
      const inside = named(scope, step.as ?? 'it', item)
      return {
        header: step.rowHeader === true,
        cells: columns.map((column) => textLines(column.cell, inside)),
      }
    })
    if (rows.length === 0) return undefined
    return {
      kind: 'table',
      id: this.idIn(scope),
      caption: textLine(step.caption ?? '', scope),
      head: columns.map((column) => textLine(column.head, scope)),
      widths: columns.map((column) => column.width),
      rows,
    }
  }

  private grid(path: string, scope: Scope): Block | undefined {
    const grid = at(path, scope) as
      { caption: string; head: string[]; widths: number[]; rows: Line[][][] } | undefined
    if (!grid || grid.rows.length === 0) return undefined
    return {
      kind: 'table',
      id: this.idIn(scope),
      caption: [{ text: grid.caption }],
      head: grid.head.map((text) => [{ text }]),
      widths: grid.widths,
      rows: grid.rows.map((cells) => ({ header: true, cells })),
    }
  }

  private facts(step: Step, scope: Scope): Block | undefined {
    const given = itemsAt(step.rowsFrom ?? '', scope) as { label: string; value: Line[] }[]
    const rows = [
      ...(step.rows ?? []).map((row) => ({
        label: textLine(row.label, scope),
        value: textLines(row.value, scope),
      })),
      ...given.map(({ label, value }) => ({ label: [{ text: label }], value })),
    ].filter((row) => row.value.some((line) => !isEmpty(line)))
    return rows.length === 0
      ? undefined
      : { kind: 'facts', id: this.idIn(scope), caption: textLine(step.facts ?? '', scope), rows }
  }

  private figure(path: string, scope: Scope): Block | undefined {
    const figure = at(path, scope) as { picture: string; alternative: string; caption: string } | undefined
    if (!figure) return undefined
    // A picture that cannot be read is not dropped in silence: the words that stand for it are printed.
    if (!this.pictures.has(figure.picture)) {
      const content: Line = [{ text: figure.alternative }]
      return isEmpty(content) ? undefined : { kind: 'note', id: this.idIn(scope), content: [content] }
    }
    const caption: Inline[] = figure.caption === '' ? [] : [{ text: figure.caption }]
    return {
      kind: 'figure',
      id: this.idIn(scope),
      picture: figure.picture,
      alternative: figure.alternative,
      caption,
    }
  }

  private idIn(scope: Scope): string {
    const owner = scope.owner ?? this.document
    const count = (this.counts.get(owner) ?? 0) + 1
    this.counts.set(owner, count)
    const id = count === 1 && scope.owner !== undefined ? owner : `${owner}-${count}`
    // The second block of "row-1" and the first of an item that is itself called "row-1-2".
    if (this.ids.has(id)) return this.idIn(scope)
    this.ids.add(id)
    return id
  }
}

/** The scope inside one item; the item's own id, when it has one, names the blocks made of it. */
function named(scope: Scope, name: string, item: unknown): Scope {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  const names = new Map(scope.names).set(name, item)
  return { ...scope, names, ...(typeof id === 'string' && { owner: id }) }
}

function itemsAt(path: string, scope: Scope): readonly unknown[] {
  const items = at(path, scope)
  return Array.isArray(items) ? items : []
}

function linesAt(path: string, scope: Scope): Line[] {
  return itemsAt(path, scope).filter((line): line is Line => Array.isArray(line) && !isEmpty(line as Line))
}

/** Something is said when it is neither missing, nor empty, nor false. */
function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

function isEmpty(line: Line): boolean {
  return line.every((run) => run.text.trim() === '')
}
