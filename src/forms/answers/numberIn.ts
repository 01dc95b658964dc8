/**
 * The number in what was typed: '6.5' → 6.5, '1,450' → 1450, '£20' → 20.
 *
 * @returns the words as they were typed when they are no number, so that they stay; undefined when nothing is left
 */
export function numberIn(typed: string): number | string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const plain = text
    .replace(/^£\s*/, '')
    .replace(/^(\d{1,3}(?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(',', ''))
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}
