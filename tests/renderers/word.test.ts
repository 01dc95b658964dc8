import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { datedZip } from '../../src/renderers/word/zip-dates.ts'
import { hostileModel, modelOf, sampleModel, sampleWith } from './sample.ts'
import { partOfDocx, wordsOfDocx, wordsOfHtml, wordsOfModel } from './words.ts'

const line = (text: string) => [{ text }]
const bodyXml = async (model: DocumentModel) => partOfDocx(await toWord(model), 'word/document.xml')
const paragraphsOf = (xml: string) => xml.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? []
const rowsOf = (xml: string) => xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []
const paragraphWith = (xml: string, words: string) =>
  paragraphsOf(xml).find((paragraph) => paragraph.includes(words)) ?? ''

describe('a document as Word', () => {
  it('says every word of the model, in order, and the same as the HTML', async () => {
    const words = wordsOfDocx(await toWord(sampleModel()))
    expect(words).toEqual(wordsOfModel(sampleModel()))
    expect(words).toEqual(wordsOfHtml(toHtml(sampleModel())))
  })

  it('names itself, its author and its day', async () => {
    const core = partOfDocx(await toWord(sampleModel()), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Ash Example: draft plan</dc:title>')
    expect(core).toContain('<dc:creator>Exampleshire Council</dc:creator>')
    expect(core).toContain('<dc:subject>Draft Education, Health and Care plan</dc:subject>')
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created>',
    )
  })

  it('is in English, in a typeface with one to fall back on', async () => {
    const file = await toWord(sampleModel())
    const styles = partOfDocx(file, 'word/styles.xml')
    expect(styles).toContain('<w:lang w:val="en-GB"/>')
    expect(styles).toContain('w:ascii="Atkinson Hyperlegible"')
    expect(partOfDocx(file, 'word/fontTable.xml')).toContain(
      '<w:font w:name="Atkinson Hyperlegible"><w:altName w:val="Arial"/>',
    )
  })

  it('takes the size of its words from the look', async () => {
    const styles = partOfDocx(
      await toWord(sampleWith({ look: { accent: '#1d5b79', size: 16 } })),
      'word/styles.xml',
    )
    expect(styles).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang')
  })

  it('prints the mark, the footer and “Page x of y” on every page', async () => {
    const file = await toWord(sampleModel())
    expect(partOfDocx(file, 'word/header1.xml')).toContain('>DRAFT<')
    const footer = partOfDocx(file, 'word/footer1.xml')
    expect(footer).toContain('Ash Example · born 3 May 2019')
    expect(footer).toMatch(/>Page <[\s\S]*>PAGE<[\s\S]*> of <[\s\S]*>NUMPAGES</)
  })

  it('has no header when there is nothing to mark', async () => {
    const file = await toWord(sampleWith({ mark: '' }))
    expect(() => partOfDocx(file, 'word/header1.xml')).toThrow(/no part/)
  })

  it('marks every block with a bookmark of its id, each numbered once', async () => {
    const xml = await bodyXml(sampleModel())
    const starts = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"\/>/g)]
    expect(starts.map(([, name]) => name)).toEqual(sampleModel().blocks.map(({ id }) => id))
    const numbers = starts.map(([, , number]) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect([...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"\/>/g)].map(([, n]) => n).sort()).toEqual(
      numbers.sort(),
    )
  })

  it('shortens an id that Word would not take, and still tells two apart', async () => {
    const long = 'a-very-long-id-that-goes-on-beyond-what-word-takes'
    const block = (id: string): Block => ({ kind: 'paragraph', id, content: line('Words') })
    const xml = await bodyXml(modelOf(block(`${long}-1`), block(`${long}-2`), block('1 st')))
    const names = [...xml.matchAll(/bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name ?? '')
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[A-Za-z][\w.-]{0,39}$/)
  })
})

describe('the same model', () => {
  afterEach(() => vi.useRealTimers())

  it('gives the same bytes at any time of any day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T09:00:00Z') })
    const first = await toWord(sampleModel())
    vi.setSystemTime(new Date('2031-03-01T23:59:58Z'))
    const second = await toWord(sampleModel())
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is dated by itself, not by the clock', async () => {
    const later = await toWord(sampleWith({ made: '2027-01-02' }))
    expect(Buffer.compare(later, await toWord(sampleModel()))).not.toBe(0)
  })

  it('cannot be dated when it is no ZIP file', () => {
    expect(() => datedZip(new Uint8Array(40), '2026-11-22')).toThrow(/not a ZIP file/)
  })
})

describe('blocks as Word', () => {
  it('makes real headings that stay with what follows', async () => {
    const file = await toWord(sampleModel())
    const xml = partOfDocx(file, 'word/document.xml')
    const styles = partOfDocx(file, 'word/styles.xml')
    const levels = {
      title: 1,
      'section-a': 2,
      'section-b-sensory': 3,
      'section-b-hearing': 4,
      'section-b-hearing-dryers': 5,
    }
    for (const [id, level] of Object.entries(levels)) {
      expect(paragraphWith(xml, `w:name="${id}"`)).toContain(
        `<w:pStyle w:val="Heading${level}"/><w:keepNext/>`,
      )
      expect(styles).toMatch(
        new RegExp(`<w:name w:val="Heading ${level}"/>[\\s\\S]*?<w:outlineLvl w:val="${level - 1}"/>`),
      )
    }
  })

  it('starts a new page at the block after a page break, without an empty line', async () => {
    const xml = await bodyXml(sampleModel())
    expect(paragraphWith(xml, 'w:name="section-f"')).toContain('<w:pageBreakBefore/>')
    expect(paragraphWith(xml, 'w:name="section-f"')).toContain('w:name="break-before-f"')
    expect(xml).not.toContain('w:type="page"')
  })

  it('keeps line breaks inside somebody’s words', async () => {
    const quote = paragraphWith(await bodyXml(sampleModel()), 'hand dryer')
    expect(quote).toMatch(/❤️<\/w:t><\/w:r><w:r><w:br\/><w:t xml:space="preserve">I do not like/)
    expect(quote).toContain('<w:pStyle w:val="Quote"/>')
  })

  it('draws a bar beside quoted words and not beside who said them', async () => {
    const styles = partOfDocx(await toWord(sampleModel()), 'word/styles.xml')
    const styleNamed = (name: string) =>
      styles.split('<w:style ').find((style) => style.includes(`w:val="${name}"`))
    expect(styleNamed('Quote')).toMatch(/<w:pBdr><w:left w:val="single" w:color="1D5B79"/)
    expect(styleNamed('Quote Source')).not.toContain('w:pBdr')
    for (const name of ['caption', 'List Bullet', 'List Number', 'Note', 'Table Text'])
      expect(styleNamed(name)).toBeDefined()
  })

  it('begins every numbered list at 1', async () => {
    const list = (id: string): Block => ({ kind: 'list', id, ordered: true, items: [line(id)] })
    const xml = await bodyXml(modelOf(list('one'), list('two')))
    const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, number]) => number)
    expect(numbers).toHaveLength(2)
    expect(numbers[0]).not.toBe(numbers[1])
  })

  it('repeats a table’s headings on every page and gives its widths in full', async () => {
    const xml = await bodyXml(sampleModel())
    const provision = xml.slice(xml.indexOf('w:name="provision"'))
    expect(rowsOf(provision)[0]).toContain('<w:tblHeader/>')
    expect(rowsOf(provision)[1]).not.toContain('<w:tblHeader')
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    )
    expect(grids).toHaveLength(4)
    for (const grid of grids) expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9638)
    expect(xml).not.toContain('w:type="pct"')
  })

  it('keeps a row in one piece unless it is longer than half a page', async () => {
    const rows = rowsOf(await bodyXml(sampleModel()))
    const rowWith = (words: string) => rows.find((row) => row.includes(words))
    expect(rowWith('>F7<')).toContain('<w:cantSplit/>')
    expect(rowWith('>F23<')).not.toContain('<w:cantSplit')
  })

  it('says that a first column is headings, in tables and in facts', async () => {
    const looks = [
      ...(await bodyXml(sampleModel())).matchAll(/<w:tblLook w:firstRow="(\w+)"[^>]*w:firstColumn="(\w+)"/g),
    ]
    expect(looks.map(([, row, column]) => [row, column])).toEqual([
      ['false', 'true'],
      ['true', 'true'],
      ['true', 'false'],
      ['true', 'true'],
    ])
  })

  it('describes a picture for those who do not see it, and fits it on the page', async () => {
    const bytes = sampleModel().pictures['drawing']?.bytes ?? ''
    const wide = { type: 'image/png' as const, bytes, width: 4000, height: 1000 }
    const xml = await bodyXml(sampleWith({ pictures: { drawing: wide } }))
    expect(xml).toMatch(/<wp:docPr id="\d+" name="Picture \d+" descr="A drawing of a yellow sun/)
    const width = Number(/<wp:extent cx="(\d+)"/.exec(xml)?.[1])
    expect(width).toBeLessThanOrEqual(9638 * 635 + 9525)
    expect(width).toBeGreaterThan(9638 * 635 * 0.98)
  })

  it('refuses a picture that is not in the model, by name', async () => {
    await expect(toWord(sampleWith({ pictures: {} }))).rejects.toThrow(
      /no picture "drawing".*"figure-drawing"/,
    )
  })

  it('says the language and direction of words that differ', async () => {
    const xml = await bodyXml(sampleModel())
    expect(xml).toMatch(/<w:i\/><w:iCs\/><w:lang w:val="pl"\/><\/w:rPr><w:t xml:space="preserve">dziękuję/)
    const arabic = paragraphWith(xml, 'يحب آش')
    expect(arabic).toContain('<w:bidi/>')
    expect(arabic).toMatch(/<w:rtl\/><w:lang w:bidi="ar"\/>/)
    expect(paragraphWith(xml, 'At home Ash says')).not.toContain('<w:bidi/>')
  })

  it('turns Arabic round that stands unmarked among English', async () => {
    const xml = await bodyXml(
      modelOf({ kind: 'paragraph', id: 'p', content: line('Ash says شكرا لك at home') }),
    )
    expect(xml).toMatch(/<w:rPr><w:rtl\/><\/w:rPr><w:t xml:space="preserve">شكرا لك<\/w:t>/)
    expect(
      wordsOfDocx(
        await toWord(modelOf({ kind: 'paragraph', id: 'p', content: line('Ash says شكرا لك at home') })),
      ),
    ).toEqual(['Ash', 'says', 'شكرا', 'لك', 'at', 'home'])
  })

  it('draws an empty document, an empty list and a last page break without harm', async () => {
    expect(wordsOfDocx(await toWord(modelOf()))).toEqual([])
    const xml = await bodyXml(
      modelOf({ kind: 'list', id: 'none', ordered: false, items: [] }, { kind: 'pageBreak', id: 'last' }),
    )
    expect(xml).toContain('w:name="last"')
  })

  it('ends with a paragraph after a table, as Word requires', async () => {
    const facts: Block = {
      kind: 'facts',
      id: 'f',
      caption: [],
      rows: [{ label: line('Name'), value: [line('Ash')] }],
    }
    expect(await bodyXml(modelOf(facts))).toMatch(/<\/w:tbl><w:p\b[^>]*\/?>(?:<\/w:p>)?<w:sectPr>/)
  })
})

describe('hostile words', () => {
  it('stay words, braces and all', async () => {
    const file = await toWord(hostileModel())
    expect(wordsOfDocx(file)).toEqual(wordsOfModel(hostileModel()))
    expect(partOfDocx(file, 'word/document.xml')).toContain('descr="&lt;/script&gt;')
    expect(partOfDocx(file, 'word/document.xml')).toMatch(/descr="[^"]*\{\u200Bbulleted-0\}/)
  })

  it('lose only what no file can carry', async () => {
    const file = await toWord(hostileModel())
    for (const path of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'docProps/core.xml']) {
      const xml = partOfDocx(file, path)
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/)
      expect(xml).toContain('\uFFFD!')
    }
  })
})
