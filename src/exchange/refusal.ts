/**
 * One thing that was not taken in. `place` is where in the file ('entries[3].value', or 'the file');
 * `because` is one sentence that goes on from it: what is wrong and what to do. It never repeats an answer.
 */
export interface Refusal {
  readonly place: string
  readonly because: string
}

export const wholeFile = 'the file'

/** The refusal as a person reads it. */
export function sentenceOf(refusal: Refusal): string {
  return `${refusal.place === wholeFile ? 'The file' : refusal.place} ${refusal.because}`
}
