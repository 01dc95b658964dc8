import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../src/documents/model.ts'
import { paperFrom, type PaperQuestion } from '../../src/documents/paper.ts'
import type { Authority } from '../../src/generated/meta/authority.ts'
import { catalogue } from '../data/files.ts'
import { caseOf, childSaid, draftOf } from '../drafting/drafts.ts'

const council: Authority = {
  $schema: '../../schemas/meta/authority.json',
  id: 'council',
  name: 'Example Council',
  examples: [],
}
const { view } = draftOf(caseOf([childSaid({ 'me.proud': 'My tower' })]))

function paper(given: Partial<PaperQuestion> = {}): DocumentModel | { readonly refused: string } {
  return paperFrom({
    catalogue,
    document: 'draft-plan',
    authority: council,
    view,
    language: 'en-GB',
    today: '2026-04-20',
    blobs: {},
    ...given,
  })
}

function model(given: Partial<PaperQuestion> = {}): DocumentModel {
  const made = paper(given)
  if ('refused' in made) throw new Error(made.refused)
  return made
}

/** The letters of the plan's sections, in the order of print. */
function letters({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) => {
    const heading = block.kind === 'heading' ? block.content.map(({ text }) => text).join('') : ''
    return /^Section ([A-K][12]?):/.exec(heading)?.slice(1, 2) ?? []
  })
}

const usual = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const

describe('The sections of a plan', () => {
  it('stand in the usual order', () => {
    expect(letters(model())).toEqual(usual)
  })
  it('stand in the authority’s order, all twelve, each once', () => {
    const sectionOrder = [...usual].reverse()
    expect(letters(model({ authority: { ...council, sectionOrder } }))).toEqual([...usual].reverse())
  })
  it('change their order and nothing else', () => {
    const sectionOrder = [...usual].reverse()
    const words = (made: DocumentModel): string[] =>
      made.blocks.map((block) => JSON.stringify({ ...block, id: '' })).sort()
    expect(words(model({ authority: { ...council, sectionOrder } }))).toEqual(words(model()))
  })
})

describe('A document', () => {
  it.each(['ghost', '', 'constructor', 'section-a'])(
    '“%s” that nobody makes is refused in one sentence',
    (document) => {
      expect(paper({ document })).toEqual({
        refused: `There is no document "${document}". Choose one of: ${[...catalogue.documents.keys()].join(', ')}.`,
      })
    },
  )
  it('that the authority does not make is refused, and those it makes are named', () => {
    const authority: Authority = { ...council, documents: ['one-page-profile'] }
    expect(paper({ authority })).toEqual({
      refused: 'There is no document "draft-plan". Choose one of: one-page-profile.',
    })
    expect(paper({ authority, document: 'one-page-profile' })).not.toHaveProperty('refused')
  })
  it('has the authority’s colour and name, and its own size of letters', () => {
    expect(model({ authority: { ...council, accent: '#5b3a7a' }, size: 18 })).toMatchObject({
      author: 'Example Council',
      look: { accent: '#5b3a7a', size: 18 },
    })
    expect(model().look).toEqual({ accent: '#1d4f7c', size: 11 })
  })
  it('has the authority’s wording', () => {
    const authority: Authority = {
      ...council,
      words: { 'en-GB': { 'section.E': 'Section E: What we are aiming for' } },
    }
    expect(JSON.stringify(model({ authority }).blocks)).toContain('Section E: What we are aiming for')
  })
  it('is the same every time it is made', () => {
    expect(JSON.stringify(model())).toBe(JSON.stringify(model()))
  })
  it('has an id of its own for every block', () => {
    const ids = model().blocks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
