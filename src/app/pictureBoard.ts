/**
 * The picture board: which picture stands for a word. A key is the name of a picture (`words.picture` of a question),
 * or a question and one of its choices or cards: `me.like/dinosaurs`. The board is data,
 * public/pictures/openmoji/board.json, and is fetched when a page wants pictures for the first time.
 */

const folder = './pictures/openmoji/'

/** The name of a file is made from what a file says: only what a code of a picture can look like gets into it. */
const code = /^[0-9A-F]{3,6}(?:-[0-9A-F]{3,6})*$/

let board: ReadonlyMap<string, string> = new Map()
let loading: Promise<void> | undefined

/**
 * The address of the picture of a word, relative to the app's folder.
 *
 * @returns undefined when the board has none, or is not loaded: a card then shows its words alone
 */
export function pictureFor(key: string): string | undefined {
  return board.get(key)
}

/**
 * Fetches the board once; afterwards `pictureFor` knows it. Never rejected: a child without pictures still has the
 * words, and the next call tries again.
 */
export function loadBoard(
  ask: (address: string) => Promise<Response> = (address) => fetch(address),
): Promise<void> {
  loading ??= fetched(ask).then((found) => {
    board = found
    if (found.size === 0) loading = undefined
  })
  return loading
}

async function fetched(ask: (address: string) => Promise<Response>): Promise<ReadonlyMap<string, string>> {
  try {
    const answer = await ask(`${folder}board.json`)
    return answer.ok ? boardFrom(await answer.json()) : new Map()
  } catch {
    // No signal, or a page of somebody's network instead of the file.
    return new Map()
  }
}

/** The addresses of the pictures by key, from what board.json holds. What is no picture's code is passed over. */
export function boardFrom(file: unknown): ReadonlyMap<string, string> {
  const pictures = isRecord(file) ? file['pictures'] : undefined
  return new Map(
    Object.entries(isRecord(pictures) ? pictures : {}).flatMap(([key, picture]) =>
      typeof picture === 'string' && code.test(picture) ? [[key, `${folder}${picture}.svg`] as const] : [],
    ),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
