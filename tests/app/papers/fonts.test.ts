import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { groupsOf } from '../../../src/app/offline/groups.ts'
import { fileOf, whyUnmade } from '../../../src/app/papers/making.ts'
import type { Format } from '../../../src/app/papers/order.ts'
import { paper } from '../../cases/examples.ts'

/** The group of a font file, which the build puts among its assets under its own name and a hash. */
function groupOf(address: string): string | undefined {
  const name = `assets/${basename(address, '.woff')}-a1b2c3d4.woff`
  return groupsOf([{ name, isPage: false, modules: [], needs: [], mayWant: [] }]).get(name)
}

const made = (name: string, format: Format) => fileOf({ format, model: paper(name, 'draft-plan').model })

describe('On a device without a network that has the paper makers, but no fonts for other scripts', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', async (address: string) => {
      if (groupOf(address) !== 'papers') throw new TypeError('Failed to fetch')
      return new Response(new Uint8Array(await readFile(`.${address}`)))
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each(['ash', 'juniper'])('a plan in English becomes a PDF: %s', async (name) => {
    const { bytes, undrawn } = await made(name, 'pdf')
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
    expect(undrawn).toEqual([])
  })

  it('a plan with Greek, Arabic and emoji becomes none, because a font is missing', async () => {
    const why = await made('bramble', 'pdf').then(() => 'made', whyUnmade)
    expect(why).toBe('font')
  })

  it('but it becomes a Word file, which needs none', async () => {
    const { bytes } = await made('bramble', 'docx')
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 2))).toBe('PK')
  })
})
