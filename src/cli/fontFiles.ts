import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The files of installed font packages, by their path inside the package: what `toPdf` asks for. */
export async function fontFiles(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(resolve(file)))
}
