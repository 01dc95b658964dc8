/** How hard words are to read: the Flesch-Kincaid grade of texts, by who reads them. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Form, QuestionWords } from '../../src/generated/meta/form.ts'
import type { Jargon, PlainReader, PlainWords } from '../../src/generated/meta/plain-words.ts'

/** One thing that somebody reads at once: a question with all that stands around it, a heading, a label. */
export interface Piece {
  /** `f03 me.goodat`, `start start.says` */
  readonly where: string
  readonly reader: PlainReader
  /** What is asked, alone; undefined where nothing is. */
  readonly question?: string
  /** The same in easy words. */
  readonly easy?: string
  /** Its sentences: question, help, easy wording, error, and what stands beside choices and boxes. */
  readonly sentences: readonly string[]
  /** All of its words, also those of short choices and titles, which are no sentences. */
  readonly words: readonly string[]
}

export interface Grade {
  readonly grade: number
  readonly words: number
  /** The most words in one sentence. */
  readonly longest: number
}

/** Two or three words are no sentence: a list of choices would make any question around it look easy. */
const leastOfSentence = 4

/**
 * Formulas are made for long texts: a short one is moved by each long word. A text may be as much above its limit as
 * two syllables make in it, so that one name that cannot be put shorter (‘educational psychologist’) is forgiven.
 */
const forgiven = 2

/** How much a syllable for each word adds to the grade in Flesch-Kincaid. */
const syllableWeight = 11.8

/** The limit of one piece, by how many words it has. */
export function limitOf({ grade, slack }: PlainReader, words: number): number {
  return grade + slack + (forgiven * syllableWeight) / words
}

export function gradeOf(sentences: readonly string[]): Grade {
  const parts = sentences.flatMap((text) => text.split(/[.?!…:;]+["”’)]*(?:\s+|$)|\n+/)).map(wordsIn)
  const told = parts.filter((words) => words.length > 0)
  const words = told.flat()
  const counts = {
    sentence: told.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  }
  return {
    grade: words.length === 0 ? 0 : fleschKincaid(counts),
    words: words.length,
    longest: Math.max(0, ...told.map(({ length }) => length)),
  }
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
}

/** ‘grown-up’ is read as two short words; ‘BSL’ is read letter by letter. */
function syllablesOf(word: string): number {
  return word
    .split('-')
    .reduce((sum, part) => sum + (/^[A-Z]{2,}$/.test(part) ? part.length : Math.max(1, syllable(part))), 0)
}

/** The reader a form is written for. */
export function readerOf(
  { readers }: PlainWords,
  { speaker, kind }: Pick<Form, 'speaker' | 'kind'>,
): PlainReader {
  const fits = readers.find(
    ({ speakers = [], kinds = [] }) => speakers.includes(speaker) || kinds.includes(kind),
  )
  return fits ?? everybodyElse(readers)
}

/** The reader a label of the screens is written for: `doors`, `school.title`. */
export function labelReader(
  plain: PlainWords,
  topic: string,
  key: string,
  forms: ReadonlyMap<string, Pick<Form, 'speaker' | 'kind'>>,
): PlainReader {
  // What a form is called is read by those who fill it in.
  const form = forms.get(/^form\.([a-z0-9-]+)\./.exec(key)?.[1] ?? '')
  if (form !== undefined) return readerOf(plain, form)
  const fits = plain.readers.find(({ topics = [] }) =>
    topics.some((one) => one === topic || (one.includes(' ') && `${topic} ${key}`.startsWith(one))),
  )
  return fits ?? everybodyElse(plain.readers)
}

function everybodyElse(readers: readonly PlainReader[]): PlainReader {
  const rest = readers.find(({ speakers, kinds }) => speakers === undefined && kinds === undefined)
  if (rest === undefined) throw new Error('plain-words.json has no reader for everybody else')
  return rest
}

/** Everything a person reads in a form, in English. */
export function piecesOf(plain: PlainWords, form: Form): readonly Piece[] {
  const reader = readerOf(plain, form)
  const { title, intro, groups, questions } = form.words['en-GB']
  const labels = [title, ...Object.values(groups)]
  return [
    {
      where: `${form.id} title and intro`,
      reader,
      sentences: sentencesAmong([intro], labels),
      words: [intro, ...labels],
    },
    ...Object.entries(questions).map(([id, words]) => pieceOf(`${form.id} ${id}`, reader, words)),
  ]
}

function pieceOf(where: string, reader: PlainReader, words: QuestionWords): Piece {
  const { question, help = '', easy = '', error = '', fields = {}, choices = {} } = words
  const said = [question, help, easy, error].filter((text) => text !== '')
  const beside = [...Object.values(fields), ...Object.values(choices).flatMap((one) => Object.values(one))]
  return {
    where,
    reader,
    question,
    ...(easy !== '' && { easy }),
    sentences: sentencesAmong(said, beside),
    words: [...said, ...beside],
  }
}

function sentencesAmong(said: readonly string[], beside: readonly string[]): readonly string[] {
  return [...said, ...beside.filter((text) => wordsIn(text).length >= leastOfSentence)]
}

/** A label of a screen. What is filled into it is a name. */
export function labelPiece(where: string, reader: PlainReader, label: string): Piece {
  const text = label.replace(/\{[A-Za-z]+\}/g, 'Ash')
  return { where, reader, sentences: sentencesAmong([], [text]), words: [text] }
}

/** What is too hard in a piece, in sentences that say where; nothing when it can be read. */
export function tooHard(piece: Piece): readonly string[] {
  const { where, reader, question = '', easy, sentences } = piece
  const easiest = { ...reader, grade: Math.min(reader.grade, easyGrade) }
  const asked = wordsIn(question).length
  // Easy sentences around a hard one must not hide it.
  const each = sentences.length > 1 ? sentences : []
  return [
    ...aboveGrade(where, reader, sentences),
    ...each.flatMap((sentence) => aboveGrade(where, reader, [sentence])),
    ...(easy === undefined ? [] : aboveGrade(`${where}, in easy words`, easiest, [easy])),
    ...sentences
      .map((sentence) => gradeOf([sentence]).longest)
      .filter((longest) => longest > reader.sentence)
      .map(
        (longest) => `${where}: a sentence of ${String(longest)} words, at most ${String(reader.sentence)}`,
      ),
    ...(asked > reader.question
      ? [`${where}: a question of ${String(asked)} words, at most ${String(reader.question)}`]
      : []),
  ]
}

function aboveGrade(where: string, reader: PlainReader, sentences: readonly string[]): readonly string[] {
  const { grade, words } = gradeOf(sentences)
  if (words === 0 || grade <= limitOf(reader, words)) return []
  return [
    `${where}: grade ${grade.toFixed(1)}, at most ${limitOf(reader, words).toFixed(1)}: ${sentences.join(' ')}`,
  ]
}

/** Easy words are for everybody who finds reading hard, whoever the form is for. */
const easyGrade = 4

/** Words of the field in a text, unless they are explained at once: in brackets after plain words, or before them. */
export function jargonIn(jargon: readonly Jargon[], text: string): readonly string[] {
  return jargon.flatMap(({ term, not = [] }) => {
    const bare = not.reduce((left, fine) => left.replaceAll(fine, ' '), text)
    return [...bare.matchAll(patternOf(term))].some(({ index, 0: found }) => !isExplained(bare, index, found))
      ? [term]
      : []
  })
}

function patternOf(term: string): RegExp {
  const hasCapitals = /[A-Z]/.test(term)
  const body = term.replace(/[-\s]/g, '[-\\s]')
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${body}${hasCapitals ? '' : 's?'}(?![\\p{L}\\p{N}])`,
    hasCapitals ? 'gu' : 'giu',
  )
}

/** `plan (EHC plan)`, or `EHC plan (the paper that says what help …)`: brackets that hold at least three plain words. */
function isExplained(text: string, at: number, found: string): boolean {
  const before = text.slice(0, at)
  const opened = before.lastIndexOf('(')
  if (opened > before.lastIndexOf(')')) return wordsIn(before.slice(0, opened)).length > 0
  const after = /^(?:[\s’'\p{L}]{0,12})\(([^)]*)\)/u.exec(text.slice(at + found.length))
  return after?.[1] !== undefined && wordsIn(after[1]).length >= 3
}
