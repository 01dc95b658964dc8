import { describe, expect, it } from 'vitest'
import { breaths, voiceFor } from '../../../src/app/aloud/voices.ts'

describe('A voice', () => {
  const voice = (lang: string, given = {}) => ({
    lang,
    localService: true,
    default: false,
    name: lang,
    ...given,
  })

  it('is one of the page’s language, of its region where there is one', () => {
    const voices = [voice('fr-FR', { default: true }), voice('en-US'), voice('en_GB')]
    expect(voiceFor(voices, 'en-GB')?.lang).toBe('en_GB')
    expect(voiceFor(voices.slice(0, 2), 'en-GB')?.lang).toBe('en-US')
    expect(voiceFor(voices, 'ar')).toBeUndefined()
  })

  it('is this device’s own: no child’s words go to somebody else’s computer to be read', () => {
    expect(voiceFor([voice('en-GB', { localService: false })], 'en-GB')).toBeUndefined()
  })

  it('of several is the one the device chose', () => {
    const voices = [voice('en-GB', { name: 'one' }), voice('en-GB', { name: 'two', default: true })]
    expect(voiceFor(voices, 'en-GB')?.name).toBe('two')
  })

  it('gets long texts in breaths, and loses no word', () => {
    const text = `${'I like the trains that go over the bridge. '.repeat(9)}And ${'so on '.repeat(60)}end`
    const pieces = breaths(text)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(180)
    expect(pieces.join(' ').split(' ')).toEqual(text.split(' '))
    expect(breaths('  ')).toEqual([])
    expect(breaths('yes')).toEqual(['yes'])
    expect(breaths('(Trains!) “Yes.” 5')).toEqual(['(Trains!) “Yes.” 5'])
  })
})
