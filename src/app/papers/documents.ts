/** The papers that people make for themselves, and whom a copy can be for. */
import type { Print } from '../../documents/paper.ts'
import type { Format } from './order.ts'
import { say } from './say.ts'

export const documents = ['draft-plan', 'one-page-profile', 'contribution-copy'] as const

export type Document = (typeof documents)[number]

/** What a file can be made of: a paper of a case, or a form to fill in by hand. */
export type FileOf = Document | 'blank'

export const audiences = ['nobody', 'authority', 'me'] as const

export type AudienceName = (typeof audiences)[number]

export function isDocument(id: string): id is Document {
  return documents.some((one) => one === id)
}

export function isAudience(name: string): name is AudienceName {
  return audiences.some((one) => one === name)
}

/**
 * The audience as drafting knows it.
 *
 * @param me the id of the person on this device; undefined when nobody has said who they are
 */
export function audienceOf(name: AudienceName, me: string | undefined): string | undefined {
  return name === 'me' ? me : name
}

/** A file's name, which names no child: people see it in lists, on shared computers and in e-mails. */
export function fileName(document: FileOf, format: Format, day: string, print: Print = 'usual'): string {
  const how = print === 'usual' ? '' : `-${say('papers.large.file')}`
  return `${say(`papers.${document}.file`)}${how}-${day}.${format}`
}

export const fileTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** How large a file is, as phones say it: thousands or millions of bytes, never 0. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (kilobytes < 1000) return say('make.kilobytes', { number: kilobytes })
  return say('make.megabytes', { number: (bytes / 1_000_000).toFixed(1) })
}
