/** How many words a text has, as a person counts them: runs of characters that hold a letter or a figure. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
