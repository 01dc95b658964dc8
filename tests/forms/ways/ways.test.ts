import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/generated/case.ts'
import type { AskedQuestion } from '../../../src/catalogue/form.ts'
import { waysBeside } from '../../../src/forms/ways/besides.ts'
import { drawing } from '../../../src/forms/ways/drawing.tsx'
import { ErrorMessage } from '../../../src/forms/ErrorMessage.tsx'
import { file } from '../../../src/forms/ways/file.tsx'
import { MoreWays } from '../../../src/forms/ways/MoreWays.tsx'
import { Ways } from '../../../src/forms/ways/Ways.tsx'
import { photo } from '../../../src/forms/ways/photo.tsx'
import { voice } from '../../../src/forms/ways/voice.tsx'
import { askedIn, contextOf, controlsIn, idsIn, markupOf } from '../cards/drawnAnswer.ts'

const kept = `sha256-${'0a'.repeat(32)}`
const more = (asked: AskedQuestion, remarks: Readonly<Record<string, Answer>> = {}): string =>
  renderToStaticMarkup(createElement(MoreWays, { asked, field: '', context: contextOf({ remarks }) }))

/** What stands behind ‘Other ways to tell’ once it is open. */
const opened = (asked: AskedQuestion, remarks: Readonly<Record<string, Answer>> = {}): string =>
  renderToStaticMarkup(
    createElement(Ways, { asked, leaf: '', context: contextOf({ remarks }), ways: waysBeside(asked) }),
  )

describe('A photo', () => {
  const asked = askedIn('f01', 'core.photo')

  it('can be taken or chosen, and says what becomes of it', () => {
    const markup = markupOf(photo, asked)
    expect(controlsIn(markup)).toEqual(['Take a photo', 'Choose a picture'])
    expect(markup).toContain('capture="environment"')
    expect(markup).toContain('take out where it was taken')
  })

  it('that is kept can be replaced, taken away and put into words; the words said before are there', () => {
    const markup = markupOf(photo, asked, kept, { remarks: { alt: 'Me on the swing' } })
    expect(controlsIn(markup)).toEqual([
      'Take another photo',
      'Choose another picture',
      'What is in the picture?',
    ])
    expect(markup).toContain('value="Me on the swing"')
    expect(markup).toContain('Take the picture away')
  })
})

describe('Drawing, recording and files', () => {
  it('a drawing may be a photo of one where the form says so', () => {
    expect(controlsIn(markupOf(drawing, askedIn('f03', 'hope.draw')))).toContain('Choose a picture')
  })

  it('a recording says who will hear it, before it is made', () => {
    const markup = markupOf(voice, askedIn('f03', 'me.proud'))
    expect(markup).toContain('aria-describedby="q-who"')
    expect(markup).toContain('only if somebody agrees to that, each time')
  })

  it('what went wrong is said at once, and called an error for whoever only hears it', () => {
    const markup = renderToStaticMarkup(
      createElement(ErrorMessage, { role: 'alert', sentence: 'That file is empty.' }),
    )
    expect(markup).toContain('role="alert"')
    expect(markup).toContain('<span class="govuk-visually-hidden">Error:</span> That file is empty.')
    expect(renderToStaticMarkup(createElement(ErrorMessage, { role: 'alert', sentence: undefined }))).toBe('')
  })

  it('no way of answering draws an error of its own', () => {
    const drawn = readdirSync('src/forms/ways').filter((name) => name.endsWith('.tsx'))
    expect(drawn.length).toBeGreaterThan(10)
    const own = drawn.filter((name) =>
      readFileSync(`src/forms/ways/${name}`, 'utf8').includes('govuk-error-message'),
    )
    expect(own).toEqual([])
  })

  it('a file says which kinds and how large', () => {
    expect(markupOf(file, askedIn('f01', 'core.photo'))).toContain('up to 20 megabytes')
  })
})

describe('A film', () => {
  const asked = askedIn('f01', 'core.photo')
  const filmed = { ...asked, question: { ...asked.question, modes: ['video' as const] } }

  it('is taken only where the form asks for one, and then it is said that it stays here', () => {
    expect(markupOf(file, asked)).not.toContain('video/')
    const markup = markupOf(file, filmed)
    expect(markup).toContain('video/mp4,video/webm')
    expect(markup).toContain('A film stays on this device.')
  })

  it('that is kept is asked for its words, and who wrote them', () => {
    const markup = markupOf(file, filmed, kept, { remarks: { transcript: 'Again!', transcribedBy: 'Gran' } })
    expect(controlsIn(markup)).toEqual(
      expect.arrayContaining(['What does the recording say?', 'Who wrote the words down?']),
    )
    expect(markup).toContain('value="Gran"')
  })
})

describe('Other ways to tell', () => {
  it('ask a child, and nobody else, whether a talker was used; nothing is said unless it is ticked', () => {
    const asked = askedIn('f03', 'me.proud')
    expect(controlsIn(opened(asked)).join()).toContain('I used my talker (AAC)')
    expect(controlsIn(opened(asked)).join()).not.toContain('(AAC): checked')
    const family = createElement(Ways, {
      asked,
      leaf: '',
      context: contextOf({ reader: 'family' }),
      ways: waysBeside(asked),
    })
    expect(renderToStaticMarkup(family)).not.toContain('talker')
  })

  it('have a box for words where the answer has none, and not where it has', () => {
    expect(controlsIn(opened(askedIn('f03', 'feel.school')))).toContain('Say it in your own words')
    expect(opened(askedIn('f03', 'me.proud'))).not.toContain('Say it in your own words')
  })

  it('ask of a recording what it says, and of each picture what is in it', () => {
    const asked = askedIn('f03', 'me.proud')
    const all = opened(asked, { voice: kept, photo: kept, drawing: kept, alt: 'Me', altDrawing: 'A dog' })
    expect(all).toContain('What does the recording say?')
    expect(all.split('What is in the picture?')).toHaveLength(3)
    expect(opened(asked, { drawing: kept, alt: 'A dog' })).toContain('value="A dog"')
  })

  it('are those the form offers, closed until asked for', () => {
    const closed = more(askedIn('f03', 'me.proud'))
    expect(closed).toContain('Other ways to tell')
    expect(closed).not.toContain(' open=""')
    const markup = opened(askedIn('f03', 'me.proud'))
    expect(markup).toContain('Your voice')
    expect(markup).toContain('Choose a picture')
    expect(markup).toContain('Draw a picture')
    expect(idsIn(markup)).toHaveLength(new Set(idsIn(markup)).size)
  })

  it('are open when something is kept, and ask what is in a picture but not in a sound', () => {
    const withVoice = more(askedIn('f03', 'me.proud'), { voice: kept })
    expect(withVoice).toContain(' open=""')
    expect(opened(askedIn('f03', 'me.proud'), { voice: kept })).not.toContain('What is in the picture?')
    expect(opened(askedIn('f03', 'me.proud'), { photo: kept })).toContain('What is in the picture?')
  })

  it('stand beside what was chosen where an answer has several leaves, and where the page says so', () => {
    const beside = (question: string, field: string): readonly string[] => {
      const fields: string[] = []
      const context = contextOf()
      const remarks = (_: string, at: string): Readonly<Record<string, Answer>> => {
        fields.push(at)
        return {}
      }
      const asked = askedIn('f03', question)
      renderToStaticMarkup(createElement(MoreWays, { asked, field, context: { ...context, remarks } }))
      return [...new Set(fields)]
    }
    expect(beside('me.like', '')).toEqual(['chosen'])
    expect(beside('me.proud', '')).toEqual([''])
    expect(beside('me.people', 'who')).toEqual(['who'])
  })

  it('nothing is offered where the answer itself must not be kept, nor what the answer already is', () => {
    const asked = askedIn('f03', 'me.proud')
    const secret = { ...asked, question: { ...asked.question, reach: 'not kept' as const } }
    expect(waysBeside(asked)).toEqual(['voice', 'photo', 'drawing', 'pictures'])
    expect(waysBeside(secret)).toEqual([])
    expect(more(secret)).toBe('')
    expect(waysBeside(askedIn('f03', 'hope.draw'))).toEqual(['words', 'voice', 'pictures'])
  })
})
