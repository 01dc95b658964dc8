/** Where papers become files. The heavy makers are fetched when the first paper of their kind is asked for. */
import { fontFile, MissingFont } from './fontFile.ts'
import type { Order, PaperFile, Unmade } from './order.ts'

/** A part of this app that could not be fetched. */
class MissingPart extends Error {}

/** Throws what `whyUnmade` explains. */
export async function fileOf({ format, model }: Order): Promise<PaperFile> {
  if (format === 'docx') {
    const { toWord } = await fetched(import('../../renderers/word/word.ts'))
    return { bytes: new Uint8Array(await toWord(model)), undrawn: [], picturesLeftOut: [] }
  }
  const { toPdf } = await fetched(import('../../renderers/pdf/toPdf.ts'))
  const { bytes, undrawn, picturesLeftOut } = await toPdf(model, fontFile)
  return { bytes: new Uint8Array(bytes), undrawn, picturesLeftOut }
}

export function whyUnmade(error: unknown): Unmade {
  if (error instanceof MissingFont) return 'font'
  return error instanceof MissingPart ? 'parts' : 'fault'
}

function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch((error: unknown) => {
    // Every browser says so when it cannot fetch a part; anything else went wrong inside the part.
    throw error instanceof TypeError ? new MissingPart(String(error)) : error
  })
}
