import { describe, expect, it } from 'vitest'
import { isTooBig, mostBytes, sizeWithin } from '../../../src/forms/ways/photoSize.ts'
import { bigPhoto } from './bigPhoto.ts'

describe('The size of a kept photo', () => {
  it.each([
    [
      { width: 4032, height: 3024 },
      { width: 1600, height: 1200 },
    ],
    [
      { width: 3024, height: 4032 },
      { width: 1200, height: 1600 },
    ],
    [
      { width: 8000, height: 2 },
      { width: 1600, height: 1 },
    ],
  ])('%j becomes %j', (size, within) => {
    expect(sizeWithin(size)).toEqual(within)
  })

  it('a small picture is not made larger', () => {
    expect(sizeWithin({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 })
    expect(sizeWithin({ width: 1600, height: 900 })).toEqual({ width: 1600, height: 900 })
  })

  it('a picture that could take all the memory of a phone is refused, by its bytes or its pixels', () => {
    expect(isTooBig(undefined, mostBytes)).toBe(false)
    expect(isTooBig(undefined, mostBytes + 1)).toBe(true)
    expect(isTooBig({ width: 8064, height: 6048 }, 1)).toBe(false)
    expect(isTooBig({ width: 9600, height: 7200 }, 1)).toBe(true)
  })
})

describe('The photo that tests take', () => {
  const bytes = bigPhoto({ width: 64, height: 32, orientation: 6 })
  const text = Buffer.from(bytes).toString('latin1')

  it('is a JPEG that says where and with what it was taken', () => {
    expect([...bytes.slice(0, 2), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xd9])
    expect(text).toContain('Exif\0\0MM')
    expect(text).toContain('Example Park')
    expect(text).toContain('Pho\0')
  })

  it('has no marker inside its picture that was not meant', () => {
    const begins = text.indexOf('\xff\xda') + 14
    expect(text.slice(begins, -2)).not.toMatch(/\xff[^\0]/)
  })
})
