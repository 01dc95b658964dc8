/** How one person likes the pages: what can be chosen, and what of it stands on the page’s root for the styles. */

export const texts = ['usual', '125', '150', '200', '250'] as const
export const faces = ['usual', 'lexend', 'dyslexic'] as const
export const spacings = ['usual', 'wide', 'widest'] as const
export const colours = ['device', 'light', 'dark', 'cream', 'contrast', 'tint'] as const

/** What is only on or off. */
export const switches = ['readAloud', 'noPictures', 'less', 'still'] as const

export type Switch = (typeof switches)[number]
export type Face = (typeof faces)[number]

/** Everything that somebody has chosen; whatever is missing is as usual. */
export interface Likes extends Partial<Readonly<Record<Switch, true>>> {
  /** How large letters are, in percent of the usual. */
  readonly text?: Exclude<(typeof texts)[number], 'usual'>
  readonly face?: Exclude<Face, 'usual'>
  /** `wide` is what WCAG 2.2, 1.4.12 names; `widest` is more. */
  readonly spacing?: Exclude<(typeof spacings)[number], 'usual'>
  /** Not there: the colours the device asks for. */
  readonly colours?: Exclude<(typeof colours)[number], 'device'>
  /** '#rrggbb': the ground of the own tint. Kept while other colours are worn. */
  readonly tint?: string
}

/** A soft yellow: where the own tint begins. */
export const firstTint = '#ffe9a8'

/** Likes as they were kept; what is none of ours is left out. */
export function likesFrom(kept: unknown): Likes {
  if (typeof kept !== 'object' || kept === null) return {}
  const given = kept as Readonly<Record<string, unknown>>
  const one = <T extends string>(name: string, known: readonly T[]): { [name: string]: T } => {
    const found = known.find((value, at) => at > 0 && value === given[name])
    return found === undefined ? {} : { [name]: found }
  }
  const { tint } = given
  return {
    ...one('text', texts),
    ...one('face', faces),
    ...one('spacing', spacings),
    ...one('colours', colours),
    ...(typeof tint === 'string' && /^#[0-9a-f]{6}$/.test(tint) && { tint }),
    ...Object.fromEntries(switches.flatMap((name) => (given[name] === true ? [[name, true]] : []))),
  }
}

/** The attributes of `<html>` that the styles read: only those that say something. */
export function attributesOf(likes: Likes): Readonly<Record<string, string>> {
  const { text, face, spacing, colours: worn, readAloud, noPictures, less, still } = likes
  return {
    ...(text !== undefined && { 'data-text': text }),
    ...(face !== undefined && { 'data-face': face }),
    ...(spacing !== undefined && { 'data-spacing': spacing }),
    ...(worn !== undefined && { 'data-colours': worn }),
    ...(readAloud === true && { 'data-read-aloud': 'on' }),
    ...(noPictures === true && { 'data-pictures': 'off' }),
    ...(less === true && { 'data-less': 'on' }),
    ...(still === true && { 'data-motion': 'none' }),
  }
}

/** Every attribute that likes may set, to take away those of before. */
export const attributeNames: readonly string[] = Object.keys(
  attributesOf({
    text: '125',
    face: 'lexend',
    spacing: 'wide',
    colours: 'light',
    readAloud: true,
    noPictures: true,
    less: true,
    still: true,
  }),
)

/** Whose likes count: the person’s own in this case, else those for everyone on this device. */
export function likesFor(
  who: string | undefined,
  inCase: Readonly<Record<string, Likes>>,
  everyone: Likes | undefined,
): Likes {
  return (who === undefined ? undefined : inCase[who]) ?? everyone ?? {}
}
