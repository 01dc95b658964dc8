/** Moments and sizes as people here say them. */

/** Made once: making one costs more than a hundred uses. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** 'YYYY-MM-DDTHH:MM:SS.mmmZ' → “14:05”, by the clock of this device; '' for what is no moment. */
export function clockText(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.valueOf())) return ''
  return clock.format(date)
}

/** A moment, or a day 'YYYY-MM-DD' → “22 November 2026”, by the calendar of this device; '' for anything else. */
export function dateText(moment: string): string {
  const date = new Date(moment.length === 10 ? `${moment}T12:00:00` : moment)
  if (Number.isNaN(date.valueOf())) return ''
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Bytes → “3 kB”, “1.4 MB”: thousands, as phones show them; never “0 kB”. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** “Ash”, “Ash and Bramble”, “Ash, Bramble and Juniper”. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
