/** Which files may be added to an answer, and how their size reads. */

export type FileKind = 'pdf' | 'word' | 'picture' | 'film'

export const mostFileBytes = 20 * 1024 * 1024

/** For the `accept` of a file input. */
export const acceptedFiles =
  'application/pdf,.pdf,.doc,.docx,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document,image/*'

/** For a question that takes a film too. */
export const acceptedFilms = `${acceptedFiles},video/mp4,video/webm`

const wordTypes: ReadonlySet<string> = new Set([
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

/** What kind of file it is: by its type, or by its name where a device names no type. Undefined: not to be added. */
export function fileKind(type: string, name = ''): FileKind | undefined {
  if (type === 'application/pdf') return 'pdf'
  if (wordTypes.has(type)) return 'word'
  // A drawing of that type may hold a program.
  if (type.startsWith('image/')) return type === 'image/svg+xml' ? undefined : 'picture'
  if (type === 'video/mp4' || type === 'video/webm') return 'film'
  if (type !== '' && type !== 'application/octet-stream') return undefined
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1]
  if (ending === 'pdf') return 'pdf'
  if (ending === 'mp4' || ending === 'webm') return 'film'
  if (ending === 'doc' || ending === 'docx') return 'word'
  return ['jpg', 'jpeg', 'png', 'heic', 'webp', 'gif'].includes(ending ?? '') ? 'picture' : undefined
}

/** The type a file is kept under, where its device named none. */
export function typeKept(kind: FileKind, type: string, name: string): string {
  if (type !== '' && type !== 'application/octet-stream') return type
  if (kind === 'pdf') return 'application/pdf'
  if (kind === 'film') return name.toLowerCase().endsWith('.webm') ? 'video/webm' : 'video/mp4'
  return name.toLowerCase().endsWith('.doc')
    ? 'application/msword'
    : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

/** A size as people read it: whole kilobytes, and megabytes with one decimal. */
export function sizeOf(bytes: number): { readonly unit: 'kilobytes' | 'megabytes'; readonly number: string } {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024
    ? { unit: 'kilobytes', number: String(kilobytes) }
    : { unit: 'megabytes', number: (kilobytes / 1024).toFixed(1).replace(/\.0$/, '') }
}
