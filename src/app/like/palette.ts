/**
 * All colours of the app from one ground that a person chose.
 *
 * - Must let everything written be read: 4.5:1 at least on every ground it may stand on, whatever the tint.
 * - Must let every edge and mark be seen: 3:1 at least.
 * - Must keep the tint itself as it was chosen, and stay near our own colours where they can be read on it.
 */
import { contrast, mixed } from './contrast.ts'

export type Palette = Readonly<Record<string, string>>

const black = '#000000'
const white = '#ffffff'

/** A little more than asked for, so that rounding takes nothing away. */
const read = 4.52
const seen = 3.02

/** @param tint '#rrggbb' @returns names of colours as in `_colours.scss`, and `scheme`: light or dark */
export function paletteOf(tint: string): Palette {
  const isLight = contrast(tint, black) >= contrast(tint, white)
  const [pole, away] = isLight ? [black, white] : [white, black]
  // Other grounds lie further from the ink than the tint, so that what can be read on it can be read on them.
  const ground = (colour: string, share: number): string =>
    mixed(mixed(tint, away, 0.5), mixed(colour, away, 0.4), share)
  const paper = tint
  const grounds = {
    paper,
    field: mixed(tint, away, 0.6),
    warm: mixed(tint, away, 0.25),
    'calm-ground': furtherThan(paper, ground('#16657e', 0.2), pole, away),
    'good-ground': furtherThan(paper, ground('#2a6a41', 0.2), pole, away),
    'bad-ground': furtherThan(paper, ground('#b0281d', 0.2), pole, away),
  }
  const all = Object.values(grounds)
  const on = (colour: string, ratio = read): string =>
    towards(colour, pole, (one) => all.every((lies) => contrast(one, lies) >= ratio))
  const strong = (colour: string): string =>
    towards(on(colour), pole, (one) => contrast(one, paper) >= read && contrast(one, inkOn(one)) >= read)
  const ink = on(mixed(pole, tint, 0.1))
  const button = strong(isLight ? '#16657e' : '#93d0e2')
  const bad = strong(isLight ? '#b0281d' : '#ffa396')
  const buttonInk = inkOn(button)
  const inked = (colour: string): string =>
    towards(colour, buttonInk === white ? black : white, (one) => contrast(one, buttonInk) >= read)
  const good = strong(isLight ? '#2a6a41' : '#8ed3a4')
  return {
    scheme: isLight ? 'light' : 'dark',
    ink,
    quiet: on(isLight ? '#5a5248' : '#c9c1b4'),
    ...grounds,
    edge: mixed(paper, ink, 0.3),
    line: on(isLight ? '#6f6558' : '#a3988a', seen),
    link: on(isLight ? '#155b73' : '#93d0e2'),
    'link-hover': on(isLight ? '#0b3a4a' : '#c7e8f1'),
    'link-visited': on(isLight ? '#6a3b66' : '#d9b3d6'),
    focus: '#ffcf4a',
    'focus-ink': '#1d1a16',
    good,
    bad: inked(bad),
    'bad-hover': inked(mixed(bad, pole, 0.3)),
    button,
    'button-hover': inked(mixed(button, pole, 0.3)),
    'button-ink': buttonInk,
  }
}

/** What can be written on a colour. */
function inkOn(colour: string): string {
  return contrast(colour, white) >= contrast(colour, black) ? white : black
}

/** The colour, or the first on its way to the pole that is good. At the pole everything is. */
function towards(colour: string, pole: string, isGood: (colour: string) => boolean): string {
  for (let step = 0; step < 40; step += 1) {
    const one = mixed(colour, pole, step / 40)
    if (isGood(one)) return one
  }
  return pole
}

/** A ground at least as far from the ink as the paper. */
function furtherThan(paper: string, colour: string, pole: string, away: string): string {
  return towards(colour, away, (one) => contrast(one, pole) >= contrast(paper, pole))
}
