import type { OpenFont } from './machine.ts'

/** What fontkit keeps inside a font once it has shaped a word. */
interface Shaping {
  readonly _layoutEngine?: { readonly engine?: { readonly GPOSProcessor?: Positions } }
}
interface Positions {
  applyLookup(kind: number, table: unknown): boolean
}

/**
 * Keeps fontkit from failing on letters and marks that a font does not join at a given place, for example
 * the Arabic letter U+06A2 or a vowel mark after a space: it reads the missing anchor and throws. OpenType
 * says that such a rule does not apply and the next one is tried (GPOS, MarkToBase attachment); so it is.
 */
export function makeSturdy(font: OpenFont): void {
  font.layout('a') // fontkit makes its shaping engine with the first word
  const positions = (font.font as Shaping)._layoutEngine?.engine?.GPOSProcessor
  if (!positions) return
  const apply = positions.applyLookup.bind(positions)
  positions.applyLookup = (kind, table) => {
    try {
      return apply(kind, table)
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
}
