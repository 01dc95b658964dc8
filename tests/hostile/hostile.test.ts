import { describe, expect, it } from 'vitest'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { sentenceOf } from '../../src/exchange/refusal.ts'
import { restore } from '../../src/exchange/restore.ts'
import { hostileFiles } from './files.ts'
import { good } from './good.ts'

describe('the door', () => {
  it('takes in the good file that the hostile ones are made from', () => {
    expect(restore(caseTextFrom(good))).toEqual({ kept: good, refused: [], more: 0 })
  })

  it('is tried with at least forty hostile files, each with a name of its own', () => {
    expect(new Set(hostileFiles.map((file) => file.name)).size).toBe(hostileFiles.length)
    expect(hostileFiles.length).toBeGreaterThanOrEqual(40)
  })

  it.each(hostileFiles)('refuses $name', ({ make, says, keeps }) => {
    const bytes = make()
    const started = performance.now()
    const { kept, refused, more } = restore(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    expect(refused.map(sentenceOf).join('\n')).toMatch(new RegExp(says.source, `${says.flags}m`))
    expect(kept?.entries.length).toBe(keeps)
    expect(refused.length + more).toBeGreaterThan(0)
    expect(refused.length).toBeLessThanOrEqual(50)
    for (const one of refused) expect(sentenceOf(one)).not.toMatch(/balcony|Trains/)
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('shows fifty refusals and counts the rest', () => {
    const file = hostileFiles.find(({ name }) => name === 'a hundred bad entries')
    expect(restore(file?.make())).toMatchObject({ more: 50 })
  })

  it('leaves JavaScript’s own objects as they were', () => {
    for (const { name, make } of hostileFiles) if (name.includes('key')) restore(make())
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
