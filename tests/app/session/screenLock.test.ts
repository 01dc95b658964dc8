import { describe, expect, it } from 'vitest'
import type { LockRecord } from '../../../src/app/session/contract.ts'
import { rounds } from '../../../src/app/session/screenLock.ts'
import { machine } from './devices.ts'

async function locked(secret = '2580') {
  const here = machine()
  const device = await here.tab()
  const record = await device.screenLock.make(secret)
  if ('because' in record) throw new Error(record.because)
  const quick: LockRecord = record
  await device.keepSettings({ use: 'professional', lock: quick })
  return { ...here, device, record: quick }
}

describe('The lock of the screen', () => {
  it('opens with its PIN, keeps it nowhere, and is made slowly enough', async () => {
    const { tab, record } = await locked()
    const { lock } = await (await tab()).settings()
    expect(lock).toEqual(record)
    expect(JSON.stringify(lock)).not.toContain('2580')
    expect(record.rounds).toBeGreaterThanOrEqual(600_000)
    expect(rounds).toBe(record.rounds)
    expect(await (await tab()).screenLock.open('2580', record)).toEqual({ kind: 'open' })
  })

  it('makes a wrong try wait, longer each time, also when the page is loaded again', async () => {
    const { tab, later, record } = await locked()
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      const tried = await (await tab()).screenLock.open('0000', record)
      expect(tried.kind).toBe('wrong')
      if (tried.kind === 'wrong') waits.push(Math.round(tried.wait / 1000))
      expect((await (await tab()).screenLock.open('2580', record)).kind).toBe('tooSoon')
      later(61)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    expect(await (await tab()).screenLock.waits()).toBe(0)
    expect(await (await tab()).screenLock.open('2580', record)).toEqual({ kind: 'open' })
    const wrong = await (await tab()).screenLock.open('1111', record)
    expect(wrong.kind === 'wrong' && Math.round(wrong.wait / 1000)).toBe(1)
  })

  it('counts a try before it looks, so that leaving the page in the middle wins nothing', async () => {
    const { tab, record } = await locked()
    const asleep = await tab({ stretched: () => new Promise(() => undefined) })
    void asleep.screenLock.open('0000', record)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await (await tab()).screenLock.waits()).toBeGreaterThan(900)
  })

  it('takes a passphrase however its accents are typed', async () => {
    const { device, record } = await locked('caf\u00e9 au lait')
    expect(await device.screenLock.open('cafe\u0301 au lait', record)).toEqual({ kind: 'open' })
  })

  it.each([
    ['a PIN of three', '123', {}],
    ['a browser that cannot', '2580', { stretched: undefined }],
  ])('refuses %s in one sentence', async (_, secret, given) => {
    const device = await machine().tab(given)
    expect(await device.screenLock.make(secret)).toHaveProperty('because')
  })
})
