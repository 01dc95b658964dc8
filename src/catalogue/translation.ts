/**
 * The words of a form in other languages, beside its own.
 *
 * - Must use the words of a question only when they say all that the English ones say: nobody is asked one half of a
 *   question in one language and the other half in another.
 * - Must take pictures from the form: they are the same in every language.
 */
import type { Form, QuestionWords } from '../generated/meta/form.ts'
import type { Translation } from '../generated/meta/translation.ts'
import { mainLanguage } from './form.ts'

type Words = Form['words'][string]

/** @param translations of this form; one of another form changes nothing */
export function translatedForm(form: Form, translations: readonly Translation[]): Form {
  const own = translations.filter(({ of }) => of === form.id)
  if (own.length === 0) return form
  const added = own.map((one) => [one.language, wordsIn(form, one)] as const)
  return { ...form, words: { ...form.words, ...Object.fromEntries(added) } }
}

function wordsIn(form: Form, { words, reviewed }: Translation): Words {
  const main = form.words[mainLanguage]
  const questions = Object.entries(words.questions).flatMap(([id, one]): [string, QuestionWords][] => {
    const english = Object.hasOwn(main.questions, id) ? main.questions[id] : undefined
    if (english === undefined || missingIn(english, one).length > 0) return []
    return [[id, english.picture === undefined ? one : { ...one, picture: english.picture }]]
  })
  return {
    title: words.title ?? main.title,
    intro: words.intro ?? main.intro,
    groups: { ...main.groups, ...words.groups },
    reviewed,
    questions: Object.fromEntries(questions),
  }
}

/** The places of a question's English words that other words for it leave out: `help`, `fields.name`, `choices.*.yes`. */
export function missingIn(
  english: QuestionWords,
  other: Translation['words']['questions'][string],
): string[] {
  const there = new Set(placesIn(other))
  return placesIn(english).filter((place) => !there.has(place))
}

/** Where words stand, but for what only papers print and for the picture. */
export function placesIn(words: QuestionWords | Translation['words']['questions'][string]): string[] {
  const { question: _, label: __, labels: ___, fields = {}, choices = {}, ...rest } = words
  return [
    ...Object.keys(rest).filter((name) => name !== 'picture'),
    ...Object.keys(fields).map((field) => `fields.${field}`),
    ...Object.entries(choices).flatMap(([field, values]) =>
      Object.keys(values).map((value) => `choices.${field}.${value}`),
    ),
  ]
}
