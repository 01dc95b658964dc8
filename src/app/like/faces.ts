/** Typefaces that are fetched when somebody chooses one; the service worker then keeps them. */
import lexend400 from '@fontsource/lexend/files/lexend-latin-400-normal.woff2?url'
import lexend700 from '@fontsource/lexend/files/lexend-latin-700-normal.woff2?url'
import lexendMore400 from '@fontsource/lexend/files/lexend-latin-ext-400-normal.woff2?url'
import lexendMore700 from '@fontsource/lexend/files/lexend-latin-ext-700-normal.woff2?url'
import dyslexic400 from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url'
import dyslexic700 from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url'
import type { Likes } from './likes.ts'

type Chosen = NonNullable<Likes['face']>

interface Cut {
  readonly address: string
  readonly weight: '400' | '700'
  /** The letters in it; without one, all it has. */
  readonly range?: string
}

const more =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1EFF, U+2C60-2C7F'
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212'

const cuts: Readonly<Record<Chosen, { readonly name: string; readonly cuts: readonly Cut[] }>> = {
  lexend: {
    name: 'Lexend',
    cuts: [
      { address: lexend400, weight: '400', range: latin },
      { address: lexend700, weight: '700', range: latin },
      { address: lexendMore400, weight: '400', range: more },
      { address: lexendMore700, weight: '700', range: more },
    ],
  },
  dyslexic: {
    name: 'OpenDyslexic',
    cuts: [
      { address: dyslexic400, weight: '400' },
      { address: dyslexic700, weight: '700' },
    ],
  },
}

const fetched = new Map<Chosen, Promise<boolean>>()

/** @returns false when it could not be fetched: the usual letters stay, and the next call tries again */
export function fetchFace(face: Chosen): Promise<boolean> {
  const known = fetched.get(face)
  if (known !== undefined) return known
  const { name, cuts: wanted } = cuts[face]
  const loading = Promise.all(
    wanted.map(async ({ address, weight, range }) => {
      const cut = new FontFace(name, `url(${address})`, {
        weight,
        ...(range !== undefined && { unicodeRange: range }),
      })
      document.fonts.add(await cut.load())
    }),
  ).then(
    () => true,
    () => {
      fetched.delete(face)
      return false
    },
  )
  fetched.set(face, loading)
  return loading
}
