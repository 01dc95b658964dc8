import { describe, expect, it, test } from 'vitest'
import type { Labels } from '../../src/catalogue/labels.ts'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import { documentFrom } from '../../src/documents/writer.ts'
import type { Step, Template } from '../../src/generated/meta/template.ts'

const words: Readonly<Record<string, string>> = {
  greeting: 'Hello {person.name}',
  loop: 'round {@loop}',
  'page.of': 'Page {page} of {pages}',
}
const labels: Labels = (key) => words[key] ?? `{@${key}}`

function template(body: readonly Step[], given: Partial<Template> = {}): Template {
  return {
    $schema: '../../schemas/meta/template.json',
    id: 'paper',
    title: 'Paper',
    body: [...body],
    ...given,
  }
}

function written(
  body: readonly Step[],
  view: object = {},
  given: Partial<Parameters<typeof documentFrom>[0]> = {},
): DocumentModel {
  return documentFrom({
    template: template(body),
    partials: new Map(),
    view,
    labels,
    language: 'en-GB',
    author: 'Example Council',
    made: '2026-04-20',
    look: { accent: '#1d4f7c', size: 11 },
    pictures: {},
    ...given,
  })
}

function blocks(body: readonly Step[], view: object = {}): readonly Block[] {
  return written(body, view).blocks
}

/** The words of each block, in order. */
function lines(body: readonly Step[], view: object = {}): string[] {
  return blocks(body, view).map((block) =>
    'content' in block
      ? block.content
          .flat()
          .map(({ text }) => text)
          .join('')
      : block.kind,
  )
}

describe('A text', () => {
  const view = { person: { name: 'Ash' }, count: 3, rows: [[{ text: 'one' }], [{ text: 'two' }]], quiet: '' }
  it('is filled from the view and from the labels', () => {
    expect(lines([{ paragraph: '{@greeting}, {count} times' }], view)).toEqual(['Hello Ash, 3 times'])
  })
  it('keeps what somebody typed as it is, also when it looks like a path, a label or markup', () => {
    const hostile = '{person.secret} {@greeting} {{count}} <b>&amp;</b> ${count}'
    const typed = { person: { name: hostile, secret: 'SECRET' }, lines: [[{ text: hostile }]] }
    const all = lines(
      [{ paragraph: '{person.name}' }, { paragraph: '{@greeting}' }, { paragraph: '{lines}' }],
      typed,
    )
    expect(all).toEqual([hostile, `Hello ${hostile}`, hostile])
  })
  it('shows a label that is missing, and never looks for a label inside a label', () => {
    expect(lines([{ paragraph: '{@missing}' }, { paragraph: '{@loop}' }])).toEqual([
      '{@missing}',
      'round {@loop}',
    ])
  })
  it.each([
    '{constructor}',
    '{person.__proto__}',
    '{person.constructor.name}',
    '{person.toString}',
    '{nowhere.at.all}',
  ])('finds nothing at %s', (paragraph) => {
    expect(blocks([{ paragraph }], view)).toEqual([])
  })
  it('keeps several lines apart in the middle of a sentence', () => {
    expect(lines([{ paragraph: 'They said {rows}.' }], view)).toEqual(['They said one\ntwo.'])
  })
  it('can be strong or emphasised', () => {
    const [block] = blocks([{ paragraph: [{ strong: '{person.name}' }, ' and ', { emphasis: 'Bo' }] }], view)
    expect(block).toMatchObject({
      content: [{ text: 'Ash', strong: true }, { text: ' and ' }, { text: 'Bo', emphasis: true }],
    })
  })
  it('keeps the language and direction of somebody’s words', () => {
    const run = { text: 'مرحبا', language: 'ar', direction: 'rtl' }
    expect(blocks([{ paragraph: 'Said: {said}' }], { said: [run] })[0]).toMatchObject({
      content: [{ text: 'Said: ' }, run],
    })
  })
})

describe('A block whose words are all empty', () => {
  const nothing = {
    none: '',
    spaces: '  ',
    list: [],
    rows: [],
    lines: [],
    facts: [{ label: 'x', value: [] }],
  }
  test.each([
    ['heading', { heading: '{none}', level: 2 }],
    ['paragraph', { paragraph: '{spaces}' }],
    ['quote', { quote: 'lines', by: 'Somebody' }],
    ['list', { list: 'list', as: 'one', item: 'Label: {one}' }],
    ['list of empty items', { list: 'facts', as: 'one', item: '{one.value}' }],
    [
      'table',
      {
        table: 'rows',
        as: 'row',
        caption: 'Table',
        columns: [
          { head: 'A', cell: 'a', width: 0.5 },
          { head: 'B', cell: 'b', width: 0.5 },
        ],
      },
    ],
    ['grid', { grid: 'nowhere' }],
    ['facts', { facts: 'Facts', rows: [{ label: 'Name', value: '{none}' }] }],
    ['facts from the view', { facts: 'Facts', rowsFrom: 'facts' }],
    ['figure', { figure: 'nowhere' }],
    ['note', { note: ['{none}', '{nowhere}'] }],
  ] satisfies [string, Step][])('is not written (%s)', (_, step) => {
    expect(blocks([step], nothing)).toEqual([])
  })
  it('leaves out the one fact without a value, and not the others', () => {
    const [facts] = blocks([
      {
        facts: '',
        rows: [
          { label: 'Name', value: 'Ash' },
          { label: 'Age', value: '{age}' },
        ],
      },
    ])
    expect(facts).toMatchObject({ rows: [{ label: [{ text: 'Name' }] }] })
  })
  it('is not a line to sign on: that is there to be filled in', () => {
    expect(blocks([{ signature: 'Signed', date: 'Date' }])).toMatchObject([
      { kind: 'signature', label: [{ text: 'Signed' }] },
    ])
  })
})

describe('each', () => {
  const step: Step = {
    each: 'names',
    as: 'one',
    do: [{ paragraph: '{one.name}' }],
    empty: [{ paragraph: 'Nobody.' }],
  }
  it('writes once for every item, in order', () => {
    expect(lines([step], { names: [{ name: 'Ash' }, { name: 'Bramble' }] })).toEqual(['Ash', 'Bramble'])
  })
  it.each([{ names: [] }, {}, { names: 'Ash' }])(
    'writes what is for nobody when there is nobody (%j)',
    (view) => {
      expect(lines([step], view)).toEqual(['Nobody.'])
    },
  )
  it('hides a name of the view behind its own, and only inside', () => {
    const view = { one: { name: 'outside' }, names: [{ name: 'inside' }] }
    expect(lines([step, { paragraph: '{one.name}' }], view)).toEqual(['inside', 'outside'])
  })
})

describe('when', () => {
  const step: Step = { when: 'said', do: [{ paragraph: 'yes' }], otherwise: [{ paragraph: 'no' }] }
  it.each([true, 'text', 0, 1, [1], {}])('takes %j for something said', (said) => {
    expect(lines([step], { said })).toEqual(['yes'])
  })
  it.each([undefined, null, false, '', []])('takes %j for nothing said', (said) => {
    expect(lines([step], { said })).toEqual(['no'])
  })
  it('with “is” asks for exactly that', () => {
    const exact: Step = { ...step, is: true }
    expect(lines([exact], { said: true })).toEqual(['yes'])
    expect(lines([exact], { said: 'true' })).toEqual(['no'])
    expect(lines([{ ...step, is: 'final' }], { said: 'final' })).toEqual(['yes'])
  })
  it('without “otherwise” writes nothing when it does not hold', () => {
    expect(blocks([{ when: 'said', do: [{ paragraph: 'yes' }] }])).toEqual([])
  })
})

describe('include', () => {
  const partials = new Map([
    [
      'part',
      template([
        { heading: 'Part', level: 1 },
        { include: 'deep', level: 2 },
      ]),
    ],
    ['deep', template([{ heading: 'Deep', level: 1 }])],
  ])
  const levels = (body: readonly Step[]): number[] =>
    written(body, {}, { partials }).blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  it('lifts the headings of a partial to its own level, and those inside with it', () => {
    expect(levels([{ include: 'part', level: 3 }])).toEqual([3, 4])
    expect(levels([{ include: 'part' }])).toEqual([1, 2])
  })
  it('never goes deeper than five', () => {
    expect(levels([{ include: 'part', level: 5 }])).toEqual([5, 5])
  })
  it('of a partial that is not there writes nothing', () => {
    expect(levels([{ include: 'ghost' }])).toEqual([])
  })
})

describe('Tables and lists', () => {
  it('have a cell for every column, several paragraphs in one and none in an empty one', () => {
    const view = { rows: [{ a: [[{ text: 'one' }], [{ text: 'two' }]], b: '' }] }
    const [table] = blocks(
      [
        {
          table: 'rows',
          as: 'row',
          caption: 'Two',
          rowHeader: true,
          columns: [
            { head: 'A', cell: '{row.a}', width: 0.4 },
            { head: 'B', cell: '{row.b}', width: 0.6 },
          ],
        },
      ],
      view,
    )
    expect(table).toMatchObject({
      kind: 'table',
      widths: [0.4, 0.6],
      rows: [{ header: true, cells: [[[{ text: 'one' }], [{ text: 'two' }]], []] }],
    })
  })
  it('made by the view are drawn as they are', () => {
    const grid = {
      id: 'g',
      caption: 'Grid',
      head: ['A', 'B'],
      widths: [0.5, 0.5],
      rows: [[[[{ text: 'x' }]], []]],
    }
    expect(blocks([{ grid: 'grid' }], { grid })[0]).toMatchObject({
      kind: 'table',
      caption: [{ text: 'Grid' }],
      head: [[{ text: 'A' }], [{ text: 'B' }]],
      rows: [{ header: true, cells: [[[{ text: 'x' }]], []] }],
    })
  })
  it('keep the order of their items', () => {
    const [list] = blocks([{ list: 'all', as: 'one', ordered: true, item: '{one}' }], { all: ['b', 'a'] })
    expect(list).toMatchObject({ kind: 'list', ordered: true, items: [[{ text: 'b' }], [{ text: 'a' }]] })
  })
})

describe('A figure', () => {
  const picture = { type: 'image/png', bytes: 'AAAA', width: 1, height: 1 } as const
  const view = { photo: { picture: 'sha256-1', alternative: 'Ash on a train', caption: '' } }
  it('travels with its picture, and no other picture does', () => {
    const { pictures, blocks: all } = written([{ figure: 'photo' }], view, {
      pictures: { 'sha256-1': picture, 'sha256-2': picture },
    })
    expect(Object.keys(pictures)).toEqual(['sha256-1'])
    expect(all).toMatchObject([
      { kind: 'figure', picture: 'sha256-1', alternative: 'Ash on a train', caption: [] },
    ])
  })
  it('whose picture cannot be read is not dropped in silence: its words are printed', () => {
    expect(lines([{ figure: 'photo' }], view)).toEqual(['Ash on a train'])
  })
})

describe('The ids of blocks', () => {
  const body: Step[] = [
    { heading: 'Top', level: 1 },
    { paragraph: 'first' },
    {
      each: 'items',
      as: 'one',
      do: [{ heading: '{one.name}', level: 2 }, { paragraph: '{one.name} again' }],
    },
    { each: 'items', as: 'one', do: [{ paragraph: '{one.name} later' }] },
    { paragraph: 'last' },
  ]
  const ids = (items: readonly object[]): string[] => blocks(body, { items }).map(({ id }) => id)
  it('come from the nearest thing that has one', () => {
    expect(ids([{ id: 'p-a', name: 'A' }])).toEqual([
      'paper-1',
      'paper-2',
      'p-a',
      'p-a-2',
      'p-a-3',
      'paper-3',
    ])
  })
  it('of one thing stay the same when another comes before it', () => {
    const alone = ids([{ id: 'p-b', name: 'B' }]).filter((id) => id.startsWith('p-b'))
    const second = ids([
      { id: 'p-a', name: 'A' },
      { id: 'p-b', name: 'B' },
    ]).filter((id) => id.startsWith('p-b'))
    expect(second).toEqual(alone)
  })
  it('are never the same twice, even where things share an id or look as if they did', () => {
    for (const names of [
      ['p-a', 'p-a'],
      ['p-a', 'p-a-2'],
      ['p-a-2', 'p-a'],
      ['paper-1', 'paper'],
      ['p-a-2', 'p-a-2-2', 'p-a', 'p-a-3'],
    ]) {
      const all = ids(names.map((id) => ({ id, name: id })))
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

test('a document says its title, mark, footer and page numbers in plain words, and the day it was made', () => {
  const model = written(
    [],
    { person: { name: 'Ash' } },
    { template: template([], { title: '{@greeting}', mark: 'DRAFT', footer: '{person.name}' }) },
  )
  expect(model).toMatchObject({
    id: 'paper',
    title: 'Hello Ash',
    mark: 'DRAFT',
    subject: '',
    footer: [{ text: 'Ash' }],
    pageOf: 'Page {page} of {pages}',
    made: '2026-04-20',
    author: 'Example Council',
    language: 'en-GB',
  })
})
