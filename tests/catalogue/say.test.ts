import { afterEach, describe, expect, test } from 'vitest'
import { english, languageNow, sayFrom, speak } from '../../src/catalogue/say.ts'

const say = sayFrom({ 'page.saved': 'Saved at {time}.', 'page.back': 'Back' })

afterEach(() => speak(english))

describe('a label', () => {
  test('is in English until another language is spoken', () => {
    expect(say('page.saved', { time: '14:05' })).toBe('Saved at 14:05.')
    expect(languageNow()).toBe('en-GB')
  })

  test('is in the language spoken now, whenever it is asked for', () => {
    speak({ language: 'pl', direction: 'ltr', labels: { 'page.saved': 'Zapisano o {time}.' } })
    expect(say('page.saved', { time: '14:05' })).toBe('Zapisano o 14:05.')
    speak(english)
    expect(say('page.saved', { time: '14:05' })).toBe('Saved at 14:05.')
  })

  test('that a language lacks is in English', () => {
    speak({ language: 'pl', direction: 'ltr', labels: {} })
    expect(say('page.back')).toBe('Back')
  })

  test('keeps what fills it together on a page from right to left, and itself when it is English', () => {
    speak({ language: 'ar', direction: 'rtl', labels: { 'page.saved': 'حُفظ {time}' } })
    expect(say('page.saved', { time: '14:05' })).toBe('حُفظ \u206814:05\u2069')
    expect(say('page.back')).toBe('\u2066Back\u2069')
  })

  test('is not found in what every object knows', () => {
    const odd = sayFrom({ toString: 'Words' })
    expect(odd('toString')).toBe('Words')
  })
})
