import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { mostBytes, tooLarge } from '../exchange/json.ts'

/**
 * What a command may do to the world. `read` and `write` reject with a CannotDo, whose message is one sentence
 * for the person at the keyboard; a file of more than 64 MB is refused before it is read. `write` leaves either
 * the whole new file or the old one, never half of one.
 */
export interface Io {
  read(path: string): Promise<Uint8Array>
  write(path: string, bytes: Uint8Array): Promise<void>
  out(line: string): void
  err(line: string): void
}

/** Something that the person can put right: a path mistyped, a disk full. Its message is shown as it is. */
export class CannotDo extends Error {}

export const nodeIo: Io = {
  async read(path) {
    try {
      const file = await stat(path)
      if (!file.isFile())
        throw new CannotDo('The file is not a file but a folder or a device. Give the path of a file.')
      if (file.size > mostBytes) throw new CannotDo(`The file ${tooLarge(file.size).because}`)
      return await readWhole(path, file.size)
    } catch (error) {
      throw error instanceof CannotDo ? error : new CannotDo(`The file cannot be read: ${reasonIn(error)}.`)
    }
  },

  async write(path, bytes) {
    const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
    try {
      const file = await open(draft, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw new CannotDo(`The file cannot be written: ${reasonIn(error)}. Nothing was changed.`)
    }
  },

  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
}

/** Reads no more than `size` bytes, so that a file that grows meanwhile cannot fill the memory. */
async function readWhole(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not open it',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is not a folder',
  EPERM: 'you may not change it',
  EROFS: 'the disk can only be read',
}

function reasonIn(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return reasons[code] ?? `the system says ${code}`
}
