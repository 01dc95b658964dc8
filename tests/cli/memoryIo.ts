import { CannotDo, type Io } from '../../src/cli/io.ts'

/** A folder and a terminal in memory: the twin of the real ones. */
export interface MemoryIo extends Io {
  readonly files: Map<string, Uint8Array>
  readonly said: string[]
  readonly complained: string[]
}

export function memoryIo(files: Readonly<Record<string, string | Uint8Array>>): MemoryIo {
  const folder = new Map(
    Object.entries(files).map(([path, file]) => [
      path,
      typeof file === 'string' ? new TextEncoder().encode(file) : file,
    ]),
  )
  const said: string[] = []
  const complained: string[] = []
  return {
    files: folder,
    said,
    complained,
    read(path) {
      const bytes = folder.get(path)
      return bytes === undefined
        ? Promise.reject(new CannotDo('The file cannot be read: there is no such file or folder.'))
        : Promise.resolve(bytes)
    },
    write(path, bytes) {
      folder.set(path, bytes)
      return Promise.resolve()
    },
    out: (line) => void said.push(line),
    err: (line) => void complained.push(line),
  }
}
