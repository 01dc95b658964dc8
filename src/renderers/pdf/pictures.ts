import type { DocumentModel } from '../../documents/model.ts'
import type { OpenPicture, PdfDocument } from './machine.ts'

export interface Pictures {
  /** Name in the model → label in the document. */
  readonly opened: ReadonlyMap<string, string>
  /** Ids of figures whose picture is missing or broken. */
  readonly leftOut: readonly string[]
}

/** Until pdfkit has unpacked and written a picture with transparency, which it does in the background. */
async function written(picture: OpenPicture): Promise<void> {
  while (picture.imgData) await new Promise((resolve) => setTimeout(resolve, 0))
}

/**
 * Opens the pictures a model shows, one after the other: pdfkit writes them when they are unpacked, and
 * two at once would land in the file in whatever order they finish. Labels are ours; no word of the
 * model's is ever taken for a file name or an address.
 */
export async function openPictures(model: DocumentModel, document: PdfDocument): Promise<Pictures> {
  const opened = new Map<string, string>()
  const broken = new Set<string>()
  const leftOut: string[] = []
  for (const block of model.blocks) {
    if (block.kind !== 'figure') continue
    const name = block.picture
    const picture = Object.hasOwn(model.pictures, name) ? model.pictures[name] : undefined
    if (picture && !opened.has(name) && !broken.has(name)) {
      const label = `picture-${String(opened.size + broken.size + 1)}`
      document.images[label] = `data:${picture.type};base64,${picture.bytes}`
      try {
        await written(document.provideImage(label))
        opened.set(name, label)
      } catch {
        // Whatever is wrong inside a picture somebody took is no reason to refuse them their paper.
        broken.add(name)
      }
    }
    if (!opened.has(name)) leftOut.push(block.id)
  }
  return { opened, leftOut }
}
