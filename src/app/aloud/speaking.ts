/**
 * Reading aloud with the voices of this device.
 *
 * - Must never read two things at once: whatever begins ends what was being read.
 * - Must be quiet as soon as the page is left.
 * - Must say nothing by a voice that would send the words away.
 */
import type { Piece } from './readable.ts'
import { breaths, voiceFor } from './voices.ts'

/** `noVoice` when this device has no voice of its own for the language of any piece. */
export type Ended = 'read' | 'stopped' | 'noVoice'

/** Some browsers look for their voices only when they are asked for the first time, in milliseconds. */
const voicesTake = 1500
const marked = 'data-read-now'

let stopLast: (() => void) | undefined

/**
 * Reads the pieces one after the other and shows each while it is read.
 *
 * @param done called once, however it ends
 * @returns stops at once
 */
export function readAloud(pieces: readonly Piece[], done: (how: Ended) => void): () => void {
  stopLast?.()
  const synthesis = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis
  const reading = { isOver: false }
  const isOver = (): boolean => reading.isOver
  const end = (how: Ended): void => {
    if (reading.isOver) return
    reading.isOver = true
    window.removeEventListener('pagehide', stop)
    for (const { element } of pieces) element.removeAttribute(marked)
    if (how === 'stopped') synthesis?.cancel()
    done(how)
  }
  const stop = (): void => end('stopped')
  stopLast = stop
  window.addEventListener('pagehide', stop)
  void (async () => {
    const voices = synthesis === undefined ? [] : await voicesOf(synthesis)
    let hasRead = false
    for (const { text, element, language } of pieces) {
      const voice = voiceFor(voices, language)
      if (isOver()) return
      if (synthesis === undefined || voice === undefined) continue
      hasRead = true
      element.setAttribute(marked, '')
      element.scrollIntoView({ block: 'nearest' })
      for (const breath of breaths(text)) {
        await spoken(synthesis, breath, voice)
        if (isOver()) return
      }
      element.removeAttribute(marked)
    }
    end(hasRead || pieces.length === 0 ? 'read' : 'noVoice')
  })()
  return stop
}

/** What is being said is held here: some browsers forget it half-way otherwise, and never say that it ended. */
let sayingNow: SpeechSynthesisUtterance | undefined

function spoken(synthesis: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    const ended = (): void => {
      if (sayingNow === utterance) sayingNow = undefined
      resolve()
    }
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = ended
    utterance.onerror = ended
    sayingNow = utterance
    synthesis.speak(utterance)
  })
}

function voicesOf(synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const found = synthesis.getVoices()
  if (found.length > 0) return Promise.resolve(found)
  return new Promise((resolve) => {
    const give = (): void => resolve(synthesis.getVoices())
    synthesis.addEventListener('voiceschanged', give, { once: true })
    setTimeout(give, voicesTake)
  })
}
