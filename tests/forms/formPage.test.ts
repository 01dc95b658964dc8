import { describe, expect, it } from 'vitest'
import type { FormPageProps } from '../../src/forms/contract.ts'
import { drawn, formOf, pageOf } from './drawing.tsx'

function markup(form: string, page: string, given: Partial<FormPageProps> = {}): string {
  return drawn(formOf(form), pageOf(formOf(form), page), given)
}

describe('a page of questions', () => {
  it('has its only question as its title', () => {
    expect(markup('f01', 'communication-best')).toMatch(
      /<h1[^>]*><label[^>]*>What is the best way to talk with you\?/,
    )
    expect(markup('f01', 'care-status')).toMatch(/<legend[^>]*><h1[^>]*>Do any of these apply to you now/)
  })
  it('has the title of its group above several questions', () => {
    const page = markup('f01', 'birth')
    expect(page).toMatch(/<h1[^>]*>Name and birth<\/h1>/)
    expect(page.match(/<h2/g)).toHaveLength(3)
  })
  it('draws only the questions that are asked now, and takes the one that is left as its title', () => {
    const page = markup('f01', 'birth', { questions: ['core.dob'] })
    expect(page).toMatch(/<h1[^>]*>What is your date of birth\?/)
    expect(page).not.toContain('What is your sex')
  })
  it('shows what is kept, in every kind of answer', () => {
    const values = {
      name: 'Ash Example’s mum',
      parentalResponsibility: 'notSure',
      address: '1 Example Street\nExample Town',
      lettersBy: ['largePrint', 'audio'],
    }
    const page = markup('f01', 'carers', { values })
    expect(page).toContain('value="Ash Example’s mum"')
    expect(page).toMatch(/type="radio"[^>]*checked=""[^>]*value="notSure"|value="notSure"[^>]*checked=""/)
    expect(page).toContain('1 Example Street\nExample Town')
    expect(page.match(/type="checkbox"[^>]*checked=""/g)).toHaveLength(2)
  })
  it('shows a date that could not be read as it was typed', () => {
    const page = markup('f01', 'birth', { values: { 'core.dob': '31/2/2018' } })
    for (const typed of ['31', '2', '2018']) expect(page).toContain(`value="${typed}"`)
  })
  it('shows what is no number as it was typed', () =>
    expect(markup('f08', 'provision', { values: { minutes: 'about ten' } })).toContain('value="about ten"'))
  it('keeps a choice in sight that is no longer offered', () =>
    expect(markup('f01', 'birth', { values: { 'core.sex': 'unknown' } })).toContain('value="unknown"'))
  it('keeps words in sight after a mistaken ‘no’', () => {
    const said = { answer: 'no', more: 'Words about the order' }
    expect(markup('f01', 'orders', { values: { 'core.order': said } })).toContain('Words about the order')
    expect(markup('f01', 'orders', { values: { 'core.order': { answer: 'no' } } })).not.toContain(
      'core-order-more',
    )
    expect(markup('f01', 'orders', { values: { 'core.order': { answer: 'yes' } } })).toContain(
      'core-order-more',
    )
  })
  it('asks for other words beside ‘something else’ alone', () => {
    const chosen = (one: string) => markup('f01', 'birth', { values: { 'core.pronouns': { chosen: one } } })
    expect(chosen('other')).toContain('q-core-pronouns-more')
    expect(chosen('she')).not.toContain('q-core-pronouns-more')
  })
  it('lets a page say that words are asked for whatever was chosen', () => {
    const form = formOf('f01')
    const page = { ...pageOf(form, 'birth'), ui: { 'core.pronouns': { 'ui:options': { moreFor: 'any' } } } }
    expect(drawn(form, page)).toContain('q-core-pronouns-more')
  })
  it('offers a long list in one box to open, and a shorter one at once', () => {
    expect(markup('f01', 'ethnicity')).toMatch(/<h1[^>]*><label[^>]*for="q-core-ethnicity"/)
    expect(markup('f01', 'ethnicity')).toContain('<select')
    expect(markup('f01', 'birth')).not.toContain('<select')
  })
  it('lets a child choose among pictures, and everybody else among ticks', () => {
    const values = { 'me.goodat': { chosen: ['drawing'], more: 'Kites' } }
    const child = markup('f03', 'good-at', { reader: 'child', values })
    expect(child).toContain('oo-symbols')
    expect(child).toContain('Kites')
    expect(markup('f03', 'good-at')).toContain('govuk-checkboxes')
  })
  it('says how many words are plenty, and counts them', () => {
    expect(markup('f01', 'communication-best')).toContain('About 120 words is plenty.')
    expect(markup('f01', 'communication-best', { values: { 'comm.best': 'Say my name first.' } })).toContain(
      'You have written 4.',
    )
  })
})

describe('the page of a row', () => {
  it('has its question as title, and no ways to skip', () => {
    const page = markup('f01', 'carers')
    expect(page).toMatch(/<h1[^>]*>Who looks after you\?<\/h1>/)
    expect(page).not.toContain('Ask me later')
  })
  it('offers the rows of another question', () => {
    const page = markup('f08', 'provision')
    expect(page.match(/>First row</g)).toHaveLength(2)
  })
  it('says where rows come from when there are none, and keeps what pointed at one', () => {
    expect(markup('f08', 'provision', { rowsOf: () => [] })).toContain('There is nothing to choose yet.')
    expect(markup('f08', 'provision', { rowsOf: () => [], values: { needs: ['r9'] } })).toContain(
      'No longer in the list',
    )
  })
})

describe('a question', () => {
  it('can be skipped in two ways while it is not answered', () => {
    expect(markup('f01', 'ethnicity')).toContain('Ask me later')
    expect(markup('f01', 'ethnicity')).toContain('I don’t want to say')
    expect(markup('f01', 'ethnicity', { values: { 'core.ethnicity': 'WBRI' } })).not.toContain('Ask me later')
  })
  it('says how it was skipped', () =>
    expect(markup('f01', 'ethnicity', { skipped: { 'core.ethnicity': 'wontSay' } })).toContain(
      'You chose not to say.',
    ))
  it('is there in easy words for a child alone', () => {
    expect(markup('f01', 'names', { reader: 'child' })).toContain('Your whole name')
    expect(markup('f01', 'names')).not.toContain('Your whole name')
  })
  it('has other ways of telling where the form has them', () => {
    expect(markup('f01', 'communication-best')).toContain('Other ways to tell')
    expect(markup('f01', 'ethnicity')).not.toContain('Other ways to tell')
  })
  it('may be filled in by the browser only where it asks for the own address', () => {
    expect(markup('f01', 'address')).toContain('autoComplete="postal-code"')
    expect(markup('f01', 'carers')).not.toContain('postal-code')
  })
})
