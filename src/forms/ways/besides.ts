import type { AskedQuestion } from '../../catalogue/form.ts'
import { needsWordsBeside, waysOf, type Way } from '../../catalogue/ways.ts'

/** The ways that are offered under an answer; words only where the answer has no words of its own. */
export function waysBeside(asked: AskedQuestion): readonly Way[] {
  return waysOf(asked).filter((way) => way !== 'words' || needsWordsBeside(asked))
}
