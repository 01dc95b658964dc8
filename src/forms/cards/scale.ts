/** The two ends of a scale of whole numbers, and steps on it. */

export interface Range {
  readonly least: number
  readonly most: number
  readonly middle: number
}

/** The ends a schema names; 0 and 10 where it names none. */
export function rangeOf(schema: object): Range {
  const end = (name: string, otherwise: number): number => {
    const value: unknown = Object.getOwnPropertyDescriptor(schema, name)?.value
    return typeof value === 'number' ? value : otherwise
  }
  const least = end('minimum', 0)
  const most = Math.max(least, end('maximum', 10))
  return { least, most, middle: Math.round((least + most) / 2) }
}

/** One step on; the middle when nothing was chosen before. Never past an end. */
export function stepped(value: number | undefined, by: number, { least, most, middle }: Range): number {
  return value === undefined ? middle : Math.min(most, Math.max(least, Math.round(value) + by))
}
