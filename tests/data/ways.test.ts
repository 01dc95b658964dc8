/** In how many ways every question of every form can be answered: a new form is walked by being there. */
import { describe, expect, it } from 'vitest'
import { questionsOf, type AskedQuestion } from '../../src/catalogue/form.ts'
import { firstText, needsWordsBeside, waysOf } from '../../src/catalogue/ways.ts'
import { offersWays } from '../../src/forms/asked.ts'
import { waysBeside } from '../../src/forms/ways/besides.ts'
import { catalogue } from './files.ts'

const kept = [...catalogue.forms.values()]
  .flatMap((form) => questionsOf(form))
  .filter(({ question }) => question.reach === 'plan')
const isChilds = ({ form }: AskedQuestion): boolean => ['child', 'youngPerson'].includes(form.speaker)
/** Facts aside: beside how somebody is reached there is nothing but words, which are kept from others as such. */
const childs = kept.filter((one) => isChilds(one) && one.question.fact !== true)
const longTexts = kept.filter(({ question }) => question.type === 'longText')
const named = (asked: readonly AskedQuestion[]): string[] => asked.map(({ form, id }) => `${form.id} ${id}`)

/** What is on the page: words in the answer itself or in a box beside it, and the ways that are offered under it. */
function onPage(asked: AskedQuestion): readonly string[] {
  const hasWords = firstText(asked.schema) !== undefined || waysBeside(asked).includes('words')
  const isOffered = Object.keys(asked.page.schema?.properties ?? {}).some((name) =>
    offersWays(asked, asked.page.rows === asked.id ? name : ''),
  )
  return [
    ...(hasWords ? ['words'] : []),
    ...(isOffered ? waysBeside(asked).filter((way) => way !== 'words') : []),
  ]
}

describe('Every question to a child or young person', () => {
  it('there are many of', () => expect(childs.length).toBeGreaterThan(120))

  it('can be answered in words, by voice, in pictures, and with a photo or a drawing', () => {
    const without = (way: string, but: readonly string[] = []): string[] =>
      named(childs.filter((one) => !but.includes(one.question.type) && !onPage(one).includes(way)))
    expect(without('words')).toEqual([])
    expect(without('voice', ['voice'])).toEqual([])
    expect(without('pictures')).toEqual([])
    // The answer is one already.
    expect(without('photo', ['photo', 'drawing'])).toEqual([])
    expect(without('drawing', ['photo', 'drawing'])).toEqual([])
  })

  it('has one box for words and not two', () => {
    const twice = childs.filter((one) => firstText(one.schema) !== undefined && needsWordsBeside(one))
    expect(named(twice)).toEqual([])
  })
})

describe('Every long answer', () => {
  it('there are many of', () => expect(longTexts.length).toBeGreaterThan(30))

  it('can be given in words and by voice, whoever gives it', () => {
    const without = longTexts.filter((one) => !['words', 'voice'].every((way) => onPage(one).includes(way)))
    expect(named(without)).toEqual([])
  })

  it('in a row or a group too', () => {
    const long = kept.filter(
      ({ question, schema }) =>
        ['rows', 'group'].includes(question.type) &&
        Object.values(schema.properties ?? {}).some(
          (leaf) =>
            leaf.type === 'string' &&
            !leaf.enum &&
            leaf.pattern === undefined &&
            ((leaf as { readonly maxLength?: number }).maxLength ?? Infinity) > 500,
        ),
    )
    expect(long.length).toBeGreaterThan(20)
    expect(named(long.filter((one) => !onPage(one).includes('voice')))).toEqual([])
  })
})

describe('A question whose answer may not be kept', () => {
  it('offers no other way: bytes would stay behind', () => {
    const guarded = [...catalogue.forms.values()]
      .flatMap((form) => questionsOf(form))
      .filter(({ question }) => question.reach !== 'plan')
    expect(guarded.length).toBeGreaterThan(3)
    expect(named(guarded.filter((one) => waysOf(one).length > 0))).toEqual([])
  })
})

describe('What a form says of its own', () => {
  it('adds to the rule and is never lost', () => {
    const lost = kept.filter(({ question, ...rest }) =>
      (question.modes ?? []).some(
        (mode) =>
          mode !== 'video' &&
          mode !== question.type &&
          !(mode === 'photo' && question.type === 'drawing') &&
          !waysOf({ question, ...rest }).includes(mode),
      ),
    )
    expect(named(lost)).toEqual([])
  })
})
