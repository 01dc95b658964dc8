import { gzipSync } from 'node:zlib'
import { compile } from 'sass'
import { describe, expect, it } from 'vitest'

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
  'by night': coloursOf(':root:not([data-look=light])'),
  'at night, when asked for': coloursOf(':root[data-look=dark]'),
}

/** WCAG 2.2, relative luminance and contrast ratio, of '#rrggbb' or '#rgb'. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
function luminance(colour: string): number {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour)
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : colour
  if (!/^#[0-9a-f]{6}$/.test(full)) throw new Error(`${colour} is no colour`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Ink and the grounds it is written on (WCAG 1.4.3). */
const written: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'warm', 'field', 'calm-ground', 'good-ground', 'bad-ground'],
  quiet: ['paper', 'warm', 'field'],
  link: ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  'link-hover': ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  'link-visited': ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  bad: ['paper', 'warm'],
  good: ['paper', 'warm', 'good-ground'],
  paper: ['button', 'good', 'ink'],
  'button-ink': ['button', 'button-hover', 'bad', 'bad-hover'],
  'focus-ink': ['focus'],
}

/** Edges and marks that have to be seen to use a control, and what they stand on (WCAG 1.4.11). */
const seen: Readonly<Record<string, readonly string[]>> = {
  line: ['paper', 'warm', 'field'],
  button: ['paper', 'warm', 'field', 'calm-ground'],
  bad: ['paper', 'field', 'bad-ground'],
  good: ['paper'],
}

const pairs = (table: typeof written): (readonly [string, string])[] =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))

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

describe('The style sheet', () => {
  it('has the same colours by night, whether the night or the reader asks for them', () => {
    expect(looks['at night, when asked for']).toEqual(looks['by night'])
    expect(Object.keys(looks['by night'])).toEqual(Object.keys(looks['by day']))
    expect(Object.keys(looks['by day']).length).toBeGreaterThan(15)
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
