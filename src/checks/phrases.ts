/**
 * Phrases of rule files, and what a sentence can say in place of a field. Case does not count; only whole words
 * do; what stands in quotation marks is somebody's own words and is not judged.
 */
import type { Rule } from '../generated/meta/rule.ts'

const number =
  '(?:\\d+(?:[.,]\\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty)'
const amount = `${number}[\\s-]*(?:x\\s*)?(?:minutes?|mins?|hours?|hrs?|sessions?|visits?|days?|weeks?|times?)`
const period =
  '(?:daily|weekly|fortnightly|monthly|termly|half-termly|yearly|annually|(?:mon|tues|wednes|thurs|fri)days|' +
  `(?:a|an|per|each|every)\\s+(?:${number}\\s+)?(?:other\\s+|school\\s+)?` +
  '(?:days?|weeks?|fortnights?|months?|half[\\s-]terms?|terms?|years?|mornings?|afternoons?|lessons?|lunchtimes?|mealtimes?|sessions?))'
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|[Ss]pring|[Ss]ummer|[Aa]utumn)'
const year = '(?:20\\d\\d|[Yy]ear\\s+\\d+)'

/** What may be said in words, each by the patterns that must all be in one sentence. */
const said: Record<NonNullable<Rule['unless']>, readonly RegExp[]> = {
  quantity: [whole(amount), whole(period)],
  day: [
    new RegExp(
      `\\b(?:(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ee]nd of)\\s.*?(?:${month}|${year})|[Ii]n\\s+(?:${month}\\s+)?20\\d\\d)\\b`,
    ),
  ],
  number: [whole(number)],
}

/** True when one sentence of the text says it. */
export function says(what: NonNullable<Rule['unless']>, text: string): boolean {
  return sentencesIn(text).some((sentence) => said[what].every((pattern) => pattern.test(sentence)))
}

/** The sentences of a text, without what stands in quotation marks. A line that goes on in small letters is wrapped. */
export function sentencesIn(text: string): string[] {
  return text
    .replace(/“[^”]*”|"[^"]*"/g, ' … ')
    .split(/(?<=[.!?;])\s+|\n+(?=\s*(?:[-•*]|\p{Lu}|\d))/u)
    .filter((sentence) => sentence.trim() !== '')
}

/**
 * The phrases that a sentence has, as written there: without those inside an excepted phrase, and of two phrases
 * in one place only the longer.
 */
export function phrasesIn(sentence: string, phrases: readonly string[], except: readonly string[]): string[] {
  const allowed = except.flatMap((phrase) => spansOf(sentence, phrase))
  const spans = phrases.flatMap((phrase) => spansOf(sentence, phrase))
  const within = (span: Span, outer: Span): boolean => outer.from <= span.from && span.to <= outer.to
  return spans
    .filter((span) => !allowed.some((outer) => within(span, outer)))
    .filter((span) => !spans.some((outer) => outer !== span && within(span, outer) && !within(outer, span)))
    .map(({ from, to }) => sentence.slice(from, to))
}

interface Span {
  readonly from: number
  readonly to: number
}

function spansOf(sentence: string, phrase: string): Span[] {
  return [...sentence.matchAll(patternFor(phrase))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** A plan is judged by hundreds of phrases, sentence by sentence: each becomes a pattern once. */
const patterns = new Map<string, RegExp>()

function patternFor(phrase: string): RegExp {
  const known = patterns.get(phrase)
  if (known) return known
  const pattern = new RegExp(patternOf(phrase), 'gi')
  patterns.set(phrase, pattern)
  return pattern
}

/** Letters and digits of the languages written in Latin letters: Unicode classes take ten times as long to compile. */
const letter = 'A-Za-z0-9\\u00C0-\\u024F'

/** `up to #` → a pattern: whole words, any white space, # a number, * one to three words. */
function patternOf(phrase: string): string {
  const words = phrase.split(' ').map((word) => {
    if (word === '#') return number
    if (word === '*') return `[${letter}’'-]+(?:\\s+[${letter}’'-]+){0,2}`
    return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]")
  })
  const wordSign = new RegExp(`[${letter}#*]`)
  const start = wordSign.test(phrase.charAt(0)) ? `(?<![${letter}])` : ''
  const end = wordSign.test(phrase.slice(-1)) ? `(?![${letter}])` : ''
  return `${start}${words.join('\\s+')}${end}`
}

function whole(pattern: string): RegExp {
  return new RegExp(`\\b${pattern}\\b`, 'i')
}
