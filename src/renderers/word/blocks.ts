import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type Paragraph,
} from 'docx'
import type { Block, BlockRenderers, Line, Picture } from '../../documents/model.ts'
import { attributeText, runsOf } from './inlines.ts'
import { textHeight, textWidth } from './page.ts'
import { firstParagraph, paragraph, paragraphs, paragraphWith, type WordContext } from './paragraphs.ts'
import { colours, listKinds, style } from './styles.ts'
import { factsOf, tableOf } from './tables.ts'
import { isBlank, textOf } from '../../documents/text.ts'

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const

const blocks: BlockRenderers<FileChild[], WordContext> = {
  heading: ({ level, content }, context) => [
    firstParagraph(
      content,
      { heading: headingLevels[level], outlineLevel: level - 1, keepNext: true },
      context,
    ),
  ],

  paragraph: ({ content }, context) => [firstParagraph(content, {}, context)],

  quote: ({ content, by }, context) => {
    const words = paragraphs(
      content,
      (at, last) => ({
        style: style.quote,
        ...(last && !isBlank(by) && isShort(content[at] ?? []) && { keepNext: true }),
      }),
      context,
    )
    return isBlank(by) ? words : [...words, paragraph(by, { style: style.quoteSource }, context)]
  },

  list: ({ ordered, items }, context) =>
    paragraphs(
      items,
      (_, last) => ({
        style: ordered ? style.number : style.bullet,
        numbering: ordered
          ? { reference: listKinds.number, level: 0, instance: context.number }
          : { reference: listKinds.bullet, level: 0 },
        ...(last && { spacing: { after: 200 } }),
      }),
      context,
    ),

  table: tableOf,

  facts: factsOf,

  figure: ({ id, picture, alternative, caption }, context) => {
    const found = context.model.pictures[picture]
    if (!found) throw new Error(`The document model has no picture "${picture}", which block "${id}" shows.`)
    const image = new ImageRun({
      type: found.type === 'image/png' ? 'png' : 'jpg',
      data: bytesOf(found.bytes),
      transformation: sizeOf(found),
      altText: {
        id: String(context.number),
        name: `Picture ${context.number}`,
        description: attributeText(alternative),
      },
    })
    const captioned = !isBlank(caption)
    const drawn = firstParagraph([], captioned ? { keepNext: true } : {}, context, [image])
    return captioned
      ? [
          drawn,
          paragraph(
            caption,
            { style: style.caption, keepNext: false, spacing: { before: 0, after: 240 } },
            context,
          ),
        ]
      : [drawn]
  },

  note: ({ content }, context) =>
    paragraphs(content, (_, last) => ({ style: style.note, ...(!last && { keepNext: true }) }), context),

  // The label stands above the rule, so that a long one never pushes the rule off the line.
  signature: ({ label, dateLabel }, context) => [
    firstParagraph(label, { style: style.signature, keepNext: true }, context),
    ruledLine(dateLabel, context),
  ],

  choices: ({ items }, context) =>
    paragraphs(
      items,
      (_, last) => ({
        style: style.choice,
        numbering: { reference: listKinds.choice, level: 0 },
        ...(last && { spacing: { after: 200 } }),
      }),
      context,
    ),

  writing: ({ label, lines, framed }, context) => {
    const rules = Array.from({ length: lines }, (_, at) =>
      framed ? framedLine(at === 0, at === lines - 1, context) : ruleToWriteOn(context),
    )
    return [
      firstParagraph(
        label.map((inline) => ({ ...inline, strong: true as const })),
        { keepNext: true, ...(isBlank(label) && { spacing: { before: 0, after: 0, line: 120 } }) },
        context,
      ),
      ...rules,
    ]
  },

  // The break itself is drawn by the block after it (see word.ts): a paragraph of its own would leave an empty line
  // at the top of the new page.
  pageBreak: () => [],
}

/** What Word draws for one block. Throws only when a figure names a picture that is not in the model. */
export function blockChildren(block: Block, context: WordContext): FileChild[] {
  // The record is full, so the function belongs to the block's kind; TypeScript cannot see that the two go together.
  const render = blocks[block.kind] as (block: Block, context: WordContext) => FileChild[]
  return render(block, context)
}

// A paragraph that must stay with the next is moved whole by some programs; a long one would leave half a page empty.
function isShort(line: Line): boolean {
  return textOf(line).length < 400
}

/** A line over the whole page to write on by hand. */
function ruleToWriteOn(context: WordContext): Paragraph {
  return paragraphWith(
    [new TextRun({ children: [new Tab()], color: colours.line })],
    [],
    {
      style: style.room,
      tabStops: [{ type: TabStopType.LEFT, position: textWidth, leader: LeaderType.UNDERSCORE }],
    },
    context,
  )
}

/** One line of a frame to draw in: Word joins paragraphs with the same border into one frame. */
function framedLine(first: boolean, last: boolean, context: WordContext): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, color: colours.line, space: 4 }
  return paragraphWith(
    [],
    [],
    {
      style: style.room,
      keepLines: true,
      ...(!last && { keepNext: true }),
      ...(first && { spacing: { before: 0 } }),
      border: { top: side, bottom: side, left: side, right: side },
    },
    context,
  )
}

function ruledLine(dateLabel: Line, context: WordContext): Paragraph {
  const rule = (position: number) => ({ type: TabStopType.LEFT, position, leader: LeaderType.UNDERSCORE })
  const tab = () => new TextRun({ children: [new Tab()] })
  const space = new TextRun(' ')
  return paragraphWith(
    [tab(), space, ...runsOf(dateLabel, context.model.language), space, tab()],
    dateLabel,
    { style: style.signature, tabStops: [rule(Math.round(textWidth * 0.6)), rule(textWidth)] },
    context,
  )
}

/** As large as its pixels at 96 to the inch, made smaller where it would not fit the page with its caption. */
function sizeOf({ width, height }: Picture): { width: number; height: number } {
  const pixels = (twentieths: number) => (twentieths / 1440) * 96
  const scale = Math.min(1, pixels(textWidth) / width, pixels(textHeight * 0.32) / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
