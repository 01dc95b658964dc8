/** Everything that people read in forms and on screens, measured; and the words of the field that families do not meet. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/generated/meta/form.ts'
import type { PlainWords } from '../../src/generated/meta/plain-words.ts'
import type { WordList } from '../../src/generated/meta/words.ts'
import { catalogue, root } from './files.ts'
import {
  gradeOf,
  jargonIn,
  labelPiece,
  limitOf,
  piecesOf,
  readerOf,
  tooHard,
  labelReader,
  wordsIn,
  type Piece,
} from './reading.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const plain = read('schemas/plain-words.json') as PlainWords
const topics = readdirSync(join(root, 'schemas/screens'))
  .filter((name) => name.endsWith('.en-GB.json'))
  .map((name) => {
    const topic = name.slice(0, -'.en-GB.json'.length)
    const { labels } = read(`schemas/screens/${name}`) as WordList
    const pieces = Object.entries(labels).map(([key, text]) =>
      labelPiece(`${topic} ${key}`, labelReader(plain, topic, key, catalogue.forms), text),
    )
    return { topic, pieces }
  })
const forms = [...catalogue.forms.values()].map((form) => ({
  form,
  reader: readerOf(plain, form),
  pieces: piecesOf(plain, form),
}))

const whole = (pieces: readonly Piece[]): number =>
  gradeOf(pieces.flatMap(({ sentences }) => sentences)).grade
const metJargon = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ where, words, reader }) =>
    reader.jargon === 'allowed'
      ? []
      : words.flatMap((text) =>
          jargonIn(plain.jargon, text).map((term) => `${where}: “${term}” in “${text}”`),
        ),
  )

describe.each(forms)('$form.id', ({ form, reader, pieces }) => {
  test(`reads as its ${reader.id} reader can: grade ${String(reader.grade)} at most`, () => {
    expect(whole(pieces)).toBeLessThanOrEqual(reader.grade)
  })

  test('has no question that is too hard by itself', () => {
    expect(pieces.flatMap(tooHard)).toEqual([])
  })

  test('uses no word of the field that its reader may not know', () => {
    expect(metJargon(pieces)).toEqual([])
  })

  test('is measured whole: every question of it', () => {
    expect(pieces.length - 1).toBe(Object.keys(form.words['en-GB'].questions).length)
  })
})

describe.each(topics)('the screens’ words about $topic', ({ pieces }) => {
  test.each(plain.readers)('read as their $id reader can: grade $grade at most', ({ id, grade }) => {
    expect(whole(pieces.filter(({ reader }) => reader.id === id))).toBeLessThanOrEqual(grade)
  })

  test('have no label that is too hard by itself', () => {
    expect(pieces.flatMap(tooHard)).toEqual([])
  })

  test('use no word of the field', () => {
    expect(metJargon(pieces)).toEqual([])
  })
})

test('the worst twenty are listed', () => {
  const all = [...forms, ...topics].flatMap(({ pieces }) => pieces)
  const listed = all
    .filter(({ sentences }) => gradeOf(sentences).words > 0)
    .map((piece) => {
      const { grade, words } = gradeOf(piece.sentences)
      return { piece, grade, limit: limitOf(piece.reader, words) }
    })
    .toSorted((a, b) => b.grade - b.limit - (a.grade - a.limit))
    .slice(0, 20)
  const lines = listed.map(
    ({ piece: { where, sentences }, grade, limit }) =>
      `${grade.toFixed(1)} of ${limit.toFixed(1)}  ${where}: ${sentences.join(' ').slice(0, 110)}`,
  )
  process.stdout.write(`The hardest to read, of ${String(all.length)}:\n${lines.join('\n')}\n`)
  expect(lines).toHaveLength(20)
})

describe('the measure', () => {
  const hard =
    'Notwithstanding contemporaneous multidisciplinary recommendations, characterise the longitudinal sustainability of individualised pedagogical accommodations.'
  const formWith = (id: string, change: (words: string) => string): Form => {
    const form = structuredClone(catalogue.forms.get(id)) as Form
    const { questions } = form.words['en-GB'] as { questions: Record<string, { question: string }> }
    const [first] = Object.values(questions)
    if (first === undefined) throw new Error(`${id} asks nothing`)
    first.question = change(first.question)
    return form
  }

  test.each(['f03', 'f07', 'f08'])('finds one hard question in %s', (id) => {
    expect(
      piecesOf(
        plain,
        formWith(id, (words) => words),
      ).flatMap(tooHard),
    ).toEqual([])
    const found = piecesOf(
      plain,
      formWith(id, () => hard),
    ).flatMap(tooHard)
    expect(found.join()).toContain(hard)
  })

  test.each([
    ['f03', 'Characterise proprioceptive difficulties.'],
    ['f07', 'Characterise intergenerational vulnerabilities.'],
  ])('finds a short hard question in %s', (id, question) => {
    expect(
      piecesOf(
        plain,
        formWith(id, () => question),
      )
        .flatMap(tooHard)
        .join(),
    ).toContain('grade')
  })

  test('finds a question that goes on and on, however short its words are', () => {
    const long = `What do you do ${'and then what do you do '.repeat(5)}at home?`
    const found = piecesOf(
      plain,
      formWith('f08', () => long),
    ).flatMap(tooHard)
    expect(found.join()).toMatch(/a question of 36 words, at most 25/)
  })

  test('finds easy wording that is not easy, also in a form for people at work', () => {
    const form = structuredClone(catalogue.forms.get('f08')) as Form
    const [first] = Object.values(form.words['en-GB'].questions)
    if (first === undefined) throw new Error('f08 asks nothing')
    Object.assign(first, { easy: 'Summarise any identified educational difficulties.' })
    expect(piecesOf(plain, form).flatMap(tooHard).join()).toContain('in easy words: grade')
  })

  test.each([
    ['f03', 4],
    ['f07', 6],
  ])('sees that %s as a whole became harder', (id, grade) => {
    const form = structuredClone(catalogue.forms.get(id)) as Form
    const medium =
      'Describe particular arrangements at school or college that previously supported understanding, communication and independence.'
    for (const words of Object.values(form.words['en-GB'].questions))
      Object.assign(words, { question: medium })
    expect(whole(piecesOf(plain, form))).toBeGreaterThan(grade)
  })

  test('counts words, sentences and syllables as a reader does', () => {
    expect(wordsIn('Don’t run: it’s a grown-up’s job (really).')).toHaveLength(7)
    expect(gradeOf(['I like cats. I like dogs.']).longest).toBe(3)
    expect(gradeOf(['The educational psychologist visits.']).grade).toBeGreaterThan(12)
    expect(gradeOf(['I can see you.']).grade).toBeLessThan(0)
    expect(gradeOf(['']).words).toBe(0)
  })

  test('gives each form and label its reader', () => {
    expect(readerOf(plain, { speaker: 'child', kind: 'views' }).id).toBe('child')
    expect(readerOf(plain, { speaker: 'anyone', kind: 'advice' }).id).toBe('professional')
    expect(readerOf(plain, { speaker: 'anyone', kind: 'facts' }).id).toBe('family')
    const readerAt = (topic: string, key: string): string =>
      labelReader(plain, topic, key, catalogue.forms).id
    expect(readerAt('cards', 'sort.undo')).toBe('child')
    expect(readerAt('papers', 'papers.title')).toBe('family')
    expect(readerAt('doors', 'council.title')).toBe('professional')
    expect(readerAt('child', 'form.f11.title')).toBe('professional')
    expect(readerAt('child', 'form.f07.title')).toBe('family')
  })

  test('names only topics and labels that exist', () => {
    const known = topics.flatMap(({ topic, pieces }) => [topic, ...pieces.map(({ where }) => where)])
    const named = plain.readers.flatMap((one) => one.topics ?? [])
    expect(named.filter((one) => !known.some((label) => label.startsWith(one)))).toEqual([])
  })
})

describe('the words of the field', () => {
  test.each(plain.examples)('“$says”', ({ says, finds }) => {
    expect(jargonIn(plain.jargon, says)).toEqual(finds)
  })

  test('stand in the list once, each with plain words that need no other term of it', () => {
    const terms = plain.jargon.map(({ term }) => term)
    expect(new Set(terms).size).toBe(terms.length)
    const circular = plain.jargon.filter((one) => jargonIn(plain.jargon, one.plain).length > 0)
    expect(circular.map(({ term }) => term)).toEqual([])
  })

  test('are found when one is planted in a family form', () => {
    const form = structuredClone(catalogue.forms.get('f07')) as Form
    const [first] = Object.values(form.words['en-GB'].questions)
    if (first === undefined) throw new Error('f07 asks nothing')
    Object.assign(first, { help: 'Tell the SENCO about the provision.' })
    expect(metJargon(piecesOf(plain, form))).toHaveLength(2)
  })
})
