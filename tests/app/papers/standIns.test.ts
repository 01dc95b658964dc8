import { Buffer as NodeBuffer } from 'node:buffer'
import { deflateSync as nodeDeflate, inflateSync as nodeInflate } from 'node:zlib'
import { expect, test } from 'vitest'
import { Buffer } from '../../../src/app/papers/standIns/bytes.ts'
import { EventEmitter } from '../../../src/app/papers/standIns/events.ts'
import { Readable } from '../../../src/app/papers/standIns/stream.ts'
import { deflateSync, inflate } from '../../../src/app/papers/standIns/zlib.ts'

const bytes = (of: Uint8Array): number[] => [...of]

test('text becomes the bytes that Node makes of it', () => {
  const ascii = 'Plan for Ash\n'
  const wide = '\ufeffJuniper – ✓ 😀'
  for (const encoding of ['ascii', 'binary', 'utf8', 'utf16le'] as const) {
    expect(bytes(Buffer.from(ascii, encoding)), encoding).toEqual(bytes(NodeBuffer.from(ascii, encoding)))
  }
  for (const encoding of ['utf8', 'utf16le'] as const) {
    expect(bytes(Buffer.from(wide, encoding)), encoding).toEqual(bytes(NodeBuffer.from(wide, encoding)))
  }
  expect(bytes(Buffer.from('/9j/4AAQ', 'base64'))).toEqual(bytes(NodeBuffer.from('/9j/4AAQ', 'base64')))
  expect(bytes(Buffer.from('%\xff\xfe', 'binary'))).toEqual([37, 255, 254])
})

test('bytes become the text that Node makes of them, also when there are many', () => {
  const many = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256)
  for (const encoding of ['binary', 'hex', 'base64'] as const) {
    expect(Buffer.from(many).toString(encoding), encoding).toBe(NodeBuffer.from(many).toString(encoding))
  }
})

test('pieces are joined in their order, and numbers read as a picture’s head asks', () => {
  const joined = Buffer.concat([Buffer.from([0xff, 0xd8]), new Uint8Array([1, 2])])
  expect(Buffer.isBuffer(joined)).toBe(true)
  expect(Buffer.isBuffer(new Uint8Array(2))).toBe(false)
  expect([joined.readUInt16BE(0), joined.readUInt16BE(2)]).toEqual([0xffd8, 0x0102])
  expect(() => joined.readUInt16BE(3)).toThrow(RangeError)
})

test('what is packed here Node unpacks, and the other way round', async () => {
  const words = new TextEncoder().encode('Ash likes trains. '.repeat(500))
  expect(bytes(nodeInflate(deflateSync(words)))).toEqual(bytes(words))
  expect(deflateSync(words).length).toBeLessThan(words.length / 10)
  const unpacked = await new Promise<Uint8Array>((resolve, reject) =>
    inflate(nodeDeflate(words), (error, made) =>
      made ? resolve(made) : reject(error ?? new Error('nothing')),
    ),
  )
  expect(bytes(unpacked)).toEqual(bytes(words))
})

test('what cannot be unpacked is an error, not a crash', async () => {
  const error = await new Promise((resolve) => inflate([1, 2, 3], resolve))
  expect(error).toBeInstanceOf(Error)
})

test('what was pushed before anybody listened comes in its order, and the end comes last', async () => {
  const stream = new Readable()
  stream.push(new Uint8Array([1]))
  const heard = await new Promise<unknown[]>((resolve) => {
    const said: unknown[] = []
    stream.on('data', (piece) => said.push(bytes(piece as Uint8Array)))
    stream.on('end', () => resolve([...said, 'end']))
    stream.push(new Uint8Array([2]))
    stream.push(null)
  })
  expect(heard).toEqual([[1], [2], 'end'])
})

test('a listener is called until it is taken away, and one that listens once is called once', () => {
  const emitter = new EventEmitter()
  const said: string[] = []
  const listener = (what: unknown): void => void said.push(String(what))
  emitter.addListener('line', listener)
  emitter.once('line', (what) => said.push(`once ${String(what)}`))
  expect(emitter.emit('line', 'a')).toBe(true)
  emitter.emit('line', 'b')
  emitter.removeListener('line', listener)
  expect(emitter.emit('line', 'c')).toBe(false)
  expect(said).toEqual(['a', 'once a', 'b'])
})
