/** What a paper says of an answer that was given in another way than in writing. */
import { describe, expect, it } from 'vitest'
import { picturedIn, picturedText } from '../../src/domain/pictured.ts'
import type { AnswerSet } from '../../src/domain/reading.ts'
import type { Answer } from '../../src/generated/case.ts'
import { answerSetFrom, hazel, priya, withAt } from '../builders.ts'
import { caseOf, childSaid, draftOf } from './drafts.ts'

const sound = `sha256-${'a'.repeat(64)}`
const photo = `sha256-${'b'.repeat(64)}`
const drawing = `sha256-${'c'.repeat(64)}`
const untold = 'There is a voice recording here. Nobody has written it down yet.'

/** What a child said at one path, '' where nothing was written, with what stands beside it. */
function beside(path: string, remarks: Readonly<Record<string, Answer>>, answer: unknown = ''): AnswerSet {
  const given = Object.fromEntries(
    Object.entries(remarks).map(([name, said]) => [name, { answer: said, by: hazel, on: '2026-03-04' }]),
  )
  const [question = '', field] = path.split('/')
  const value = field === undefined ? answer : { [field]: answer }
  return withAt(answerSetFrom({ [question]: value, 'how.words': 'own' }), path, { remarks: given })
}

const paper = (said: AnswerSet, document = 'draft-plan'): string =>
  draftOf(caseOf([childSaid({}, { released: said, now: said })]), { document }).text

describe('A recording', () => {
  it.each(['draft-plan', 'contribution-copy'])(
    'that was written down is quoted in the %s as spoken, with who wrote it down',
    (document) => {
      const text = paper(
        beside('me.proud', { voice: sound, transcript: 'I climbed the wall.', transcribedBy: 'Gran' }),
        document,
      )
      expect(text).toContain('I climbed the wall.')
      expect(text).toContain('spoken')
      expect(text).toContain('Spoken, and written down by Gran.')
      expect(text).not.toContain(untold)
    },
  )
  it('was written down by whoever typed it, where nobody else is named', () => {
    const text = paper(beside('me.proud', { voice: sound, transcript: 'I climbed the wall.' }))
    expect(text).toContain(`Spoken, and written down by ${hazel.name}.`)
  })
  it('that nobody wrote down is said to be there, and nothing is said in its place', () => {
    const text = paper(beside('me.proud', { voice: sound }))
    expect(text).toContain(untold)
    expect(text).not.toContain('Spoken, and written down')
    expect(text).not.toContain(sound)
  })
  it('beside words leaves the words written words', () => {
    const text = paper(beside('me.proud', { voice: sound }, 'My tower'))
    expect(text).toContain('My tower')
    expect(text).toContain(untold)
    expect(text).not.toMatch(/own words · spoken/)
  })
  it('beside a face, a card, a choice and a row is printed with it', () => {
    for (const [path, answer, printed] of [
      ['feel.school', 'happy', /happy/i],
      ['me.like/chosen', ['trains'], /train/i],
    ] as const) {
      const text = paper(beside(path, { voice: sound, transcript: 'It smells nice.' }, answer))
      expect(text).toMatch(printed)
      expect(text).toContain('It smells nice.')
      expect(text).toContain(`written down by ${hazel.name}`)
    }
    const card = paper(beside('feel.calmdown/space', { transcript: 'My den.' }))
    expect(card).toContain('My den.')
    const row = withAt(
      answerSetFrom({ 'me.people': [{ row: 'r1', name: 'Gran' }], 'how.words': 'own' }),
      'me.people/r1/name',
      { remarks: { voice: { answer: sound, by: hazel, on: '2026-03-04' } } },
    )
    expect(paper(row)).toContain(untold)
  })
})

describe('A picture', () => {
  const blobs = {}
  const models = (said: AnswerSet): string =>
    draftOf(caseOf([childSaid({}, { released: said, now: said })], {}, {}, { blobs })).text

  it('is printed with what the person says is in it', () => {
    expect(models(beside('me.proud', { photo, alt: 'Me on the wall' }))).toContain('Me on the wall')
  })
  it('of which nobody has said what is in it says just that, and not what was asked', () => {
    expect(models(beside('me.proud', { photo }))).toMatch(
      /A picture, given for: .+\. Nobody has said yet what is in it\./,
    )
  })
  it('beside another is printed too, each with its own words', () => {
    const text = models(beside('me.proud', { photo, drawing, alt: 'The wall', altDrawing: 'A blue dog' }))
    expect(text).toContain('The wall')
    expect(text).toContain('A blue dog')
  })
  it('that is a drawing alone keeps the words that were asked for it before there were two boxes', () => {
    expect(models(beside('me.proud', { drawing, alt: 'A blue dog' }))).toContain('A blue dog')
  })
})

describe('Pictures from a board, words of a talker and words beside a choice', () => {
  const chosen = picturedText({ board: 'openmoji', picture: '1F995', words: 'dinosaurs' })

  it('are kept with the words that stood under them', () => {
    expect(picturedIn(chosen)).toEqual({ board: 'openmoji', picture: '1F995', words: 'dinosaurs' })
    for (const strange of ['dinosaurs', 'openmoji/1F995', 'openmoji/1F995 ', '../x/1 y', ''])
      expect(picturedIn(strange), strange).toBeUndefined()
  })
  it('print as those words, said to be pictures', () => {
    expect(paper(beside('me.proud', { pictures: [chosen, 'openmoji/1F682 trains'] }))).toContain(
      'In pictures: dinosaurs; trains',
    )
  })
  it('are said to come from an aid only where the person said so', () => {
    const line = 'Said with their own communication aid.'
    expect(paper(beside('me.proud', { aac: true }, 'go swim again'))).toContain(line)
    expect(paper(beside('me.proud', {}, 'go swim again'))).not.toContain(line)
  })
  it('stand as a quotation beside what was chosen', () => {
    const text = paper(beside('sch.safe', { words: 'Only with Mr Fern.' }, 'ok'))
    expect(text).toContain('Only with Mr Fern.')
  })
})

describe('Two people’s versions', () => {
  it('keep a recording beside the one who made it', () => {
    const said = beside('me.proud', { voice: sound, transcript: 'My tower.' }, 'Tower')
    const two = withAt(said, 'me.proud', {
      others: [{ answer: 'The race', by: priya, on: '2026-03-01' }],
    })
    const text = paper(two)
    expect(text).toContain('My tower.')
    expect(text).toContain('The race')
    expect(text.split('My tower.')).toHaveLength(2)
  })
})
