import type { Block, BlockRenderers, Line, Picture, Table, TableRow } from '../../documents/model.ts'
import { lineElement } from './inlines.ts'
import { element, tag } from './markup.ts'
import { cleanText, isBlank, textOf } from '../../documents/text.ts'

/** What a block has to know of the document it stands in. */
export interface HtmlContext {
  readonly language: string
  readonly pictures: Readonly<Record<string, Picture>>
}

const blocks: BlockRenderers<string, HtmlContext> = {
  heading: ({ id, level, content }, { language }) =>
    lineElement(`h${level}`, content, language, { id, tabindex: '-1' }),

  paragraph: ({ id, content }, { language }) => lineElement('p', content, language, { id }),

  // The attribution stands beside the quotation, not in it: what is inside a blockquote are the person's own words.
  quote: ({ id, content, by }, { language }) =>
    element(
      'figure',
      { class: 'quote', id },
      element('blockquote', {}, paragraphs(content, language)) +
        (isBlank(by) ? '' : lineElement('figcaption', by, language)),
    ),

  list: ({ id, ordered, items }, { language }) =>
    element(ordered ? 'ol' : 'ul', { id }, items.map((item) => lineElement('li', item, language)).join('\n')),

  table: (block, { language }) => {
    const caption = captionId(block.id)
    const name = isBlank(block.caption)
      ? { 'aria-label': block.head.map(textOf).join(', ') }
      : { 'aria-labelledby': caption }
    // On a phone a wide table scrolls in a group of its own, which the keyboard must be able to reach.
    return element(
      'div',
      { class: 'scroll', role: 'group', tabindex: 0, ...name },
      element(
        'table',
        { id: block.id, class: `columns-${block.head.length}` },
        [
          isBlank(block.caption) ? '' : lineElement('caption', block.caption, language, { id: caption }),
          columns(block),
          element(
            'thead',
            {},
            element('tr', {}, block.head.map((cell) => headCell(cell, language)).join('')),
          ),
          element('tbody', {}, block.rows.map((row) => tableRow(row, language)).join('\n')),
        ].join('\n'),
      ),
    )
  },

  facts: ({ id, caption, rows }, { language }) => {
    const list = rows.map(({ label, value }) =>
      element('div', {}, lineElement('dt', label, language) + element('dd', {}, paragraphs(value, language))),
    )
    const named = !isBlank(caption)
    return element(
      'div',
      named
        ? { class: 'facts', id, role: 'group', 'aria-labelledby': captionId(id) }
        : { class: 'facts', id },
      (named ? lineElement('p', caption, language, { class: 'caption', id: captionId(id) }) : '') +
        element('dl', {}, list.join('\n')),
    )
  },

  figure: ({ id, picture, alternative, caption }, { language, pictures }) => {
    const found = pictures[picture]
    if (!found) throw new Error(`The document model has no picture "${picture}", which block "${id}" shows.`)
    const image = tag('img', {
      src: `data:${found.type};base64,${found.bytes}`,
      alt: cleanText(alternative),
      width: found.width,
      height: found.height,
    })
    return element(
      'figure',
      { class: 'picture', id },
      image + (isBlank(caption) ? '' : lineElement('figcaption', caption, language)),
    )
  },

  note: ({ id, content }, { language }) =>
    element('aside', { class: 'note', role: 'note', id }, paragraphs(content, language)),

  signature: ({ id, label, dateLabel }, { language }) =>
    element(
      'div',
      { class: 'signature', id },
      lineElement('p', label, language, { class: 'sign-here' }) +
        lineElement('p', dateLabel, language, { class: 'date-here' }),
    ),

  // The boxes and rules are drawn by the style sheet: they are to be filled in by hand and say nothing themselves.
  choices: ({ id, items, columns }, { language }) =>
    element(
      'ul',
      { class: columns === 2 ? 'choices beside' : 'choices', id },
      items.map((item) => lineElement('li', item, language)).join('\n'),
    ),

  writing: ({ id, label, lines, framed }, { language }) =>
    element(
      'div',
      { class: 'writing', id },
      (isBlank(label) ? '' : lineElement('p', label, language)) +
        element(
          'div',
          { class: framed ? 'framed' : 'ruled', 'aria-hidden': 'true' },
          Array.from({ length: lines }, () => element('div', { class: 'rule' }, '')).join(''),
        ),
    ),

  pageBreak: ({ id }) => element('div', { class: 'page-break', id }, ''),
}

/** The markup of one block. Throws only when a figure names a picture that is not in the model. */
export function blockMarkup(block: Block, context: HtmlContext): string {
  // The record is full, so the function belongs to the block's kind; TypeScript cannot see that the two go together.
  const render = blocks[block.kind] as (block: Block, context: HtmlContext) => string
  return render(block, context)
}

function captionId(id: string): string {
  return `${id}--caption`
}

function paragraphs(lines: readonly Line[], language: string): string {
  return lines.map((line) => lineElement('p', line, language)).join('')
}

// Widths come as classes because the page's policy allows no style attribute.
function columns({ widths }: Table): string {
  const marked = widths.map((width) => tag('col', { class: `w-${Math.round(width * 100)}` }))
  return element('colgroup', {}, marked.join(''))
}

// An empty heading cell is no heading: screen readers would announce it for every cell beneath.
function headCell(cell: Line, language: string): string {
  return isBlank(cell) ? '<td></td>' : lineElement('th', cell, language, { scope: 'col' })
}

function tableRow({ cells, header, room, ticks }: TableRow, language: string): string {
  const drawn = cells.map((lines, place) => {
    const heads = header && place === 0 && lines.some((line) => !isBlank(line))
    return element(heads ? 'th' : 'td', heads ? { scope: 'row' } : {}, paragraphs(lines, language))
  })
  const names = [...(room === undefined ? [] : [`room-${room}`]), ...(ticks ? ['ticks'] : [])].join(' ')
  return element('tr', names === '' ? {} : { class: names }, drawn.join(''))
}
