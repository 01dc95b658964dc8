/**
 * The picture board: which picture stands for a word. A key is the name of a picture (`words.picture` of a question),
 * or a question and one of its choices or cards: `me.like/dinosaurs`. A board is a folder of public/pictures/ with a
 * board.json, which says what it is and under whose licence, and is fetched when a page wants pictures for the first
 * time. Its pictures are named as those of the board whose `words` it shares, so that one list of words serves both.
 */

const folder = './pictures/'

/** The board that is used until somebody chooses another. */
export const firstBoard = 'openmoji'

/** The name of a file is made from what a file says: only what a code of a picture can look like gets into it. */
const code = /^[0-9A-F]{3,6}(?:-[0-9A-F]{3,6})*$/
const boardId = /^[a-z][a-z0-9-]{1,40}$/

let board: ReadonlyMap<string, string> = new Map()
let loading: Promise<void> | undefined
let wanted: Promise<string | undefined> = Promise.resolve(undefined)

/**
 * The address of the picture of a word, relative to the app's folder.
 *
 * @returns undefined when the board has none, or is not loaded: a card then shows its words alone
 */
export function pictureFor(key: string): string | undefined {
  return board.get(key)
}

/** Which board is wanted: known as soon as the settings are read. What was loaded of another is let go. */
export function wantBoard(id: Promise<string | undefined>): void {
  wanted = id
  loading = undefined
}

/** The folder of the wanted board. */
export async function boardFolder(): Promise<string> {
  const id = await wanted.catch(() => undefined)
  return `${folder}${id !== undefined && boardId.test(id) ? id : firstBoard}/`
}

/**
 * Fetches the board once; afterwards `pictureFor` knows it. Never rejected: a child without pictures still has the
 * words, and the next call tries again.
 */
export function loadBoard(
  ask: (address: string) => Promise<Response> = (address) => fetch(address),
): Promise<void> {
  const mine = (loading ??= fetched(ask).then((found) => {
    if (loading !== mine) return
    board = found
    if (found.size === 0) loading = undefined
  }))
  return mine
}

async function fetched(ask: (address: string) => Promise<Response>): Promise<ReadonlyMap<string, string>> {
  try {
    const from = await boardFolder()
    const file = await jsonAt(`${from}board.json`, ask)
    const words = isRecord(file) ? file['words'] : undefined
    const other = typeof words === 'string' && boardId.test(words) ? `${folder}${words}/` : from
    return boardFrom(other === from ? file : await jsonAt(`${other}board.json`, ask), from)
  } catch {
    // No signal, or a page of somebody's network instead of the file.
    return new Map()
  }
}

async function jsonAt(address: string, ask: (address: string) => Promise<Response>): Promise<unknown> {
  const answer = await ask(address)
  return answer.ok ? answer.json() : undefined
}

/**
 * The addresses of the pictures by key, from what board.json holds. What is no picture's code is passed over.
 *
 * @param from the folder of the pictures
 */
export function boardFrom(file: unknown, from = `${folder}${firstBoard}/`): ReadonlyMap<string, string> {
  const pictures = isRecord(file) ? file['pictures'] : undefined
  return new Map(
    Object.entries(isRecord(pictures) ? pictures : {}).flatMap(([key, picture]) =>
      isCode(picture) ? [[key, `${from}${picture}.svg`] as const] : [],
    ),
  )
}

/** True for what can be the name of a picture. */
export function isCode(picture: unknown): picture is string {
  return typeof picture === 'string' && code.test(picture)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
