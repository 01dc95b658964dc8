/** What the screens say: labels of `schemas/screens/<topic>.<language>.json`, filled in. */

/**
 * A function that gives a label by its key, with each `{name}` in it filled.
 *
 * @param labels the `labels` of one file
 * @returns what fills nothing stays as it is written, so that a forgotten filling is seen and not guessed
 */
export function sayFrom<Key extends string>(labels: Readonly<Record<Key, string>>): Say<Key> {
  return (key, fillings = {}) =>
    labels[key].replace(/\{([A-Za-z]+)\}/g, (hole, name: string) =>
      Object.hasOwn(fillings, name) ? String(fillings[name]) : hole,
    )
}

export type Say<Key extends string> = (
  key: Key,
  fillings?: Readonly<Record<string, string | number>>,
) => string
