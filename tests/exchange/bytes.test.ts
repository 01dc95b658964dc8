import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { base64From, bytesFromBase64 } from '../../src/exchange/base64.ts'
import { looksLike } from '../../src/exchange/fileKinds.ts'
import { hashOfBytes, hashOfText } from '../../src/exchange/hash.ts'
import { jsonFrom } from '../../src/exchange/json.ts'
import { faultIn } from '../../src/exchange/scan.ts'
import { png } from '../hostile/good.ts'

describe('base64', () => {
  /** RFC 4648, section 10. */
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('of "%s" is "%s"', (text, base64) => {
    expect(base64From(new TextEncoder().encode(text))).toBe(base64)
    expect(new TextDecoder().decode(bytesFromBase64(base64))).toBe(text)
  })

  it('comes back as the bytes it was made from, and agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesFromBase64(base64From(bytes))).toEqual(bytes)
        expect(base64From(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
  })

  test.each(['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Z===', '====', 'Zm 9', 'Zm9\u00e9', 'Zm-_'])(
    '"%s" is none',
    (text) => {
      expect(bytesFromBase64(text)).toBeUndefined()
    },
  )
})

describe('a hash', () => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashOfText(text)).toBe(`sha256-${createHash('sha256').update(text, 'utf8').digest('hex')}`)
      }),
    )
    expect(hashOfBytes(png)).toBe(`sha256-${createHash('sha256').update(png).digest('hex')}`)
  })
})

describe('a kind of file', () => {
  it('is known by its first bytes, not by what it says it is', () => {
    expect(looksLike('image/png', png)).toBe(true)
    expect(looksLike('image/jpeg', png)).toBe(false)
    expect(looksLike('audio/mp4', new TextEncoder().encode('\0\0\0\x18ftypM4A '))).toBe(true)
    expect(looksLike('application/pdf', new Uint8Array())).toBe(false)
  })
})

describe('the look at JSON before it is parsed', () => {
  it('finds no fault in any JSON that a program can write', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        const laidOut = JSON.stringify(JSON.parse(text), undefined, indent)
        if (/__proto__|constructor|prototype/.test(laidOut)) return
        expect(faultIn(laidOut)).toBeUndefined()
      }),
    )
  })

  it('never throws, and neither does the reading, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '1', 'e', '-', 'null', ' ', 'é', '\ud83d'),
          { maxLength: 40 },
        ),
        (pieces) => {
          const text = pieces.join('')
          const fault = faultIn(text)
          const read = jsonFrom(text)
          if (fault !== undefined) expect(read.kind).toBe('refused')
          if (read.kind === 'json') expect(read.value).toEqual(JSON.parse(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('never throws for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(['json', 'refused']).toContain(jsonFrom(bytes).kind)
      }),
    )
  })

  it('allows 64 levels and not 65', () => {
    expect(faultIn('['.repeat(64) + ']'.repeat(64))).toBeUndefined()
    expect(faultIn('['.repeat(65) + ']'.repeat(65))?.because).toMatch(/more than 64 deep/)
  })
})
