/** The voices of this device. Voices that send the words to somebody else's computer are never used. */

export interface Voice {
  readonly lang: string
  readonly localService: boolean
  readonly default: boolean
  readonly name: string
}

/**
 * The voice for a language: one for the very region, then one for the language; of several the device's own choice.
 * Nothing when this device has none of its own: a Welsh voice reads no English, and the cloud hears no child.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = tagOf(language)
  const own = voices.filter(({ localService }) => localService)
  const sameRegion = own.filter(({ lang }) => tagOf(lang) === wanted)
  const sameLanguage = own.filter(({ lang }) => primary(tagOf(lang)) === primary(wanted))
  const among = sameRegion.length > 0 ? sameRegion : sameLanguage
  return among.find((voice) => voice.default) ?? among[0]
}

/** A text in pieces that a voice reads in one go: long ones are cut off in the middle by some browsers. */
export function breaths(text: string, longest = 180): string[] {
  const sentences =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[^.!?…]+[.!?…]*["”’)]*\s*/g) ?? []
  const pieces: string[] = []
  for (const sentence of sentences.flatMap((one) => inHalves(one.trim(), longest))) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length < longest)
      pieces[pieces.length - 1] = `${last} ${sentence}`
    else if (sentence !== '') pieces.push(sentence)
  }
  return pieces
}

function inHalves(sentence: string, longest: number): string[] {
  if (sentence.length <= longest) return [sentence]
  const at = sentence.lastIndexOf(' ', longest)
  const cut = at > 0 ? at : longest
  return [sentence.slice(0, cut).trim(), ...inHalves(sentence.slice(cut).trim(), longest)]
}

/** Some Android phones write en_GB. */
function tagOf(language: string): string {
  return language.replace('_', '-').toLowerCase()
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag
}
