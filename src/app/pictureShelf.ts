/** All pictures of a board with their words and kinds, to choose from; fetched when somebody opens the board. */
import type { PictureShelf, ShelfPicture } from '../forms/contract.ts'
import { boardFolder, firstBoard, isCode, isRecord } from './pictureBoard.ts'

/** What a board says of itself in its board.json. */
export interface BoardTitle {
  readonly id: string
  readonly title: string
  readonly licence: string
  readonly credit: string
  readonly source: string
}

type Ask = (address: string) => Promise<Response>
const overNetwork: Ask = (address) => fetch(address)

/** The shelf of the wanted board in a language; undefined when it cannot be fetched now. */
export async function wantedShelf(language: string, ask = overNetwork): Promise<PictureShelf | undefined> {
  try {
    const from = await boardFolder()
    const about = await jsonOf(await ask(`${from}board.json`))
    const words = isRecord(about) && typeof about['words'] === 'string' ? about['words'] : firstBoard
    const file = await jsonOf(await ask(`./pictures/${words.replace(/[^a-z0-9-]/g, '')}/shelf.json`))
    return shelfFrom(about, file, from, language)
  } catch {
    return undefined
  }
}

/** The boards that came with the app, the best first. Never rejected: without a list there is the first. */
export async function boards(language: string, ask = overNetwork): Promise<readonly BoardTitle[]> {
  const list = await ask('./pictures/boards.json').then(jsonOf, () => undefined)
  const ids = Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [firstBoard]
  const files = await Promise.all(
    ids
      .filter((id) => /^[a-z][a-z0-9-]{1,40}$/.test(id))
      .map((id) => ask(`./pictures/${id}/board.json`).then(jsonOf, () => undefined)),
  )
  return files.flatMap((file) => titleFrom(file, language) ?? [])
}

/** What a board says of itself; undefined when it does not say whose it is. */
export function titleFrom(file: unknown, language: string): BoardTitle | undefined {
  if (!isRecord(file)) return undefined
  const [id, licence, credit, source] = ['id', 'licence', 'credit', 'source'].map((name) => file[name])
  const title = inLanguage(file['title'], language)
  const texts = [id, title, licence, credit, source]
  if (!texts.every((text): text is string => typeof text === 'string' && text !== '')) return undefined
  const [known = '', named = '', under = '', by = '', where = ''] = texts
  return { id: known, title: named, licence: under, credit: by, source: where }
}

/** @param from the folder of the pictures. What has no words or no code is passed over. */
export function shelfFrom(
  about: unknown,
  file: unknown,
  from: string,
  language: string,
): PictureShelf | undefined {
  const board = titleFrom(about, language)
  if (board === undefined || !isRecord(file)) return undefined
  const listOf = (name: string): readonly unknown[] => (Array.isArray(file[name]) ? file[name] : [])
  const categories = listOf('categories').flatMap((one) => {
    const words = isRecord(one) ? inLanguage(one['words'], language) : undefined
    return isRecord(one) && typeof one['id'] === 'string' && typeof words === 'string'
      ? [{ id: one['id'], words }]
      : []
  })
  const pictures = listOf('pictures').flatMap((one): ShelfPicture[] => {
    if (!isRecord(one) || !isCode(one['id'])) return []
    const said = inLanguage(one['words'], language)
    const words = Array.isArray(said) ? said.filter((word): word is string => typeof word === 'string') : []
    const [first] = words
    const kinds = Array.isArray(one['categories']) ? one['categories'] : []
    if (first === undefined) return []
    return [
      {
        id: one['id'],
        words: first,
        alsoFoundBy: words.slice(1),
        address: `${from}${one['id']}.svg`,
        categories: kinds.filter((kind): kind is string => typeof kind === 'string'),
      },
    ]
  })
  return { id: board.id, title: board.title, credit: board.credit, categories, pictures }
}

/** In the language, else in British English: a board need not speak every language. */
function inLanguage(words: unknown, language: string): unknown {
  return isRecord(words) ? (words[language] ?? words['en-GB']) : undefined
}

async function jsonOf(answer: Response): Promise<unknown> {
  return answer.ok ? answer.json() : undefined
}
