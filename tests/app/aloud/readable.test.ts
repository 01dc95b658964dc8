import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { piecesIn } from '../../../src/app/aloud/readable.ts'
import { dom, shown } from '../../forms/govuk/dom.ts'

const names = [
  'document',
  'Element',
  'HTMLInputElement',
  'HTMLLabelElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'Node',
  'NodeFilter',
  'Text',
] as const

beforeAll(() => {
  for (const name of names) vi.stubGlobal(name, dom[name])
  // The document without a browser draws nothing: here only what is `hidden` is not seen.
  dom.Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null
  }
})
afterAll(() => vi.unstubAllGlobals())

const read = (html: string, leads = true): string[] =>
  piecesIn(shown(html), { leads }).map(({ text }) => text)

describe('What is read aloud of a page', () => {
  it('is its words in their order, each block in one go', () => {
    expect(
      read('<h1>Me</h1><p>I like <b>trains</b>\n and bridges.</p><ul><li>One</li><li>Two</li></ul>'),
    ).toEqual(['Me', 'I like trains and bridges.', 'One', 'Two'])
  })

  it('keeps words apart that stand in elements of their own, and together what is one word', () => {
    expect(read('<p><span>Sad</span><span>Happy</span></p>')).toEqual(['Sad Happy'])
    const main = shown('<p>Question </p>')
    main.firstElementChild?.append(dom.document.createTextNode('3'), dom.document.createTextNode('4.'))
    expect(piecesIn(main, { leads: false }).map(({ text }) => text)).toEqual(['Question 34.'])
  })

  it('says what is written in a box as it is now, and nothing of an empty one', () => {
    const main = shown('<label for="a">Your words</label><textarea id="a">before</textarea><input value=" ">')
    const box = main.querySelector('textarea')
    if (box !== null) box.value = 'I climbed the wall'
    expect(piecesIn(main, { leads: true }).map(({ text }) => text)).toEqual([
      'Your words',
      'You wrote: I climbed the wall',
    ])
    expect(read('<input type="password" value="secret"><input type="range" value="3">')).toEqual([])
  })

  it('says what is chosen, and shows the whole card of an option', () => {
    const html = (checked: string): string =>
      `<div class="govuk-radios__item"><input type="radio" id="r" ${checked}><label for="r">Happy</label></div>`
    expect(read(html(''))).toEqual(['Happy'])
    const [piece] = piecesIn(shown(html('checked')), { leads: false })
    expect(piece?.text).toBe('Happy. You chose this.')
    expect(piece?.element.className).toBe('govuk-radios__item')
    expect(
      read('<select><option value="">None</option><option value="a" selected>Ash</option></select>'),
    ).toEqual(['Ash. You chose this.'])
  })

  it('leaves buttons and links that lead on to a grown-up’s page', () => {
    const html =
      '<p>Go on?</p><button>Continue</button><a href="./">Back</a><details><summary>More</summary></details>'
    expect(read(html, true)).toEqual(['Go on?', 'Continue', 'Back', 'More'])
    expect(read(html, false)).toEqual(['Go on?'])
  })

  it('reads to a child what a list of links is about, and the columns a card can go to', () => {
    expect(read('<ul><li><a href="tel:1">Ring Childline</a></li></ul>', false)).toEqual(['Ring Childline'])
    expect(read('<button class="oo-sort__column">It helps</button>', false)).toEqual(['It helps'])
  })

  it('is not what is hidden, marked as unread, or there for screen readers alone', () => {
    expect(
      read(
        '<p hidden>a</p><p data-unread="">b</p><p aria-hidden="true">c</p><p><span class="govuk-visually-hidden">d</span>e</p>',
      ),
    ).toEqual(['e'])
  })

  it('is in the language it is written in', () => {
    const pieces = piecesIn(shown('<p>Me</p><p lang="ar">أنا</p>'), { leads: true })
    expect(pieces.map(({ language }) => language)).toEqual(['en-GB', 'ar'])
  })

  it('never shows the whole page as being read', () => {
    dom.document.body.innerHTML = '<div><main>Loose <span>words</span></main></div>'
    const main = dom.document.querySelector('main')
    const elements =
      main === null ? [] : piecesIn(main, { leads: true }).map(({ element }) => element.localName)
    expect(elements).not.toContain('div')
  })
})
