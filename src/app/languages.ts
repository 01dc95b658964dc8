/**
 * The languages of the screens, and which one this device speaks.
 *
 * The choice is needed before the first word is drawn, and the database opens later: so it alone lies in
 * localStorage. It is the app's language and no word of a person; where it is lost, somebody chooses again.
 */
import { useSyncExternalStore } from 'react'
import { english, speak, spokenNow, type Spoken } from '../catalogue/say.ts'

/** A language other than English, as its file in `languages/` gives it. */
export interface Language extends Spoken {
  /** False until a person who speaks it has read all of it. */
  readonly reviewed: boolean
}

const files = import.meta.glob<Language>('./languages/*.ts', { import: 'language' })

const place = 'one-and-only/language'
const moved = new EventTarget()

/** The language of the screens: drawn anew whenever another is chosen. English is complete and is `english` itself. */
export function useLanguage(): Spoken | Language {
  return useSyncExternalStore(listen, spokenNow)
}

/**
 * Speaks a language from now on, and keeps the choice.
 *
 * @returns false when its words are not on this device and cannot be fetched; then nothing changes
 */
export async function chooseLanguage(tag: string): Promise<boolean> {
  const fetch = files[`./languages/${tag}.ts`]
  try {
    const next = fetch === undefined ? english : await fetch()
    speak(next)
    document.documentElement.lang = next.language
    document.documentElement.dir = next.direction
    moved.dispatchEvent(new Event('moved'))
  } catch {
    return false
  }
  kept(() => localStorage.setItem(place, tag))
  return true
}

/** Speaks the language chosen last; at once when it is English. */
export async function lastLanguage(): Promise<void> {
  const tag = kept(() => localStorage.getItem(place)) ?? 'en-GB'
  if (tag !== 'en-GB') await chooseLanguage(tag)
}

/** After everything was erased. The page goes on in its language until it is opened again. */
export function forgetLanguage(): void {
  kept(() => localStorage.removeItem(place))
}

/** Where a browser keeps nothing, asking throws. */
function kept<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

function listen(run: () => void): () => void {
  moved.addEventListener('moved', run)
  return () => moved.removeEventListener('moved', run)
}
