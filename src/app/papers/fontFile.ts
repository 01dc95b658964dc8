/** Font files for `toPdf`, from our own address, each fetched when a paper needs it. */

/** A font that is not on this device and could not be fetched. */
export class MissingFont extends Error {}

/** The two weights and two slopes that papers are set in. */
const addresses = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/atkinson-hyperlegible/files/*-{400,700}-{normal,italic}.woff',
    '/node_modules/@fontsource/noto-sans/files/*-{400,700}-{normal,italic}.woff',
    '/node_modules/@fontsource/noto-sans-arabic/files/*-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-math/files/*-400-normal.woff',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-[0-9]*-{400,700}-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** Which characters are in which file, as each package says. */
const lists = import.meta.glob<string>(
  '/node_modules/@fontsource/{atkinson-hyperlegible,noto-sans,noto-sans-arabic,noto-sans-math,noto-emoji}/unicode.json',
  { query: '?raw', import: 'default', eager: true },
)

const opened = new Map<string, Promise<Uint8Array>>()

/** @param file for example `@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff` */
export function fontFile(file: string): Promise<Uint8Array> {
  const known = opened.get(file)
  if (known !== undefined) return known
  const bytes = bytesOf(`/node_modules/${file}`)
  opened.set(file, bytes)
  // Asked for again when the network is back.
  bytes.catch(() => opened.delete(file))
  return bytes
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const list = lists[path]
  if (list !== undefined) return new TextEncoder().encode(list)
  const address = addresses[path]
  if (address === undefined) throw new Error(`No font file ${path} was built into the app`)
  const answer = await fetch(address).catch(() => undefined)
  if (answer?.ok !== true) throw new MissingFont(path)
  const bytes = await answer.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) throw new MissingFont(path)
  return new Uint8Array(bytes)
}
