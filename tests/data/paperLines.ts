import type { DocumentModel } from '../../src/documents/model.ts'

/** Every line of a paper: title, mark, footer and blocks; runs that stand side by side are one line. */
export function paperLines({ title, mark, footer, blocks }: DocumentModel): string[] {
  return [title, mark, ...linesIn(footer), ...linesIn(blocks)]
}

function linesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.length > 0 && items.every(isRun)
      ? [items.map((run) => run.text).join('')]
      : items.flatMap(linesIn)
  }
  return Object.values(value).flatMap(linesIn)
}

function isRun(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
