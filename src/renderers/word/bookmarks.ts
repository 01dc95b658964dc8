import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { Block } from '../../documents/model.ts'

/** Where a block can be jumped to: the bookmark's name and its number in the file. */
export interface Place {
  readonly name: string
  readonly number: number
}

/**
 * A bookmark for every block, by block id. The name is the id itself where Word takes it (a letter first, forty
 * characters at most, no spaces); any other id is shortened and told apart by its number.
 */
export function placesOf(blocks: readonly Block[]): ReadonlyMap<string, Place> {
  return new Map(blocks.map(({ id }, at) => [id, { name: bookmarkName(id, at + 1), number: at + 1 }]))
}

function bookmarkName(id: string, number: number): string {
  if (/^[A-Za-z][\w.-]{0,39}$/.test(id)) return id
  const letters = id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 28)
  return `b${number}_${letters}`
}

/**
 * A bookmark whose number we choose. The package numbers its own from a counter that runs on from document to
 * document, so that the second paper made in a day would differ from the first.
 */
export class PlacedBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor({ name, number }: Place, children: readonly ParagraphChild[]) {
    super({ id: name, children })
    this.start = new BookmarkStart(name, number)
    this.end = new BookmarkEnd(number)
  }
}
