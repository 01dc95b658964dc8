/** Moments and sizes as people here say them. */

import { languageNow } from '../catalogue/say.ts'
import { dayText } from '../domain/dates.ts'

/** Figures are those of the labels and of every form here, also where a country that speaks the language has others. */
const locale = (): string => `${languageNow()}-u-nu-latn`

/** Made once for each language: making one costs more than a hundred uses. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(): Intl.DateTimeFormat {
  const known = clocks.get(locale())
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false })
  clocks.set(locale(), made)
  return made
}

/** 'YYYY-MM-DDTHH:MM:SS.mmmZ' → “14:05”, by the clock of this device; '' for what is no moment. */
export function clockText(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.valueOf())) return ''
  return clock().format(date)
}

/** A moment, or a day 'YYYY-MM-DD' → “22 November 2026”, by the calendar of this device; '' for anything else. */
export function dateText(moment: string): string {
  const date = new Date(moment.length === 10 ? `${moment}T12:00:00` : moment)
  if (Number.isNaN(date.valueOf())) return ''
  return date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' })
}

/**
 * '2026-05-12' → “12 May 2026”, '2026-05' → “May 2026”, in the language spoken now. Anything else is given back as it
 * came: a person's own words for a time are kept.
 */
export function dayHere(day: string): string {
  const english = dayText(day)
  if (english === day || languageNow() === 'en-GB') return english
  const isWhole = day.length === 10
  const date = new Date(`${day}${isWhole ? '' : '-01'}T12:00:00`)
  return date.toLocaleDateString(locale(), {
    ...(isWhole && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  })
}

/** Bytes → “3 kB”, “1.4 MB”: thousands, as phones show them; never “0 kB”. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** “Ash”, “Ash and Bramble”, “Ash, Bramble and Juniper”. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(languageNow()).format(names)
}
