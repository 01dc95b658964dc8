import { gzipSync } from 'node:zlib'
import { compile } from 'sass'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/app/like/contrast.ts'
import { paletteOf } from '../../src/app/like/palette.ts'
import { pairs, seen, written } from './colourPairs.ts'

const css = compile('src/app/styles/app.scss', { loadPaths: ['node_modules'], style: 'compressed' }).css

type Colours = Readonly<Record<string, string>>

/** The colours that the first rule with this selector sets. */
const coloursOf = (selector: string): Colours => {
  const start = css.indexOf(`${selector}{color-scheme`)
  const rule = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...rule.matchAll(/--oo-([a-z-]+):\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const looks = {
  'by day': coloursOf(':root'),
  'by night': coloursOf(':root:not([data-colours])'),
  'on cream': coloursOf(':root[data-colours=cream]'),
  'with the strongest contrast': coloursOf(':root[data-colours=contrast]'),
  'at night, when asked for': coloursOf(':root[data-colours=dark]'),
}

describe.each(Object.entries(looks))('The colours %s', (_, colours) => {
  const of = (name: string): string => colours[name] ?? `--oo-${name}`

  it.each(pairs(written))('let everyone read %s on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(seen))('let everyone see %s on %s', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each(['paper', 'warm', 'button', 'bad'])(
    'show what is focused on %s: the band, or the edge around it',
    (ground) => {
      const band = contrast(of('focus'), of(ground))
      const edge = Math.max(contrast(of('focus-ink'), of(ground)), contrast(of('ink'), of(ground)))
      expect(Math.max(band, edge)).toBeGreaterThanOrEqual(3)
      expect(contrast(of('focus'), of('focus-ink'))).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('The strongest contrast', () => {
  const colours = looks['with the strongest contrast']
  it.each(pairs(written))('has 7:1 for %s on %s', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7)
  })
})

describe('The style sheet', () => {
  it('has the same colours by night, whether the night or the reader asks for them', () => {
    expect(looks['at night, when asked for']).toEqual(looks['by night'])
    expect(Object.keys(looks['by night'])).toEqual(Object.keys(looks['by day']))
    expect(Object.keys(looks['on cream'])).toEqual(Object.keys(looks['by day']))
    expect(Object.keys(looks['with the strongest contrast'])).toEqual(Object.keys(looks['by day']))
    expect(Object.keys(looks['by day']).length).toBeGreaterThan(15)
  })

  it('takes every colour of an own tint from what is counted, and has a place for each', () => {
    const tinted = coloursOf(':root[data-colours=tint]')
    expect(Object.keys(tinted)).toEqual(Object.keys(looks['by day']))
    for (const [name, value] of Object.entries(tinted)) expect(value).toBe(`var(--tint-${name})`)
    const { scheme, ...counted } = paletteOf('#ffe9a8')
    expect(scheme).toBe('light')
    expect(Object.keys(counted).toSorted()).toEqual(Object.keys(tinted).toSorted())
  })

  it('uses no colour of ours that it does not have', () => {
    const used = [...css.matchAll(/var\(--oo-([a-z-]+)/g)].map(([, name = '']) => name)
    expect(used.filter((name) => !(name in looks['by day']))).toEqual([])
  })

  it('sets every colour that the design system asks for, so that none of theirs is seen', () => {
    const asked = [...css.matchAll(/var\((--govuk-[a-z-]+-colour)/g)].map(([, name = '']) => name)
    expect(asked.length).toBeGreaterThan(50)
    expect([...new Set(asked)].filter((name) => !css.includes(`${name}: var(--oo-`))).toEqual([])
  })

  it('brings nothing along that is the government’s alone, and fetches only our typeface', () => {
    expect(css).not.toMatch(/GDS Transport|crown/i)
    const fetched = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address)
    const ours = /^"?@fontsource\/atkinson-hyperlegible\/files\/[a-z0-9-]+\.woff2"?$/
    expect(fetched).toHaveLength(4)
    expect(fetched.filter((address) => !ours.test(address))).toEqual([])
  })

  it('minds who wants less movement, forced colours, and paper', () => {
    expect(css).toContain('prefers-reduced-motion: reduce')
    expect(css).toContain('forced-colors: active')
    expect(css).toMatch(/@media print\{[^@]*--oo-ink: ?#000/)
  })

  it('is small: 16 kB as it travels', () => {
    expect(gzipSync(css).length).toBeLessThan(16_000)
  })
})
