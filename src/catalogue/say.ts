/** What the screens say: labels of `schemas/screens/<topic>.<language>.json`, filled in. */

/** The language the screens speak, and its labels. Keys are unique over all topics, so that one list holds them all. */
export interface Spoken {
  /** BCP-47 tag. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** What the language does not have here is said in British English. */
  readonly labels: Readonly<Record<string, string>>
}

export const english: Spoken = { language: 'en-GB', direction: 'ltr', labels: {} }

let spoken = english

/** Says everything in this language from now on. What was said before has to be drawn anew. */
export function speak(next: Spoken): void {
  spoken = next
}

export function spokenNow(): Spoken {
  return spoken
}

/** BCP-47 tag of the language the screens speak now. */
export function languageNow(): string {
  return spoken.language
}

/**
 * A function that gives a label by its key in the language spoken now, with each `{name}` in it filled.
 *
 * On a page that runs from right to left, what fills a label keeps to itself, and so does a label that is still in
 * English: otherwise a full stop or a telephone number would jump to the wrong end.
 *
 * @param labels the English `labels` of one file
 * @returns what fills nothing stays as it is written, so that a forgotten filling is seen and not guessed
 */
export function sayFrom<Key extends string>(labels: Readonly<Record<Key, string>>): Say<Key> {
  return (key, fillings = {}) => {
    const own = Object.hasOwn(spoken.labels, key) ? spoken.labels[key] : undefined
    const isRightToLeft = spoken.direction === 'rtl'
    const text = (own ?? labels[key]).replace(/\{([A-Za-z]+)\}/g, (hole, name: string) => {
      if (!Object.hasOwn(fillings, name)) return hole
      return isRightToLeft ? `\u2068${String(fillings[name])}\u2069` : String(fillings[name])
    })
    return isRightToLeft && own === undefined ? `\u2066${text}\u2069` : text
  }
}

export type Say<Key extends string> = (
  key: Key,
  fillings?: Readonly<Record<string, string | number>>,
) => string
