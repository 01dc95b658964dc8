import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import type { Block, DocumentModel, Inline, Line } from '../../src/documents/model.ts'
import { checkpoints, failedCheckpoints } from '../../src/renderers/pdf/checkpoints.ts'
import { plainText } from '../../src/renderers/pdf/plainText.ts'
import { toPdf, undrawnIn } from '../../src/renderers/pdf/toPdf.ts'
import type { PdfPaper } from '../../src/renderers/pdf/toPdf.ts'
import { decoded, isText, PdfFile } from './pdf/pdfObjects.ts'
import type { Dictionary, Value } from './pdf/pdfObjects.ts'
import { modelOf, sampleModel, words } from './pdf/sampleModel.ts'
import { structureFrom } from './pdf/structureFrom.ts'
import { readable, structureOf } from './pdf/structureOf.ts'
import type { Structure } from './pdf/structureOf.ts'

const plain = (text: string): Line => [{ text }]
const title: Block = { kind: 'heading', id: 'title', level: 1, content: plain('A paper') }
const paragraph = (text: string, id = 'p'): Block => ({ kind: 'paragraph', id, content: plain(text) })
const pdf = (model: DocumentModel) => toPdf(model, fontFiles)
const rolesAndWords = ({ elements }: Structure) => elements.map(({ role, text }) => [role, text])

/** The words an element has after having been through a PDF. */
async function readBack(text: string): Promise<string | undefined> {
  const { bytes } = await pdf(modelOf([paragraph(text)]))
  return structureOf(bytes).elements.find((element) => element.role === 'P')?.text
}

const signBetween = (min: number, max: number) =>
  fc.integer({ min, max }).map((codePoint) => String.fromCodePoint(codePoint))

/** Runs a PDF tool on a paper; nothing if the tool is not installed, which only CI refuses. */
function tool(command: string, args: readonly string[], bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    const { error, status, stdout, stderr } = spawnSync(
      command,
      [...args.map((arg) => (arg === '@' ? file : arg))],
      {
        encoding: 'utf8',
      },
    )
    if (error && 'code' in error && error.code === 'ENOENT' && !process.env['CI']) {
      process.stdout.write(`Skipped: ${command} is not installed\n`)
      return undefined
    }
    if (error) throw error
    expect(stderr, command).toBe('')
    expect(status, `${command}: ${stdout}`).toBe(0)
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a PDF of the sample paper', () => {
  let paper: PdfPaper
  let read: Structure
  beforeAll(async () => {
    paper = await pdf(sampleModel)
    read = structureOf(paper.bytes)
  })

  test('reads back as the model: every role and every word, in the same order', () => {
    expect(rolesAndWords(read)).toEqual(structureFrom(sampleModel))
  })

  test('leaves no word on any page unmarked', () => {
    expect(read.pages.map((page) => page.unmarked)).toEqual(read.pages.map(() => ''))
  })

  test('carries its mark, its footer and its number on every page', () => {
    expect(read.pages).toHaveLength(paper.pages)
    read.pages.forEach(({ furniture }, at) => {
      expect(furniture).toContain('DRAFT')
      expect(furniture).toContain('Ash Example 7 · made for the family')
      expect(furniture).toContain(`Page ${String(at + 1)} of ${String(paper.pages)}`)
    })
  })

  test('repeats the head of a long table on each of its pages as furniture, so that it is read once', () => {
    const repeated = read.pages.filter(({ furniture }) => readable(furniture).includes('What will be done'))
    expect(repeated.length).toBeGreaterThanOrEqual(2)
    expect(read.elements.filter(({ text }) => text === 'What will be done')).toHaveLength(1)
  })

  test('says of every header cell whether it heads a row or a column', () => {
    const scopes = read.elements.filter(({ role }) => role === 'TH').map(({ scope }) => scope)
    expect(new Set(scopes)).toEqual(new Set(['Column', 'Row']))
    expect(read.elements.filter(({ scope, role }) => scope !== undefined && role !== 'TH')).toEqual([])
  })

  test('says in which language words are that differ from the paper’s', () => {
    expect(read.language).toBe('en-GB')
    expect(read.elements.flatMap(({ spans }) => spans)).toEqual(
      expect.arrayContaining([
        { language: 'pl', text: 'Polski: zażółć gęślą jaźń' },
        { language: 'ar', text: 'هدوء' },
        { language: 'pl', text: 'cisza' },
      ]),
    )
  })

  test('gives a picture its alternative text and its place on the page', () => {
    const figure = read.elements.find(({ role }) => role === 'Figure')
    expect(figure?.alternative).toBe('A drawing by Ash: a green circle')
    const [left = 0, bottom = 0, right = 0, top = 0] = figure?.box ?? []
    expect(right - left).toBeCloseTo(180, 0)
    expect(top - bottom).toBeCloseTo(120, 0)
  })

  test('has a bookmark for every heading, nested as the headings are', () => {
    const headings = sampleModel.blocks.filter((block) => block.kind === 'heading')
    expect(read.bookmarks.map(({ title: words }) => words)).toEqual(
      headings.map(({ content }) => content.map(({ text }) => text).join('')),
    )
    expect(read.bookmarks.slice(0, 5).map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 3])
  })

  test('names itself by the model’s title, also where an ampersand would break its metadata', () => {
    expect(read.title).toBe('Draft plan for Ash Example 7 <A & B>')
    expect(read.metadata).toContain('Draft plan for Ash Example 7 &lt;A &amp; B&gt;')
  })

  test('calls itself PDF/UA-1 because it passes every checkpoint', () => {
    expect(paper.failedCheckpoints).toEqual([])
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('leads from every piece of content on a page back to its place in the structure', () => {
    const file = new PdfFile(paper.bytes)
    const root = file.resolve(file.trailer.entries.get('Root'))
    const numbers = file.get(file.get(file.get(root, 'StructTreeRoot'), 'ParentTree'), 'Nums') as Value[]
    const kids = file.get(file.get(root, 'Pages'), 'Kids') as Value[]
    expect(kids).toHaveLength(paper.pages)
    for (const page of kids) {
      const key = file.get(page, 'StructParents')
      const owners = file.resolve(numbers[numbers.indexOf(key as Value) + 1]) as Value[]
      const marks = [
        ...file.stream((file.resolve(page) as Dictionary).entries.get('Contents')).matchAll(/\/MCID/g),
      ]
      expect(owners).toHaveLength(marks.length)
      expect(owners.every((owner) => file.get(owner, 'S') !== undefined)).toBe(true)
    }
  })

  test('names its notes, and has an index of the names', () => {
    const file = new PdfFile(paper.bytes)
    const tree = file.get(file.resolve(file.trailer.entries.get('Root')), 'StructTreeRoot')
    const [name, note] = file.get(file.get(tree, 'IDTree'), 'Names') as Value[]
    expect(isText(name) && decoded(name)).toBe('note-note-1')
    expect(file.get(note, 'ID')).toEqual(name)
    expect(file.get(note, 'S')).toEqual({ name: 'Note' })
  })

  test('is the same file when it is made again', async () => {
    expect(Buffer.from((await pdf(sampleModel)).bytes).equals(Buffer.from(paper.bytes))).toBe(true)
  })

  test('has no fault that qpdf can find', () => {
    const said = tool('qpdf', ['--check', '@'], paper.bytes)
    if (said !== undefined) expect(said).toContain('No syntax or stream encoding errors found')
  })

  test('gives a viewer’s search the Arabic words as they were typed', () => {
    const said = tool('pdftotext', ['@', '-'], paper.bytes)
    if (said === undefined) return
    for (const word of ['القطارات', '(خاصة القديمة)', 'الضجيج', 'الكبير', 'يحتاج إلى صور واضحة'])
      expect(said).toContain(word)
  })

  test('has no words that lie on other words, and no signs without a text', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const document = await getDocument({ data: paper.bytes.slice(), verbosity: 0 }).promise
    const overlaps: string[] = []
    for (let number = 1; number <= Math.min(6, document.numPages); number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      // A viewer makes up control characters for signs without a text.
      for (const item of items) if ('str' in item) expect(item.str).not.toMatch(/[\u0000-\u001f]/)
      const words = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
        return [{ text: item.str, left: x + 1, right: x + item.width - 1, y, size }]
      })
      words.forEach((a, at) => {
        for (const b of words.slice(at + 1)) {
          const beside = a.right <= b.left || b.right <= a.left
          if (!beside && Math.abs(a.y - b.y) < 0.7 * Math.min(a.size, b.size))
            overlaps.push(`${a.text} / ${b.text}`)
        }
      })
    }
    expect(overlaps).toEqual([])
  })

  test('reads the same to another reader: pdf.js finds the roles and words we find', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const document = await getDocument({ data: paper.bytes.slice(), verbosity: 0 }).promise
    const page = await document.getPage(1)
    interface Tree {
      readonly role?: string
      readonly type?: string
      readonly id?: string
      readonly children?: readonly Tree[]
    }
    const tree = (await page.getStructTree()) as unknown as Tree
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.at(-1)
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined)
    }
    const found: [string, string][] = []
    const walk = (node: Tree) => {
      const own = (node.children ?? []).filter(({ type }) => type === 'content')
      if (/^(H1|H2|TH|Caption)$/.test(node.role ?? ''))
        found.push([node.role ?? '', readable(own.map(({ id }) => texts.get(id ?? '') ?? '').join(''))])
      node.children?.forEach(walk)
    }
    walk(tree)
    const ours = rolesAndWords(read).filter(([role]) => /^(H1|H2|TH|Caption)$/.test(role ?? ''))
    expect(found.length).toBeGreaterThan(6)
    expect(found).toEqual(ours.slice(0, found.length))
  })
})

describe('words that are hard to set', () => {
  test('come back whole whatever white space, breaks and joiners they hold', async () => {
    const text =
      'One  two   three\u00a0four\tfive\r\nsix\u000bseven\u2028eight co\u00adop\u200berate\ufeff end\u0007.'
    expect(await readBack(text)).toBe('One two three four five six seven eight cooperate end.')
  })

  test('keep several spaces in a row on the page', async () => {
    const { bytes } = await pdf(modelOf([paragraph('a   b')]))
    const said = tool('pdftotext', ['-raw', '@', '-'], bytes)
    expect(plainText('a   b')).toBe('a   b')
    if (said !== undefined) expect(said).toMatch(/a\s+b/)
  })

  test('are broken inside when they are longer than a line, and lose nothing', async () => {
    const long = 'abcdefghij'.repeat(60) + '🙂'.repeat(80)
    expect(await readBack(long)).toBe(long)
  })

  test('stay in one piece when they are emoji made of several', async () => {
    const family = '👨‍👩‍👧 👍🏽 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 🇬🇧'
    expect(await readBack(family)).toBe(family)
    expect(await undrawnIn(modelOf([paragraph(family)]), fontFiles)).toEqual([])
  })

  test('are read in the order of speaking where directions mix', async () => {
    const mixed = 'أنا Ash (عمري 7 سنوات) وأحب 12,5 قطارات.'
    expect(await readBack(mixed)).toBe(mixed)
    expect(await readBack('She said «هدوء من فضلك» (quiet please).')).toBe(
      'She said «هدوء من فضلك» (quiet please).',
    )
  })

  test('are drawn with look-alikes where only these exist, and still spell what was typed', async () => {
    const pasted = '\uf0b7 home → school ✓'
    expect(await readBack(pasted)).toBe(pasted)
    expect(await undrawnIn(modelOf([paragraph(pasted)]), fontFiles)).toEqual([])
  })
})

describe('any words at all', () => {
  const sign = fc.oneof(
    { weight: 6, arbitrary: signBetween(0x20, 0x7e) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(' ', '\n', '\t', '(', ')', '12', '\u200d', '\ufe0f', '\u0301', '\ud800'),
    },
    { weight: 3, arbitrary: signBetween(0x600, 0x6ff) },
    signBetween(0x900, 0x97f),
    signBetween(0x5d0, 0x5ea),
    signBetween(0x2000, 0x206f),
    signBetween(0x1f300, 0x1f64f),
    signBetween(0, 0xffff),
  )
  const text = fc.array(sign, { maxLength: 200 }).map((signs) => signs.join(''))

  test('come back from a PDF as they went in, every one of them marked', async () => {
    const sources = new Map<string, Promise<Uint8Array>>()
    const remembered = (file: string) => {
      const bytes = sources.get(file) ?? fontFiles(file)
      sources.set(file, bytes)
      return bytes
    }
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (texts) => {
        const content = texts.map((each): Inline => ({ text: each }))
        const model = modelOf([
          { kind: 'paragraph', id: 'p', content },
          { kind: 'quote', id: 'q', content: [content], by: plain('Ash') },
        ])
        const read = structureOf((await toPdf(model, remembered)).bytes)
        expect(rolesAndWords(read)).toEqual(structureFrom(model))
        expect(read.pages.map(({ unmarked }) => unmarked).join('')).toBe('')
      }),
      { numRuns: 40, seed: 20261122 },
    )
  }, 60_000)

  test('are set even where the font has no place for a mark', async () => {
    expect(await readBack('ڢ and \u064b')).toBe('ڢ and \u064b')
  })
})

describe('characters no font has', () => {
  const model = modelOf(
    [
      title,
      paragraph('שלום and שוב', 'greeting'),
      { kind: 'list', id: 'list', ordered: false, items: [plain('א')] },
    ],
    {
      footer: plain('ב'),
    },
  )

  test('are reported with their place and number before anything is drawn', async () => {
    const found = await undrawnIn(model, fontFiles)
    expect(found).toContainEqual({ character: 'ש', codePoint: 'U+05E9', block: 'greeting', times: 2 })
    expect(found).toContainEqual({ character: 'א', codePoint: 'U+05D0', block: 'list', times: 1 })
    expect(found).toContainEqual({ character: 'ב', codePoint: 'U+05D1', block: 'footer', times: 1 })
  })

  test('have a mark on the page and their own text behind it, and the paper lists the same ones', async () => {
    const { bytes, undrawn, failedCheckpoints: failed } = await pdf(model)
    expect(undrawn).toEqual(await undrawnIn(model, fontFiles))
    expect(rolesAndWords(structureOf(bytes))).toEqual(structureFrom(model))
    expect(failed).toEqual([])
  })
})

describe('fonts', () => {
  test('are loaded only when a character needs them', async () => {
    const asked: string[] = []
    await toPdf(modelOf([title, paragraph('Plain English, “quoted” – and an é.')]), (file) => {
      asked.push(file)
      return fontFiles(file)
    })
    expect(asked).toEqual([
      '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff',
      '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff',
    ])
  })

  test.each([
    ['Polish', 'zażółć', 'atkinson-hyperlegible-latin-ext'],
    ['Greek', 'καλημέρα', 'noto-sans-greek'],
    ['Ukrainian', 'добрий день', 'noto-sans-cyrillic'],
    ['Vietnamese', 'tiếng Việt', 'noto-sans-vietnamese'],
    ['Hindi', 'नमस्ते', 'noto-sans-devanagari'],
    ['Urdu', 'آپ کیسے ہیں', 'noto-sans-arabic-arabic'],
  ])('draw %s', async (_language, text, file) => {
    const asked: string[] = []
    const { bytes, undrawn } = await toPdf(modelOf([paragraph(text)]), (name) => {
      asked.push(name)
      return fontFiles(name)
    })
    expect(asked.join()).toContain(file)
    expect(undrawn).toEqual([])
    expect(structureOf(bytes).elements.at(-1)?.text).toBe(text)
  })
})

describe('papers made at the same time', () => {
  test('come out as they do alone', async () => {
    const models = [
      sampleModel,
      modelOf([title, paragraph('مرحبا 🙂 zażółć')], { mark: '', title: 'Another' }),
      modelOf([title, paragraph(words(500))], { look: { accent: '#7a1f5c', size: 18 } }),
    ]
    const alone: Uint8Array[] = []
    for (const model of models) alone.push((await pdf(model)).bytes)
    const together = await Promise.all(models.map(async (model) => (await pdf(model)).bytes))
    together.forEach((bytes, at) =>
      expect(Buffer.from(bytes).equals(Buffer.from(alone[at] ?? []))).toBe(true),
    )
  })
})

describe('a file enclosed in a paper', () => {
  test('comes out of it byte for byte, and the paper still is the same each time', async () => {
    const bytes = new TextEncoder().encode('{"name":"Ash Example 7","said":"zażółć"}')
    const enclosed = [{ name: 'case.json', type: 'application/json', description: 'The case', bytes }]
    const paper = await toPdf(modelOf([title]), fontFiles, enclosed)
    const again = await toPdf(modelOf([title]), fontFiles, enclosed)
    expect(Buffer.from(again.bytes).equals(Buffer.from(paper.bytes))).toBe(true)
    const said = tool('qpdf', ['@', '--show-attachment=case.json'], paper.bytes)
    if (said !== undefined) expect(said).toBe(new TextDecoder().decode(bytes))
  })
})

describe('a paper that is not as it should be', () => {
  test('does not call itself PDF/UA-1 when a heading level is skipped, and says why', async () => {
    const skipping = modelOf([title, { kind: 'heading', id: 'deep', level: 3, content: plain('Too deep') }])
    const { bytes, failedCheckpoints: failed } = await pdf(skipping)
    expect(failed).toEqual(['headings'])
    expect(structureOf(bytes).metadata).not.toContain('pdfuaid')
  })

  test.each([
    ['title', modelOf([title], { title: '  ' })],
    ['language', modelOf([title], { language: 'English!' })],
    ['has-content', modelOf([])],
    ['heading-words', modelOf([{ ...title, content: [] }])],
    ['tables', modelOf([title, { kind: 'facts', id: 'f', caption: plain('Empty'), rows: [] }])],
    ['lists', modelOf([title, { kind: 'list', id: 'l', ordered: false, items: [] }])],
    [
      'figures',
      modelOf([title, { kind: 'figure', id: 'f', picture: 'disc', alternative: ' ', caption: [] }]),
    ],
    [
      'notes',
      modelOf([title, ...[1, 2].map((): Block => ({ kind: 'note', id: 'same', content: [plain('n')] }))]),
    ],
  ])('fails the checkpoint “%s”', async (id, model) => {
    const { bytes, failedCheckpoints: failed } = await pdf(model)
    expect(failed).toContain(id)
    expect(structureOf(bytes).metadata).not.toContain('pdfuaid')
  })

  test('fails the checkpoints on table headers and glyphs where the renderer itself went wrong', () => {
    const table = {
      role: 'Table',
      children: [{ role: 'TR', children: [{ role: 'TD', children: [] }] }],
    } as const
    const root = { role: 'Document', children: [table] } as never
    const failed = failedCheckpoints({ model: modelOf([]), root, drawn: { missingGlyphs: 1, bookmarks: 0 } })
    expect(failed).toEqual(expect.arrayContaining(['table-headers', 'glyphs']))
    expect(checkpoints.map(({ id }) => id)).toEqual(expect.arrayContaining(failed))
  })

  test('prints the words that stand for a picture that is missing or broken', async () => {
    const figure = (id: string, picture: string): Block => ({
      kind: 'figure',
      id,
      picture,
      alternative: `Words for ${id}`,
      caption: [],
    })
    const model = modelOf(
      [title, figure('missing', 'nowhere'), figure('broken', 'bad'), figure('inherited', 'toString')],
      {
        pictures: { bad: { type: 'image/png', bytes: 'bm90IGEgcGljdHVyZQ==', width: 10, height: 10 } },
      },
    )
    const { bytes, picturesLeftOut } = await pdf(model)
    expect(picturesLeftOut).toEqual(['missing', 'broken', 'inherited'])
    expect(
      structureOf(bytes)
        .elements.filter(({ role }) => role === 'P')
        .map(({ text }) => text),
    ).toEqual(['Words for missing', 'Words for broken', 'Words for inherited'])
  })
})

describe('pages', () => {
  /** The page on which an element's words first stand. */
  const pagesOf = async (blocks: readonly Block[]) => {
    const { bytes, pages } = await pdf(modelOf(blocks))
    return { pages, read: structureOf(bytes) }
  }

  test('never end with a heading', async () => {
    for (let filling = 30; filling < 56; filling += 1) {
      const blocks = [
        title,
        paragraph(Array.from({ length: filling }, () => 'line').join('\n'), 'fill'),
        { kind: 'heading', id: 'h', level: 2, content: plain('Kept heading') } as Block,
        paragraph('What it leads to.', 'after'),
      ]
      const { bytes } = await pdf(modelOf(blocks))
      const said = tool('pdftotext', ['@', '-'], bytes)
      if (said === undefined) return
      const withHeading = said.split('\f').find((page) => page.includes('Kept heading'))
      expect(withHeading, `after ${String(filling)} lines`).toContain('What it leads to.')
    }
  }, 30_000)

  test('are never empty, however full the one before is', async () => {
    for (let filling = 30; filling < 56; filling += 1) {
      const lines = paragraph(Array.from({ length: filling }, () => 'line').join('\n'), 'fill')
      const blocks: Block[] = [
        lines,
        { kind: 'pageBreak', id: 'b' },
        paragraph('New page.'),
        { ...lines, id: 'last' },
      ]
      const { bytes } = await pdf(modelOf(blocks))
      const empty = structureOf(bytes).pages.filter((page) => page.words === '')
      expect(empty, `with ${String(filling)} lines`).toEqual([])
    }
  }, 30_000)

  test('do not cut short table rows in two', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      header: false,
      cells: [[plain(`begin${String(at)} ${words(15)} end${String(at)}`)], [plain('x')]],
    }))
    const head = [plain('A'), plain('B')]
    const table: Block = { kind: 'table', id: 't', caption: [], head, widths: [0.4, 0.6], rows }
    const { bytes, pages } = await pdf(modelOf([title, table]))
    expect(pages).toBeGreaterThan(2)
    const said = tool('pdftotext', ['@', '-'], bytes)
    if (said === undefined) return
    for (const page of said.split('\f')) {
      const numbers = (word: string) =>
        [...page.matchAll(new RegExp(`${word}(\\d+)`, 'g'))].map(([, number]) => number)
      expect(numbers('begin')).toEqual(numbers('end'))
    }
  })

  test('are begun anew at a page break, and not left empty by one at the start', async () => {
    const { pages } = await pagesOf([
      { kind: 'pageBreak', id: 'b0' },
      title,
      { kind: 'pageBreak', id: 'b' },
      paragraph('Second page.'),
    ])
    expect(pages).toBe(2)
  })

  test('hold every word of a table row taller than two pages, and of a header taller than one', async () => {
    const tall: Block = {
      kind: 'table',
      id: 't',
      caption: plain('Tall'),
      widths: [0.5, 0.5],
      head: [plain(words(600)), plain('B')],
      rows: [
        { header: true, cells: [[plain(words(5))], [plain(words(900))]] },
        { header: false, cells: [[plain('x')], [plain('y')]] },
      ],
    }
    const model = modelOf([title, tall])
    const { bytes, pages } = await pdf(model)
    expect(pages).toBeGreaterThan(3)
    expect(rolesAndWords(structureOf(bytes))).toEqual(structureFrom(model))
  })

  test('hold every word of long quotes, notes and lists that go on overleaf', async () => {
    const lines = [plain(words(500)), plain(words(500))]
    const model = modelOf([
      title,
      { kind: 'quote', id: 'q', content: lines, by: plain('Ash') },
      { kind: 'note', id: 'n', content: lines },
      { kind: 'list', id: 'l', ordered: true, items: lines },
      { kind: 'facts', id: 'f', caption: [], rows: [{ label: plain('Long'), value: lines }] },
    ])
    const { bytes } = await pdf(model)
    expect(rolesAndWords(structureOf(bytes))).toEqual(structureFrom(model))
  })

  test('hold the same words in large print', async () => {
    const model = { ...sampleModel, look: { accent: '#1d5e5c', size: 24 } }
    expect(rolesAndWords(structureOf((await pdf(model)).bytes))).toEqual(structureFrom(model))
  })
})
