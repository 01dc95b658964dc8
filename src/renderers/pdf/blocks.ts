import { sizeIn } from '../../documents/largePrint.ts'
import type { BlockRenderers, DocumentModel, Line } from '../../documents/model.ts'
import type { Bookmark } from './drawing.ts'
import type { Node, TableLayout } from './machine.ts'
import { headingOf, ink, page, rule, softInk, textWidth, tint } from './paper.ts'
import { plainText } from './plainText.ts'
import { runsOf } from './runs.ts'
import type { Dress, Setting } from './runs.ts'
import { tagIn } from './tags.ts'
import type { Role, Tag } from './tags.ts'

export interface Context extends Setting {
  readonly model: DocumentModel
  readonly root: Tag
  readonly bookmarks: Map<Tag, Bookmark>
  /** The pictures that can be opened, by their name in the model, and what pdfmake knows them as. */
  readonly pictures: ReadonlyMap<string, string>
}

/** How a table that is drawn differs from a table without rules and padding. */
const layout = (given: Partial<TableLayout>): TableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => rule,
  vLineColor: () => rule,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
  fillColor: () => null,
  ...given,
})

const wordsOf = (line: Line) =>
  plainText(line.map((inline) => inline.text).join(''))
    .replace(/\s+/g, ' ')
    .trim()

/** One paragraph with its tag. `after` is the white below it in points. */
function paragraph(line: Line, context: Context, tag: Tag, after: number, dress: Dress = {}): Node {
  const text = runsOf(line, context, dress, tag)
  return { text, margin: [0, 0, 0, after] }
}

/** Several paragraphs inside a box or cell: each has its own P, a single one is the cell's own content. */
function cellOf(lines: readonly Line[], context: Context, tag: Tag, dress: Dress = {}): Node {
  const gap = context.model.look.size * 0.4
  const [only] = lines
  if (lines.length === 1 && only) return paragraph(only, context, tag, 0, dress)
  if (lines.length === 0) return paragraph([], context, tag, 0, dress)
  const last = lines.length - 1
  return {
    stack: lines.map((line, at) => paragraph(line, context, tagIn(tag, 'P'), at < last ? gap : 0, dress)),
  }
}

/** A box to tick by hand. */
function tickBox(context: Context): Node {
  const { size } = context.model.look
  const side = size * 1.05
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: side, lineWidth: 1, lineColor: ink }],
    margin: [0, 0, 0, size * 0.15],
  }
}

/** A cell with white under it to write in by hand. */
function withRoom(lines: number, cell: Node, context: Context): Node {
  if (lines === 0) return cell
  const [left, top, right, bottom] = cell.margin ?? [0, 0, 0, 0]
  const room = Math.max(0, lines * 2.1 - 1.3) * context.model.look.size
  return { ...cell, margin: [left, top, right, bottom + room] }
}

/** A box that may go on overleaf: one cell, its frame drawn by `frame`. */
function box(content: Node[], frame: Partial<TableLayout>, after: number): Node {
  const drawn = layout(frame)
  const node: Node = {
    table: { body: [[{ stack: content }]], widths: [], headerRows: 0 },
    layout: drawn,
    margin: [0, 2, 0, after],
  }
  const padding = drawn.paddingLeft(0, node) + drawn.paddingRight(0, node)
  const rules = drawn.vLineWidth(0, node) + drawn.vLineWidth(1, node)
  node.table?.widths.push(textWidth - padding - rules)
  return { ...node, keep: {} }
}

/** Rows with hairlines between them. The first `headerRows` rows come again on every page. */
function grid(body: Node[][], widths: readonly number[], headerRows: number, context: Context): Node {
  const { accent, size } = context.model.look
  const between = size * 0.9
  const drawn = layout({
    hLineWidth: (line) => (headerRows > 0 && line === headerRows ? 1.2 : 0.6),
    hLineColor: (line) => (headerRows > 0 && line === headerRows ? accent : rule),
    paddingLeft: (column) => (column === 0 ? size * 0.5 : between / 2),
    paddingRight: (column) => (column === widths.length - 1 ? size * 0.5 : between / 2),
    paddingTop: () => size * 0.3,
    paddingBottom: () => size * 0.16,
    fillColor: (row) => (row < headerRows ? tint(accent, 0.1) : null),
  })
  const total = widths.reduce((sum, width) => sum + width, 0) || 1
  const node: Node = { table: { body, widths: [], headerRows }, layout: drawn, margin: [0, 0, 0, size * 0.7] }
  widths.forEach((width, column) => {
    const padding = drawn.paddingLeft(column, node) + drawn.paddingRight(column, node)
    node.table?.widths.push(Math.max(size, (width / total) * textWidth - padding))
  })
  return { ...node, keep: {} }
}

const after = (context: Context) => context.model.look.size * 0.7

/** One function per kind of block: what is drawn, in order, and its place in the structure tree. */
export const blocks: BlockRenderers<Node[], Context> = {
  heading: (block, context) => {
    const { dress, above, below } = headingOf(block.level, context.model.look)
    const tag = tagIn(context.root, `H${block.level}`)
    context.bookmarks.set(tag, { title: wordsOf(block.content), level: block.level })
    return [
      {
        text: runsOf(block.content, context, dress, tag),
        margin: [0, above, 0, below],
        lineHeight: 1.08,
        keep: {},
      },
    ]
  },

  paragraph: (block, context) => [
    { ...paragraph(block.content, context, tagIn(context.root, 'P'), after(context)), keep: {} },
  ],

  quote: (block, context) => {
    const { size, accent } = context.model.look
    const tag = tagIn(context.root, 'BlockQuote')
    const words = block.content.map((line, at) =>
      paragraph(line, context, tagIn(tag, 'P'), size * (at < block.content.length - 1 ? 0.45 : 0.3)),
    )
    const isLeftwards = words[0]?.text?.[0]?.base === 'rtl'
    if (wordsOf(block.by) !== '')
      words.push(
        paragraph(block.by, context, tagIn(tag, 'P'), 0, {
          color: softInk,
          size: sizeIn(context.model.look, 0.9),
        }),
      )
    return [
      box(
        words,
        {
          // The rule stands where the words begin.
          vLineWidth: (line) => (line === (isLeftwards ? 1 : 0) ? 3 : 0),
          vLineColor: () => accent,
          paddingLeft: () => (isLeftwards ? 0 : size),
          paddingRight: () => (isLeftwards ? size : 0),
          paddingTop: () => size * 0.25,
          paddingBottom: () => size * 0.15,
        },
        size * 0.9,
      ),
    ]
  },

  list: (block, context) => {
    const { size } = context.model.look
    const list = tagIn(context.root, 'L')
    const signs = block.items.map((_, at) => (block.ordered ? `${String(at + 1)}.` : '•'))
    // A width of its own: pdfmake lets a column that takes "the rest" grow to its longest word, off the page.
    const indent = size * 0.3
    const room = size * (block.ordered ? 0.75 + 0.6 * String(block.items.length).length : 1.3)
    return block.items.map((item, at) => {
      const last = at === block.items.length - 1
      const entry = tagIn(list, 'LI')
      const sign = paragraph([{ text: signs[at] ?? '' }], context, tagIn(entry, 'Lbl'), 0)
      const words = paragraph(item, context, tagIn(entry, 'LBody'), 0)
      const leftwards = words.text?.[0]?.base === 'rtl'
      if (leftwards) sign.text = sign.text?.map((run) => ({ ...run, alignment: 'right' })) ?? []
      return {
        columns: leftwards
          ? [
              { ...words, width: textWidth - indent - room },
              { ...sign, width: room },
            ]
          : [
              { ...sign, width: room },
              { ...words, width: textWidth - indent - room },
            ],
        columnGap: 0,
        margin: [indent, 0, 0, last ? after(context) : size * 0.22],
        keep: {},
      }
    })
  },

  table: (block, context) => {
    const table = tagIn(context.root, 'Table')
    const caption = wordsOf(block.caption) === '' ? undefined : tagIn(table, 'Caption')
    const bold = { bold: true }
    const row = (cells: (tag: Tag) => Node[]) => cells(tagIn(table, 'TR'))
    const head = row((tr) =>
      block.head.map((line) => cellOf([line], context, tagIn(tr, 'TH', { scope: 'Column' }), bold)),
    )
    const rows = block.rows.map(({ cells, header, room = 0, ticks }) =>
      row((tr) =>
        cells.map((lines, column) => {
          if (header && column === 0) {
            return cellOf(lines, context, tagIn(tr, 'TH', { scope: 'Row' }), bold)
          }
          const tag = tagIn(tr, 'TD')
          return ticks && lines.length === 0
            ? tickBox(context)
            : withRoom(room, cellOf(lines, context, tag), context)
        }),
      ),
    )
    const drawn = grid([head, ...rows], block.widths, 1, context)
    return caption ? [captionNode(block.caption, context, caption, drawn), drawn] : [drawn]
  },

  facts: (block, context) => {
    const table = tagIn(context.root, 'Table')
    const caption = wordsOf(block.caption) === '' ? undefined : tagIn(table, 'Caption')
    const rows = block.rows.map(({ label, value }) => {
      const tr = tagIn(table, 'TR')
      const head = cellOf([label], context, tagIn(tr, 'TH', { scope: 'Row' }), { bold: true })
      return [head, cellOf(value, context, tagIn(tr, 'TD'))]
    })
    if (rows.length === 0) return caption ? [captionNode(block.caption, context, caption, {})] : []
    const drawn = grid(rows, [0.25, 0.75], 0, context)
    return caption ? [captionNode(block.caption, context, caption, drawn), drawn] : [drawn]
  },

  figure: (block, context) => {
    const { size } = context.model.look
    const label = context.pictures.get(block.picture)
    const picture = context.model.pictures[block.picture]
    const hasCaption = wordsOf(block.caption) !== ''
    const group = tagIn(context.root, 'Div')
    const words = (role: Role) =>
      paragraph(block.caption, context, tagIn(group, role), after(context), {
        color: softInk,
        size: sizeIn(context.model.look, 0.9),
      })
    if (label === undefined || !picture) {
      // The picture is missing or cannot be opened: the words that stand for it take its place.
      const instead = tagIn(group, 'P')
      const note = paragraph([{ text: block.alternative }], context, instead, 0, {
        italics: true,
        color: softInk,
      })
      return [frame([note], context), ...(hasCaption ? [words('Caption')] : [])]
    }
    const tag = tagIn(group, 'Figure', { alternative: plainText(block.alternative) })
    // Never drawn larger than 96 pixels to the inch, and small enough to share its page with words.
    const fit: [number, number] = [
      Math.min(textWidth, picture.width * 0.75),
      Math.min(200, picture.height * 0.75),
    ]
    const caption = hasCaption ? words('Caption') : undefined
    const drawn: Node = { image: label, fit, tag, margin: [0, size * 0.2, 0, caption ? size * 0.4 : size] }
    return [{ ...drawn, keep: caption ? { before: caption } : {} }, ...(caption ? [caption] : [])]
  },

  note: (block, context) => {
    const tag = tagIn(context.root, 'Note', { id: `note-${block.id}` })
    const { size } = context.model.look
    const last = block.content.length - 1
    const words = block.content.map((line, at) =>
      paragraph(line, context, tagIn(tag, 'P'), at < last ? size * 0.45 : 0),
    )
    return [frame(words, context)]
  },

  signature: (block, context) => {
    const { size } = context.model.look
    const group = tagIn(context.root, 'Div')
    const dress = { color: softInk, size: sizeIn(context.model.look, 0.9) }
    const width = textWidth * 0.6
    const date = textWidth - width - size * 2
    const line = (length: number): Node => ({
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.8, lineColor: ink }],
      margin: [0, size * 3, 0, size * 0.3],
    })
    const column = (words: Line, length: number): Node => ({
      stack: [line(length), paragraph(words, context, tagIn(group, 'P'), 0, dress)],
      width: length,
    })
    return [
      {
        columns: [column(block.label, width), column(block.dateLabel, date)],
        columnGap: size * 2,
        margin: [0, 0, 0, size],
        keep: { whole: true },
      },
    ]
  },

  choices: (block, context) => {
    const { size } = context.model.look
    const list = tagIn(context.root, 'Div')
    const sign = (): Node => ({ ...tickBox(context), width: size * 1.9, margin: [0, size * 0.1, 0, 0] })
    const width = textWidth / block.columns - size * 1.9
    const rows = inRows(block.items, block.columns)
    return rows.map((items, at) => {
      const columns = items.flatMap((item): Node[] => {
        const words: Node = { ...paragraph(item, context, tagIn(list, 'P'), 0), width }
        return words.text?.[0]?.base === 'rtl' ? [words, sign()] : [sign(), words]
      })
      return {
        columns,
        columnGap: 0,
        margin: [0, 0, 0, at === rows.length - 1 ? after(context) : size * 0.4],
        keep: {},
      }
    })
  },

  writing: (block, context) => {
    const { size } = context.model.look
    const hasLabel = wordsOf(block.label) !== ''
    const high = size * 2.1
    const lines: Node[] = block.framed
      ? [
          {
            canvas: [
              {
                type: 'rect',
                x: 0,
                y: 0,
                w: textWidth,
                h: Math.min(block.lines * high, page.height * 0.6),
                lineWidth: 0.8,
                lineColor: softInk,
              },
            ],
            margin: [0, size * 0.3, 0, size],
          },
        ]
      : Array.from({ length: block.lines }, (_, at): Node => ({
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.6, lineColor: softInk }],
          margin: [0, high, 0, at === block.lines - 1 ? size : 0],
          keep: {},
        }))
    if (!hasLabel) return lines
    const label = paragraph(block.label, context, tagIn(context.root, 'P'), 0, { bold: true })
    return [{ ...label, keep: lines[0] ? { before: lines[0] } : {} }, ...lines]
  },

  pageBreak: () => [],
}

/** Items in rows of so many beside each other. */
function inRows<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = []
  for (let at = 0; at < items.length; at += columns) rows.push(items.slice(at, at + columns))
  return rows
}

/** The box of a note. */
function frame(words: Node[], context: Context): Node {
  const { accent, size } = context.model.look
  return box(
    words,
    {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: () => tint(accent, 0.55),
      vLineColor: () => tint(accent, 0.55),
      paddingLeft: () => size * 0.9,
      paddingRight: () => size * 0.9,
      paddingTop: () => size * 0.65,
      paddingBottom: () => size * 0.5,
      fillColor: () => tint(accent, 0.07),
    },
    size,
  )
}

function captionNode(line: Line, context: Context, tag: Tag, before: Node): Node {
  const node = paragraph(line, context, tag, context.model.look.size * 0.35, { bold: true })
  return { ...node, keep: { before } }
}

/**
 * The whole body: page breaks applied, and every heading kept with what follows it. `begin` is told the
 * id of each block before it is built.
 */
export function bodyOf(context: Context, begin: (block: string) => void): Node[] {
  const nodes: Node[] = []
  let breakNext = false
  let heading: Node | undefined
  for (const block of context.model.blocks) {
    if (block.kind === 'pageBreak') {
      breakNext = nodes.length > 0
      heading = undefined
      continue
    }
    begin(block.id)
    const drawn = (blocks[block.kind] as (block: unknown, context: Context) => Node[])(block, context)
    const [first] = drawn
    if (!first) continue
    if (breakNext) first.pageBreak = 'before'
    breakNext = false
    if (heading) heading.keep = { before: first }
    heading = block.kind === 'heading' ? first : undefined
    nodes.push(...drawn)
  }
  return nodes
}
