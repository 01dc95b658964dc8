/** How the pages looked last time, put on before anything is drawn. No word of anybody is in it. */

export const kept = 'one-and-only:look'

/** What stands on the page’s root: attributes, and the colours of an own tint. */
export interface Worn {
  readonly attributes: Readonly<Record<string, string>>
  readonly colours: Readonly<Record<string, string>>
}

/** @returns false when nothing was chosen, or nothing can be read: then everything is as usual */
export function wornBefore(): boolean {
  try {
    const text = localStorage.getItem(kept)
    if (text === null) return false
    putOn(JSON.parse(text) as Worn)
    return true
  } catch {
    return false
  }
}

export function putOn({ attributes, colours }: Worn): void {
  const root = document.documentElement
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value)
  for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--tint-${name}`, value)
}
