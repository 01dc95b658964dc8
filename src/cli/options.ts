/** What stands on a command line: `--name value` pairs and the rest. */
export interface Options {
  readonly named: ReadonlyMap<string, string>
  /** Options without a value that were given. */
  readonly given: ReadonlySet<string>
  readonly rest: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Reads the options a command knows; an unknown one, one twice and one without a value are faults.
 *
 * @param flags options that have no value
 */
export function optionsIn(
  args: readonly string[],
  known: readonly string[],
  flags: readonly string[] = [],
): Options {
  const named = new Map<string, string>()
  const given = new Set<string>()
  const rest: string[] = []
  const faults: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    if (!word.startsWith('--')) {
      rest.push(word)
      continue
    }
    const name = word.slice(2)
    if (flags.includes(name)) {
      if (given.has(name)) faults.push(`"${word}" is given twice. Give it once.`)
      given.add(name)
      continue
    }
    const value = args[index + 1]
    if (!known.includes(name))
      faults.push(
        `"${word}" is not known here. The options are: ${[...known, ...flags].map((one) => `--${one}`).join(', ')}.`,
      )
    else if (named.has(name)) faults.push(`"${word}" is given twice. Give it once.`)
    if (value === undefined || value.startsWith('--')) {
      faults.push(`"${word}" has no value. Write it after the option.`)
      continue
    }
    named.set(name, value)
    index += 1
  }
  return { named, given, rest, faults }
}
