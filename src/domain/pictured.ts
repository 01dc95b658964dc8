/**
 * A picture that was chosen on a picture board, as an answer keeps it: 'openmoji/1F995 dinosaur'. The words travel with
 * it, so that a device with another board, and every paper, still says what was said.
 */
export interface Pictured {
  /** The board's id and the picture's. */
  readonly board: string
  readonly picture: string
  /** The words under it, as they stood there. */
  readonly words: string
}

export function picturedText({ board, picture, words }: Pictured): string {
  return `${board}/${picture} ${words}`
}

/** Undefined for a text that is no such answer. */
export function picturedIn(text: string): Pictured | undefined {
  const [, board, picture, words] = /^([a-z0-9-]+)\/([A-Za-z0-9-]+) (\S.*)$/s.exec(text) ?? []
  return board === undefined || picture === undefined || words === undefined
    ? undefined
    : { board, picture, words }
}
