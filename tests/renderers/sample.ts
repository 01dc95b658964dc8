import { crc32, deflateSync } from 'node:zlib'
import type { Block, DocumentModel, Inline, Line, TableRow } from '../../src/documents/model.ts'

/**
 * A document with every kind of block and what is hard about each: Polish and Arabic, emoji, line breaks inside
 * somebody's words, a table over several pages with one row longer than half of one, very long paragraphs, long words.
 */
export function sampleModel(): DocumentModel {
  return {
    id: 'sample',
    title: 'Ash Example: draft plan',
    language: 'en-GB',
    author: 'Exampleshire Council',
    subject: 'Draft Education, Health and Care plan',
    made: '2026-11-22',
    mark: 'DRAFT',
    footer: [text('Ash Example · born 3 May 2019 · '), { text: 'Exampleshire Council', strong: true }],
    pageOf: 'Page {page} of {pages}',
    look: { accent: '#1d5b79', size: 12 },
    blocks: [...opening, ...sectionA, ...sectionB, ...sectionF, ...closing],
    pictures: { drawing: { type: 'image/png', bytes: drawing(480, 300), width: 480, height: 300 } },
  }
}

/** The sample's frame around other blocks. */
export function modelOf(...blocks: readonly Block[]): DocumentModel {
  return sampleWith({ blocks })
}

/** A document whose every word, name and id is written to break out of where it stands. */
export function hostileModel(): DocumentModel {
  const words = `</script></style></main><img src=x onerror="alert('1')"> & &lt; ]]> <!-- {bulleted-0} {page} \u0000\u0007\uFFFE\uD83D!`
  const hostile: Line = [{ text: words, strong: true, language: '"><b>' }]
  const blocks: readonly Block[] = [
    { kind: 'heading', id: 'a" onclick="b', level: 1, content: hostile },
    { kind: 'quote', id: '<quote>', content: [hostile], by: hostile },
    { kind: 'list', id: 'list', ordered: false, items: [hostile, hostile] },
    {
      kind: 'table',
      id: 't',
      caption: hostile,
      head: [hostile],
      widths: [1],
      rows: [{ cells: [[hostile]], header: true }],
    },
    { kind: 'facts', id: 'f', caption: hostile, rows: [{ label: hostile, value: [hostile] }] },
    { kind: 'figure', id: 'p', picture: 'drawing', alternative: words, caption: hostile },
    { kind: 'note', id: 'n', content: [hostile] },
    { kind: 'signature', id: 's', label: hostile, dateLabel: hostile },
    { kind: 'choices', id: 'c', items: [hostile, hostile], columns: 2 },
    { kind: 'writing', id: 'w', label: hostile, lines: 3, framed: false },
  ]
  return sampleWith({
    blocks,
    title: words,
    author: words,
    subject: words,
    mark: words,
    footer: hostile,
    pageOf: words,
  })
}

/** The sample with one thing said otherwise. */
export function sampleWith(change: Partial<DocumentModel>): DocumentModel {
  return { ...sampleModel(), ...change }
}

const text = (words: string): Inline => ({ text: words })
const line = (words: string): Line => [text(words)]
const arabic = (words: string): Line => [{ text: words, language: 'ar', direction: 'rtl' }]
const heading = (id: string, level: 1 | 2 | 3 | 4 | 5, words: string): Block => ({
  kind: 'heading',
  id,
  level,
  content: line(words),
})

const opening: readonly Block[] = [
  heading('title', 1, 'Education, Health and Care plan for Ash Example'),
  {
    kind: 'note',
    id: 'about-this-draft',
    content: [
      [
        { text: 'This is a draft.', strong: true },
        text(' You have 15 days to say what you think, counting the day it was served.'),
      ],
      line('You can ask for a meeting, and you can ask for a particular school or college.'),
    ],
  },
  {
    kind: 'facts',
    id: 'who',
    caption: line('Who this plan is for'),
    rows: [
      { label: line('Name'), value: [line('Ash Example')] },
      { label: line('Born'), value: [line('3 May 2019')] },
      {
        label: line('Languages at home'),
        value: [line('English'), line('Polish (język polski)'), line('Arabic')],
      },
      { label: line('Address'), value: [line('1 Sample Street\nExampletown\nEX1 1EX')] },
      { label: line('Interpreter'), value: [] },
    ],
  },
]

const longWords =
  'When it is loud I go under the table because under the table the noise is only half and nobody walks into me, and ' +
  'if somebody asks me to come out I cannot answer, because the words are there but they are stuck behind my teeth, ' +
  'and then I draw it. '

const sectionA: readonly Block[] = [
  heading('section-a', 2, 'Section A: what matters to Ash and the family'),
  heading('section-a-child', 3, 'In Ash’s own words'),
  {
    kind: 'quote',
    id: 'quote-ash',
    content: [
      line('I like trains. 🚂 I like my friend Bramble. ❤️\nI do not like the hand dryer!!'),
      line(longWords.repeat(4).trim()),
    ],
    by: line(
      'Ash Example, aged 7, on 2 November 2026, drawing and talking with Ms Sample (teaching assistant)',
    ),
  },
  {
    kind: 'quote',
    id: 'quote-grandmother',
    content: [
      [{ text: 'Zażółć gęślą jaźń. Ash śpiewa, kiedy jest spokojny.', language: 'pl' }],
      arabic('يحب آش القطارات والماء. لا يحب الضوضاء.'),
    ],
    by: [
      text('Grandmother, in Polish and Arabic ('),
      { text: 'babcia', language: 'pl', emphasis: true },
      text(')'),
    ],
  },
  {
    kind: 'paragraph',
    id: 'mixed',
    content: [
      text('At home Ash says '),
      { text: 'شكرا', language: 'ar', direction: 'rtl' },
      text(' for “thank you” and '),
      { text: 'dziękuję', language: 'pl', emphasis: true },
      text(' when cousins visit; '),
      { text: 'both count', strong: true },
      text(' as words & signs <3.'),
    ],
  },
  {
    kind: 'figure',
    id: 'figure-drawing',
    picture: 'drawing',
    alternative: 'A drawing of a yellow sun over a green hill, with a small red square: the train.',
    caption: line('“My train.” Drawn by Ash on 2 November 2026.'),
  },
]

const sectionB: readonly Block[] = [
  heading('section-b', 2, 'Section B: special educational needs'),
  { kind: 'paragraph', id: 'long-paragraph', content: line(longWords.repeat(12).trim()) },
  {
    kind: 'list',
    id: 'needs',
    ordered: true,
    items: [
      line('Speaking when there is noise'),
      line('Waiting, and knowing for how long'),
      [text('Holding a pencil for '), { text: 'more than five minutes', strong: true }],
    ],
  },
  {
    kind: 'list',
    id: 'strengths',
    ordered: false,
    items: [
      line('Knows every station from Exampletown to Samplebury'),
      arabic('الرسم'),
      line('Kind to younger children'),
    ],
  },
  heading('section-b-sensory', 3, 'Sensory'),
  heading('section-b-hearing', 4, 'Hearing'),
  heading('section-b-hearing-dryers', 5, 'Hand dryers'),
  {
    kind: 'paragraph',
    id: 'long-word',
    content: line(`Report: https://reports.example/${'very-long-part-of-an-address-'.repeat(5)}end`),
  },
]

const provisionRow = (number: number): TableRow => ({
  header: true,
  cells: [
    [line(`F${number}`)],
    [line(`Outcome ${number}: Ash asks for a break before it gets too loud.`)],
    [
      line('A quiet corner in every room Ash uses.'),
      line(`Twenty minutes with an adult, ${number} times a week.`),
    ],
    number % 5 === 0 ? [] : [line('School')],
  ],
})

const sectionF: readonly Block[] = [
  { kind: 'pageBreak', id: 'break-before-f' },
  heading('section-f', 2, 'Section F: special educational provision'),
  {
    kind: 'table',
    id: 'provision',
    caption: line('What will be provided'),
    head: [line('Number'), line('Outcome'), line('Provision'), line('Who')],
    widths: [0.12, 0.34, 0.36, 0.18],
    rows: [
      ...Array.from({ length: 22 }, (_, at) => provisionRow(at + 1)),
      {
        header: true,
        cells: [
          [line('F23')],
          [line('A row longer than half a page')],
          Array.from({ length: 9 }, () => line(longWords.trim())),
          [line('Health')],
        ],
      },
    ],
  },
  {
    kind: 'table',
    id: 'week',
    caption: [],
    head: [[], line('Morning'), line('Afternoon')],
    widths: [1 / 3, 1 / 3, 1 / 3],
    rows: [{ header: false, cells: [[line('Monday')], [line('Swimming')], [line('Forest')]] }],
  },
]

const closing: readonly Block[] = [
  heading('section-i', 2, 'Section I: the setting'),
  { kind: 'paragraph', id: 'section-i-empty', content: line('A draft names no school.') },
  heading('blank', 2, 'To fill in by hand'),
  {
    kind: 'choices',
    id: 'blank-choices',
    items: [
      line('Żółw'),
      line('نعم'),
      line(
        'Only words that are long enough to need a second line where two stand beside each other on one page',
      ),
    ],
    columns: 2,
  },
  { kind: 'choices', id: 'blank-one', items: [line('By myself'), line('With help')], columns: 1 },
  { kind: 'writing', id: 'blank-lines', label: line('More about it'), lines: 4, framed: false },
  { kind: 'writing', id: 'blank-frame', label: [], lines: 8, framed: true },
  {
    kind: 'table',
    id: 'blank-rows',
    caption: line('Four rows to fill in'),
    head: [line('Name'), line('Who they are')],
    widths: [0.5, 0.5],
    rows: [
      { cells: [[line('A card')], []], header: true, ticks: true },
      ...[1, 2, 3, 4].map(() => ({ cells: [[], []], header: false, room: 2 })),
    ],
  },
  heading('signing', 2, 'Signing'),
  { kind: 'signature', id: 'sign-parent', label: line('Parent or young person'), dateLabel: line('Date') },
  {
    kind: 'signature',
    id: 'sign-authority',
    label: line('Signed for Exampleshire Council by the officer who is responsible for this plan'),
    dateLabel: line('Date'),
  },
]

/** A small picture as a PNG file in base64: a sky, a sun, a hill and a red square. */
function drawing(width: number, height: number): string {
  const pixel = (x: number, y: number): readonly [number, number, number] => {
    if (Math.hypot(x - 380, y - 70) < 40) return [250, 205, 50]
    if (x > 80 && x < 150 && y > 170 && y < 215) return [200, 50, 50]
    return y > 215 - 30 * Math.sin((x / width) * 3) ? [90, 160, 80] : [205, 230, 245]
  }
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat(),
  ])
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64')
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
