import type { DocumentModel } from '../../documents/model.ts'
import type { Drawn } from './drawing.ts'
import { isTag, tagsOf } from './tags.ts'
import type { Tag } from './tags.ts'

/** A finished paper as the checkpoints see it. */
export interface Paper {
  readonly model: DocumentModel
  readonly root: Tag
  readonly drawn: Drawn
}

/** One thing PDF/UA-1 (ISO 14289-1) asks for that a program can decide. */
export interface Checkpoint {
  readonly id: string
  /** Clause of ISO 14289-1:2014. */
  readonly clause: string
  readonly asks: string
  readonly holds: (paper: Paper) => boolean
}

const childTags = (tag: Tag) => tag.children.filter(isTag)
const hasContent = (tag: Tag): boolean => tag.children.some((child) => !isTag(child) || hasContent(child))
const every = (paper: Paper, role: Tag['role'], holds: (tag: Tag) => boolean) =>
  [...tagsOf(paper.root)].filter((tag) => tag.role === role).every(holds)
const only = (tag: Tag, roles: readonly Tag['role'][]) =>
  childTags(tag).every((child) => roles.includes(child.role))
const cellRoles = ['TH', 'TD'] as const
const headingLevels = (paper: Paper) =>
  [...tagsOf(paper.root)].flatMap((tag) => (/^H[1-5]$/.test(tag.role) ? [Number(tag.role.slice(1))] : []))

/**
 * What is checked before a file calls itself PDF/UA-1. How the words are drawn (everything is marked,
 * fonts are inside the file, text maps to Unicode) is built into the renderer and proved by its tests;
 * what depends on the paper is asked here, of every paper.
 */
export const checkpoints: readonly Checkpoint[] = [
  {
    id: 'title',
    clause: '7.1',
    asks: 'The paper has a title.',
    holds: ({ model }) => model.title.trim() !== '',
  },
  {
    id: 'language',
    clause: '7.2',
    asks: 'The paper, and every run of words in another language, says in which language it is.',
    holds: (paper) =>
      [paper.model.language, ...[...tagsOf(paper.root)].flatMap((tag) => tag.language ?? [])].every((tag) =>
        /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag),
      ),
  },
  {
    id: 'has-content',
    clause: '7.1',
    asks: 'There is something to read.',
    holds: ({ root }) => hasContent(root),
  },
  {
    id: 'headings',
    clause: '7.4.2',
    asks: 'The first heading is of level 1, and no level is skipped on the way down.',
    holds: (paper) => headingLevels(paper).every((level, at, all) => level <= (all[at - 1] ?? 0) + 1),
  },
  {
    id: 'heading-words',
    clause: '7.4',
    asks: 'Every heading has words and a bookmark.',
    holds: (paper) => {
      const headings = [...tagsOf(paper.root)].filter((tag) => /^H[1-5]$/.test(tag.role))
      return headings.every(hasContent) && headings.length === paper.drawn.bookmarks
    },
  },
  {
    id: 'tables',
    clause: '7.5',
    asks: 'Tables hold captions and rows, rows hold cells, and all rows of a table have equally many.',
    holds: (paper) =>
      every(paper, 'TR', (row) => only(row, cellRoles)) &&
      every(paper, 'Table', (table) => {
        const rows = childTags(table).filter((child) => child.role === 'TR')
        const [first] = rows
        return (
          only(table, ['Caption', 'TR']) &&
          first !== undefined &&
          rows.every((row) => childTags(row).length === childTags(first).length)
        )
      }),
  },
  {
    id: 'table-headers',
    clause: '7.5',
    asks: 'Every table has header cells, and every header cell says whether it heads a row or a column.',
    holds: (paper) =>
      every(paper, 'TH', (cell) => cell.scope !== undefined) &&
      every(paper, 'Table', (table) => [...tagsOf(table)].some((tag) => tag.role === 'TH')),
  },
  {
    id: 'lists',
    clause: '7.6',
    asks: 'Lists hold items, and every item a label and a body.',
    holds: (paper) =>
      every(paper, 'L', (list) => childTags(list).length > 0 && only(list, ['LI'])) &&
      every(
        paper,
        'LI',
        (item) =>
          childTags(item)
            .map((child) => child.role)
            .join(' ') === 'Lbl LBody',
      ),
  },
  {
    id: 'figures',
    clause: '7.3',
    asks: 'Every picture has words that stand for it and a known place on the page.',
    holds: (paper) =>
      every(paper, 'Figure', (figure) => Boolean(figure.alternative?.trim()) && figure.box !== undefined),
  },
  {
    id: 'notes',
    clause: '7.9',
    asks: 'Every note has a name no other note has.',
    holds: (paper) => {
      const names = [...tagsOf(paper.root)].filter((tag) => tag.role === 'Note').map((tag) => tag.id)
      return names.every((name) => name !== undefined) && new Set(names).size === names.length
    },
  },
  {
    id: 'glyphs',
    clause: '7.21.8',
    asks: 'No font drew its own sign for a missing character.',
    holds: ({ drawn }) => drawn.missingGlyphs === 0,
  },
]

/** The ids of the checkpoints a paper does not pass; none means that it may call itself PDF/UA-1. */
export function failedCheckpoints(paper: Paper): string[] {
  return checkpoints.filter((checkpoint) => !checkpoint.holds(paper)).map((checkpoint) => checkpoint.id)
}
