/** Pictures of a board that are shown: those of a kind, and those that a word finds. */
import type { PictureShelf, ShelfPicture } from '../contract.ts'

/**
 * A word finds a picture by the beginning of any word under it or that finds it too; capital letters and accents do
 * not matter. Several words have to be found all.
 *
 * @param category '' for all kinds
 */
export function foundOn(shelf: PictureShelf, category: string, search: string): readonly ShelfPicture[] {
  const wanted = wordsIn(search)
  return shelf.pictures.filter((picture) => {
    // Whoever looks for a word looks on the whole board.
    if (wanted.length === 0) return category === '' || picture.categories.includes(category)
    const words = wordsIn([picture.words, ...picture.alsoFoundBy].join(' '))
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

function wordsIn(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
