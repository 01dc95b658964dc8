import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, readableOn } from '../../src/renderers/html/colour.ts'
import { bodyOf, toHtml } from '../../src/renderers/html/html.ts'
import { sha256Base64 } from '../../src/renderers/html/sha256.ts'
import { styleSheet } from '../../src/renderers/html/style-sheet.ts'
import { hostileModel, modelOf, sampleModel, sampleWith } from './sample.ts'
import { wordsOfHtml, wordsOfModel } from './words.ts'

const line = (text: string) => [{ text }]
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64')

/** The tags left open or closed wrongly, and every tag's name: what a browser would build. */
function tagsOf(html: string): { names: Set<string>; wrong: string[] } {
  const empty = new Set(['meta', 'br', 'img', 'col'])
  const names = new Set<string>()
  const wrong: string[] = []
  const open: string[] = []
  const withoutStyle = html.replace(/<style>[\s\S]*?<\/style>/, '')
  for (const [, slash, name = ''] of withoutStyle.matchAll(/<(\/?)([a-z0-9]+)(?:\s+[a-z-]+="[^"<>]*")*>/g)) {
    names.add(name)
    if (slash === '/') {
      if (open.pop() !== name) wrong.push(name)
    } else if (!empty.has(name)) open.push(name)
  }
  return { names, wrong: [...wrong, ...open] }
}

describe('a document as HTML', () => {
  const html = toHtml(sampleModel())

  it('says every word of the model, in order', () => {
    expect(wordsOfHtml(html)).toEqual(wordsOfModel(sampleModel()))
  })

  it('is the same text every time', () => {
    expect(toHtml(sampleModel())).toBe(html)
  })

  it('says its language, direction, title and that it fits a phone', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB" dir="ltr">/)
    expect(html).toContain('<title>Ash Example: draft plan</title>')
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
  })

  it('allows no script and no request, and its one style sheet by its hash', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`,
    )
    expect(html).not.toMatch(/<script|<link|\sstyle=|\son[a-z]+=|src="(?!data:)|url\(/)
  })

  it('closes what it opens', () => {
    expect(tagsOf(html).wrong).toEqual([])
  })

  it('gives every block its id, once', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(sampleModel().blocks.map(({ id }) => id)))
  })

  it('draws the mark and the footer outside the document’s own words', () => {
    expect(html).toMatch(/<header class="mark"><p>DRAFT<\/p><\/header>\s*<main>/)
    expect(html).toMatch(/<\/main>\s*<footer class="foot"><p>Ash Example/)
    expect(toHtml(sampleWith({ mark: '', footer: [] }))).not.toMatch(/class="(?:mark|foot)"/)
  })

  it('numbers printed pages where the browser can', () => {
    expect(html).toContain('content: "Page " counter(page) " of " counter(pages) ""')
    expect(html).toContain('@top-right { content: "DRAFT"')
  })
})

describe('the list of contents', () => {
  const sections = (count: number) =>
    modelOf(
      ...Array.from({ length: count }, (_, at) => ({
        kind: 'heading' as const,
        id: `s${at}`,
        level: 2 as const,
        content: line(`Section ${at}`),
      })),
    )

  it('links to every section when there are more than three', () => {
    expect(bodyOf(sections(4))).toContain('<li><a href="#s3">Section 3</a></li>')
  })

  it('is left out when there are three', () => {
    expect(bodyOf(sections(3))).not.toContain('<nav')
  })

  it('comes after the title', () => {
    expect(bodyOf(sampleModel())).toMatch(/<\/h1>\n<nav class="contents" aria-label="Contents">/)
  })
})

describe('blocks as HTML', () => {
  it('says who said a quotation beside the quotation, not in it', () => {
    const quote = { kind: 'quote' as const, id: 'q', content: [line('One\ntwo')], by: line('Ash Example') }
    expect(bodyOf(modelOf(quote))).toBe(
      '<figure class="quote" id="q"><blockquote><p>One<br>two</p></blockquote><figcaption>Ash Example</figcaption></figure>',
    )
  })

  it('marks column and row headings of a table and lets the keyboard scroll it', () => {
    const table = {
      kind: 'table' as const,
      id: 't',
      caption: line('Help'),
      head: [line('Who'), line('What')],
      widths: [0.25, 0.75],
      rows: [{ header: true, cells: [[line('School')], []] }],
    }
    const markup = bodyOf(modelOf(table))
    expect(markup).toContain('role="group" tabindex="0" aria-labelledby="t--caption"')
    expect(markup).toContain('<caption id="t--caption">Help</caption>')
    expect(markup).toContain('<col class="w-25"><col class="w-75">')
    expect(markup).toContain('<th scope="col">Who</th><th scope="col">What</th>')
    expect(markup).toContain('<tr><th scope="row"><p>School</p></th><td></td></tr>')
  })

  it('names a table without caption after its columns and makes no heading of an empty cell', () => {
    const week = bodyOf(sampleModel()).split('id="week"')
    expect(week[0]).toMatch(/aria-label=", Morning, Afternoon"><table $/)
    expect(week[1]).toMatch(/<tr><td><\/td><th scope="col">Morning<\/th>/)
  })

  it('pairs labels and values as a description list under its caption', () => {
    expect(bodyOf(sampleModel())).toContain('<dt>Born</dt><dd><p>3 May 2019</p></dd>')
    expect(bodyOf(sampleModel())).toMatch(/role="group" aria-labelledby="who--caption"><p class="caption"/)
  })

  it('describes a picture for those who do not see it', () => {
    expect(bodyOf(sampleModel())).toMatch(
      /<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="A drawing of a yellow sun[^"]*" width="480" height="300">/,
    )
  })

  it('refuses a picture that is not in the model, by name', () => {
    expect(() => toHtml(sampleWith({ pictures: {} }))).toThrow(/no picture "drawing".*"figure-drawing"/)
  })

  it('turns a paragraph round when all of it is Arabic, and only the words when they stand in English', () => {
    const markup = bodyOf(sampleModel())
    expect(markup).toContain('<p dir="rtl"><span lang="ar">يحب آش')
    expect(markup).toContain('At home Ash says <span lang="ar" dir="rtl">شكرا</span> for')
    expect(markup).toContain('<span lang="pl"><em>dziękuję</em></span>')
  })

  it('turns Arabic round that nobody marked as Arabic', () => {
    const paragraph = { kind: 'paragraph' as const, id: 'p', content: line('أحب القطارات') }
    expect(bodyOf(modelOf(paragraph))).toBe('<p id="p" dir="rtl">أحب القطارات</p>')
  })

  it('reads from the right in a document in Urdu', () => {
    const urdu = sampleWith({
      language: 'ur',
      blocks: [{ kind: 'paragraph', id: 'p', content: line('شکریہ') }],
    })
    expect(toHtml(urdu)).toContain('<html lang="ur" dir="rtl">')
    expect(bodyOf(urdu)).toBe('<p id="p">شکریہ</p>')
  })
})

describe('hostile words', () => {
  const html = toHtml(hostileModel())

  it('stay words', () => {
    const { names, wrong } = tagsOf(html)
    expect(wrong).toEqual([])
    expect([...names]).not.toContain('script')
    expect([...names]).not.toContain('b')
    expect(html.match(/<img /g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(wordsOfHtml(html)).toEqual(wordsOfModel(hostileModel()))
  })

  it('lose only what no file can carry', () => {
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/)
    expect(html).not.toMatch(/\p{Surrogate}/u)
    expect(html).toContain('\uFFFD!')
  })

  it('cannot reach the style sheet by way of a colour', () => {
    expect(() => styleSheet({ accent: 'red} body{display:none', size: 12 })).toThrow(/not a colour/)
  })
})

describe('the style sheet', () => {
  it('styles nothing but what is inside a paper, so that an app page can adopt it', () => {
    const selectors = styleSheet(sampleModel().look)
      .replace(/@media[^{]*\{/g, '')
      .match(/^\s*[^{}\n]+(?=\{)/gm)
    expect(selectors?.length).toBeGreaterThan(50)
    expect(selectors?.filter((selector) => !selector.trim().startsWith('.paper'))).toEqual([])
  })

  it('grows with large print', () => {
    expect(styleSheet({ accent: '#1d5b79', size: 12 })).toContain('1.125rem')
    expect(styleSheet({ accent: '#1d5b79', size: 16 })).toContain('1.5rem')
  })

  it('keeps every accent readable in the dark', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(hex, (accent) => {
        expect(contrastOf('#14181b', readableOn('#14181b', accent, 7))).toBeGreaterThanOrEqual(7)
      }),
    )
  })

  it('knows contrast as WCAG counts it', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})

describe('the hash of the style sheet', () => {
  it('is SHA-256 for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Base64(text)).toBe(sha256(text))
      }),
    )
  })
})
