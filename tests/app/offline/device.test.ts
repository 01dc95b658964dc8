import { describe, expect, it } from 'vitest'
import { installWay } from '../../../src/app/offline/install.ts'
import { mayFetchUnasked, megabytes, slowMinutes } from '../../../src/app/offline/network.ts'
import { askToKeepOnce, isKept, roomFrom } from '../../../src/app/offline/storageHealth.ts'
import { isOurWorker } from '../../../src/app/offline/workerFiles.ts'
import type { Settings } from '../../../src/app/session/contract.ts'

describe('Something large is fetched unasked', () => {
  it('on a fast network that nobody pays for by the byte', () => {
    expect(mayFetchUnasked({ effectiveType: '4g', saveData: false })).toBe(true)
    expect(mayFetchUnasked({ effectiveType: '4g', type: 'wifi' })).toBe(true)
  })

  it.each([
    ['when the person saves data', { effectiveType: '4g', saveData: true }],
    ['on a mobile network', { effectiveType: '4g', type: 'cellular' }],
    ['on a slow one', { effectiveType: '3g' }],
    ['on a very slow one', { effectiveType: 'slow-2g' }],
    ['where the browser tells half of it', { saveData: false }],
    ['where the browser tells nothing', undefined],
  ])('but not %s', (_, connection) => {
    expect(mayFetchUnasked(connection)).toBe(false)
  })

  it('otherwise with its size and time on a slow connection', () => {
    expect(megabytes(1_940_000)).toBe('1.9')
    expect(megabytes(20_000)).toBe('0.1')
    expect(slowMinutes(1_940_000)).toBe(1)
    expect(slowMinutes(6_100_000)).toBe(3)
  })
})

describe('Room for more', () => {
  it('is told in photos, roughly', () => {
    expect(roomFrom({ quota: 100_000_000, usage: 10_000_000 })).toEqual({ kind: 'some', photos: 100 })
    expect(roomFrom({ quota: 60_000_000, usage: 5_000_000 })).toEqual({ kind: 'some', photos: 90 })
  })

  it('is plenty, very little, or unknown', () => {
    expect(roomFrom({ quota: 60_000_000_000, usage: 5_000_000 }).kind).toBe('plenty')
    expect(roomFrom({ quota: 60_000_000, usage: 55_000_000 }).kind).toBe('little')
    expect(roomFrom(undefined).kind).toBe('unknown')
    expect(roomFrom({}).kind).toBe('unknown')
  })
})

describe('Asking the browser to keep what is written', () => {
  function deviceWith(settings: Settings): { kept: Settings[] } & Parameters<typeof askToKeepOnce>[0] {
    const kept: Settings[] = []
    return {
      kept,
      settings: () => Promise.resolve(settings),
      keepSettings: (next) => {
        kept.push(next)
        return Promise.resolve({ kind: 'saved' })
      },
    }
  }

  it('happens once, and the day is kept beside the other settings', async () => {
    const device = deviceWith({ use: 'family' })
    const said = await askToKeepOnce(device, '2026-11-22', { persist: () => Promise.resolve(false) })
    expect(said).toBe('no')
    expect(device.kept).toEqual([{ use: 'family', askedToPersist: '2026-11-22' }])
  })

  it('overwrites nothing that was set while the person thought about the answer', async () => {
    let settings: Settings = {}
    const device = {
      settings: () => Promise.resolve(settings),
      keepSettings: (next: Settings) => {
        settings = next
        return Promise.resolve({ kind: 'saved' } as const)
      },
    }
    const lock = { salt: 'c2FsdA==', rounds: 1, hash: 'aGFzaA==' }
    const persist = (): Promise<boolean> => {
      settings = { ...settings, lock }
      return Promise.resolve(true)
    }
    expect(await askToKeepOnce(device, '2026-11-22', { persist })).toBe('yes')
    expect(settings).toEqual({ lock, askedToPersist: '2026-11-22' })
  })

  it('does not happen again', async () => {
    const device = deviceWith({ askedToPersist: '2026-11-01' })
    const refuse = (): Promise<boolean> => Promise.reject(new Error('Asked twice'))
    expect(await askToKeepOnce(device, '2026-11-22', { persist: refuse })).toBeUndefined()
    expect(device.kept).toEqual([])
  })

  it('is known only from browsers that tell', async () => {
    expect(await isKept({ persisted: () => Promise.resolve(true) })).toBe('yes')
    expect(await isKept({ persisted: () => Promise.resolve(false) })).toBe('no')
    expect(await isKept({ persisted: () => Promise.reject(new Error('private window')) })).toBe('unknown')
    expect(await isKept(undefined)).toBe('unknown')
  })
})

describe('The way to the home screen', () => {
  it.each([
    [{ isHomeScreen: true, canAsk: true, isApple: true }, 'here'],
    [{ isHomeScreen: false, canAsk: true, isApple: false }, 'button'],
    [{ isHomeScreen: false, canAsk: false, isApple: true }, 'apple'],
    [{ isHomeScreen: false, canAsk: false, isApple: false }, 'none'],
  ] as const)('%o is %s', (seen, way) => {
    expect(installWay(seen)).toBe(way)
  })
})

describe('A worker may be started from', () => {
  const base = 'https://example.org/app/?at=device'

  it.each(['service-worker.js', 'assets/makers.worker-D3xK_9-a.js'])('our own %s', (file) => {
    expect(isOurWorker(file, base)).toBe(true)
    expect(isOurWorker(`https://example.org/app/${file}`, base)).toBe(true)
  })

  it.each([
    'https://elsewhere.example/app/service-worker.js',
    'https://example.org/service-worker.js',
    'https://example.org/app/assets/service-worker.js',
    'https://example.org/app/assets/makers.worker-1.js/../../../evil.js',
    'https://example.org/app/assets/index-1.js',
    'service-worker.js.map',
    'data:text/javascript,alert(1)',
    'blob:https://example.org/0',
    'src/app/papers/makers.worker.ts',
    'https://',
  ])('but never from %s', (address) => {
    expect(isOurWorker(address, base)).toBe(false)
  })

  it('its source, only while it is being written', () => {
    expect(isOurWorker('src/app/papers/makers.worker.ts', base, true)).toBe(true)
  })
})
