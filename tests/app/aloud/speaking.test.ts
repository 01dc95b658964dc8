import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Piece } from '../../../src/app/aloud/readable.ts'
import { readAloud, type Ended } from '../../../src/app/aloud/speaking.ts'
import { dom, shown } from '../../forms/govuk/dom.ts'

/** A twin of the browser's voices: each text waits until it is ended by hand. */
class Words {
  onend: (() => void) | undefined
  onerror: (() => void) | undefined
  voice: unknown
  lang = ''
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const own = { lang: 'en-GB', localService: true, default: false, name: 'Here' }
const cloud = { ...own, localService: false, name: 'Far away' }

let voices: object[]
let saying: Words[]
const texts = (): string[] => saying.map(({ text }) => text)

beforeEach(() => {
  voices = [cloud, own]
  saying = []
  vi.stubGlobal('window', dom)
  vi.stubGlobal('SpeechSynthesisUtterance', Words)
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    addEventListener: (_: string, run: () => void) => run(),
    speak: (words: Words) => saying.push(words),
    cancel: () => saying.at(-1)?.onerror?.(),
  })
  dom.Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => vi.unstubAllGlobals())

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const pieces = (...texts: string[]): Piece[] =>
  texts.map((text) => ({ text, element: shown('<p></p>'), language: 'en-GB' }))

/** Begins to read. @returns how it ended, so far */
function begun(read: readonly Piece[]): { readonly stop: () => void; readonly ended: Ended[] } {
  const ended: Ended[] = []
  return { stop: readAloud(read, (how) => ended.push(how)), ended }
}

describe('Reading aloud', () => {
  it('reads one piece after the other, by a voice of this device, and shows which', async () => {
    const read = pieces('One.', 'Two.')
    const { ended } = begun(read)
    await soon()
    expect(texts()).toEqual(['One.'])
    expect(saying[0]?.voice).toBe(own)
    expect(read.map(({ element }) => element.hasAttribute('data-read-now'))).toEqual([true, false])
    saying[0]?.onend?.()
    await soon()
    expect(read.map(({ element }) => element.hasAttribute('data-read-now'))).toEqual([false, true])
    saying[1]?.onend?.()
    await soon()
    expect(ended).toEqual(['read'])
  })

  it('reads nothing by a voice that would send the words away, and says that there is none', async () => {
    voices = [cloud]
    const { ended } = begun(pieces('One.'))
    await soon()
    expect(texts()).toEqual([])
    expect(ended).toEqual(['noVoice'])
  })

  it('stops at once, and once', async () => {
    const read = pieces('One.', 'Two.')
    const { stop, ended } = begun(read)
    await soon()
    stop()
    stop()
    await soon()
    expect(texts()).toEqual(['One.'])
    expect(ended).toEqual(['stopped'])
    expect(read.some(({ element }) => element.hasAttribute('data-read-now'))).toBe(false)
  })

  it('never reads two things at once: whatever begins ends what was being read', async () => {
    const first = begun(pieces('One.', 'Two.'))
    await soon()
    const second = begun(pieces('Three.'))
    await soon()
    expect(first.ended).toEqual(['stopped'])
    expect(texts()).toEqual(['One.', 'Three.'])
    saying[1]?.onend?.()
    await soon()
    expect(second.ended).toEqual(['read'])
  })

  it('is quiet as soon as the page is left', async () => {
    const { ended } = begun(pieces('One.'))
    await soon()
    dom.dispatchEvent(new dom.Event('pagehide'))
    expect(ended).toEqual(['stopped'])
  })
})
