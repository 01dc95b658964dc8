import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../src/catalogue/form.ts'
import { faces3, faces5 } from '../../../src/forms/cards/faces.tsx'
import { areFaces } from '../../../src/forms/cards/Face.tsx'
import { rating } from '../../../src/forms/cards/rating.tsx'
import { slider } from '../../../src/forms/cards/slider.tsx'
import { sort } from '../../../src/forms/cards/sort.tsx'
import { symbols } from '../../../src/forms/cards/symbols.tsx'
import { askedIn, controlsIn, forms, idsIn, markupOf } from './drawnAnswer.ts'

describe('Faces', () => {
  it('are five radio buttons with a word each, the chosen one checked', () => {
    const markup = markupOf(faces5, askedIn('f03', 'feel.school'), 'sad')
    expect(controlsIn(markup)).toEqual(['Very sad', 'Sad: checked', 'OK', 'Happy', 'Very happy'])
    expect(markup.match(/<svg/g)).toHaveLength(5)
    expect(new Set(markup.match(/<svg.*?<\/svg>/gs)).size).toBe(5)
  })

  it('take the words of the form: a face may mean ‘I feel safe’', () => {
    expect(controlsIn(markupOf(faces3, askedIn('f03', 'sch.safe')))).toEqual([
      'No, I do not feel safe',
      'Sometimes',
      'Yes, I feel safe',
    ])
  })

  it('keep the words that were written beside them', () => {
    const asked = askedIn('f07', 'par.sch.trust')
    const markup = markupOf(faces5, asked, { face: 'happy', more: 'They rang us back.' })
    expect(controlsIn(markup)).toContain('Mostly: checked')
    expect(markup).toContain('They rang us back.</textarea>')
    expect(controlsIn(markup).at(-1)).toBe('What happened that makes you say so')
  })

  it('without an answer none is checked, and there is nothing to take away', () => {
    const markup = markupOf(faces5, askedIn('f03', 'feel.home'))
    expect(markup).not.toContain('checked')
    expect(markup).not.toContain('<button')
  })
})

describe('Pictures to choose from', () => {
  const asked = askedIn('f03', 'me.like')

  it('are checkboxes with their words; what has no picture shows its words alone', () => {
    const around = { pictures: { 'me.like/cars': './cars.svg' } }
    const markup = markupOf(symbols, asked, { chosen: ['cars'] }, around)
    expect(controlsIn(markup)).toContain('Cars and trains: checked')
    expect(controlsIn(markup)).toHaveLength(23)
    expect(markup.match(/<img/g)).toHaveLength(1)
    expect(markup.match(/oo-tile__label--words/g)).toHaveLength(22)
  })

  it('‘something else’ opens words of their own', () => {
    expect(markupOf(symbols, asked, { chosen: ['cars'] })).not.toContain('<textarea')
    expect(markupOf(symbols, asked, { chosen: ['other'] })).toContain('<textarea')
  })

  it('words that were written stay in sight when ‘something else’ is no longer ticked, because they count', () => {
    expect(markupOf(symbols, asked, { chosen: [], more: 'buses, double ones' })).toContain(
      'buses, double ones</textarea>',
    )
  })

  it('show a choice that is no longer offered', () => {
    expect(controlsIn(markupOf(symbols, asked, { chosen: ['trampolines'] }))).toContain(
      'trampolines: checked',
    )
  })
})

describe('Cards to sort', () => {
  const asked = askedIn('f03', 'feel.calmdown')

  it('come one at a time to a child, with the columns as buttons and the sorted ones beneath', () => {
    const markup = markupOf(sort, asked, { space: 'works', other: 'the blue blanket' })
    expect(markup).toContain('<strong>Talk softly</strong>')
    expect(markup.match(/data-column=/g)).toHaveLength(3)
    expect(controlsIn(markup)).toEqual([
      'Something else',
      'This helps: checked',
      'Sometimes',
      'This does not help',
    ])
    expect(markup).toContain('the blue blanket</textarea>')
  })

  it('are all there at once for an adult, a group of radio buttons each', () => {
    const markup = markupOf(sort, askedIn('f07', 'par.selfcare'), { bath: 'help' }, { reader: 'family' })
    expect(markup.match(/<fieldset/g)).toHaveLength(9)
    expect(controlsIn(markup).filter((one) => one.endsWith('checked'))).toEqual(['With some help: checked'])
    expect(markup).not.toContain('data-column')
  })
})

describe('Rating', () => {
  it('is one row of faces for each part of the day', () => {
    const markup = markupOf(rating, askedIn('f03', 'sch.parts'), { maths: 'happy' })
    expect(markup.match(/<fieldset/g)).toHaveLength(12)
    expect(markup.match(/<svg/g)).toHaveLength(36)
    expect(controlsIn(markup).filter((one) => one.endsWith('checked'))).toEqual(['Happy: checked'])
  })

  it('takes the words of each row where they differ', () => {
    const controls = controlsIn(markupOf(rating, askedIn('f04', 'sec.mind')))
    expect(controls).toContain('Very worried')
    expect(controls).toContain('Very bad')
  })
})

describe('The scale of how sure an adult is', () => {
  it('has no number until it was moved, and says so', () => {
    const markup = markupOf(slider, askedIn('f17', 'how.know'))
    expect(markup).toContain('aria-valuetext="You have not chosen a number yet"')
    expect(markupOf(slider, askedIn('f17', 'how.know'), 0)).toContain('aria-valuetext="0 out of 10"')
  })
})

describe('Every question of these kinds in every form', () => {
  const kinds = { faces3, faces5, symbols, sort, rating, slider }
  const all = forms.flatMap((form) =>
    questionsOf(form).flatMap((asked) => {
      const type = asked.question.type
      return type in kinds ? [{ asked, drawn: kinds[type as keyof typeof kinds] }] : []
    }),
  )

  it('there are many of them', () => expect(all.length).toBeGreaterThan(60))

  it.each(all.map((one) => [`${one.asked.form.id} ${one.asked.id}`, one] as const))(
    '%s: each control has a label, no id stands twice, the first control can be gone to',
    (_, { asked, drawn }) => {
      for (const reader of ['child', 'family'] as const) {
        const markup = markupOf(drawn, asked, undefined, { reader })
        const unlabelled = controlsIn(markup).filter((one) => one.startsWith('no label'))
        // The scale has its question as its label, which the page draws.
        expect(unlabelled).toEqual(asked.question.type === 'slider' ? ['no label for q'] : [])
        expect(idsIn(markup)).toHaveLength(new Set(idsIn(markup)).size)
        expect(idsIn(markup)).toContain('q')
      }
    },
  )

  it('draws a face wherever the form has one', () => {
    for (const { asked } of all.filter(({ asked: { question } }) => question.type.startsWith('faces'))) {
      const schema = asked.schema.properties?.['face'] ?? asked.schema
      expect(areFaces(schema.enum ?? []), asked.id).toBe(true)
    }
  })
})
