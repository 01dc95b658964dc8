/**
 * Where a JSON text stops being JSON. Engines word this differently and some name no place, and all of them let
 * a name that is written twice lose its first value in silence, so we look ourselves.
 */

/** The first mistake of a text, with its place counted from 1. */
export interface TextFault {
  readonly line: number
  readonly column: number
  readonly says: string
}

const space = /[ \t\n\r]*/y
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plain = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y
/** Our deepest file has about twenty levels. */
const deepest = 200

/** @returns the first mistake, or undefined when the text is JSON in which no name stands twice in a group */
export function textFault(text: string): TextFault | undefined {
  try {
    const end = skipped(text, afterValue(text, 0, 0))
    if (end < text.length) throw new Stop(end, 'the file should end here. Take out what follows.')
    return undefined
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    const before = text.slice(0, stop.at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, says: stop.says }
  }
}

class Stop extends Error {
  readonly at: number
  readonly says: string

  constructor(at: number, says: string) {
    super(says)
    this.at = at
    this.says = says
  }
}

function afterValue(text: string, from: number, depth: number): number {
  const at = skipped(text, from)
  if (depth > deepest) throw new Stop(at, `groups stand more than ${deepest} deep in one another.`)
  if (text[at] === '{') return afterGroup(text, at + 1, depth)
  if (text[at] === '[') return afterList(text, at + 1, depth)
  const end = matched(text[at] === '"' ? string : plain, text, at)
  if (end === undefined) throw new Stop(at, valueSays(text, at))
  return end
}

function afterGroup(text: string, from: number, depth: number): number {
  const names = new Set<string>()
  let at = skipped(text, from)
  if (text[at] === '}') return at + 1
  for (;;) {
    const end = matched(string, text, at)
    if (end === undefined) throw new Stop(at, nameSays(text, at))
    const name = text.slice(at, end)
    if (names.has(name)) throw new Stop(at, `the name ${name} stands twice in this group. Keep one.`)
    names.add(name)
    const colon = skipped(text, end)
    if (text[colon] !== ':') throw new Stop(colon, 'a colon is missing here. Write "name": value.')
    at = skipped(text, afterValue(text, colon + 1, depth + 1))
    if (text[at] === '}') return at + 1
    if (text[at] !== ',') throw new Stop(at, 'a comma or } is missing here. Add it.')
    at = skipped(text, at + 1)
  }
}

function afterList(text: string, from: number, depth: number): number {
  let at = skipped(text, from)
  if (text[at] === ']') return at + 1
  for (;;) {
    at = skipped(text, afterValue(text, at, depth + 1))
    if (text[at] === ']') return at + 1
    if (text[at] !== ',') throw new Stop(at, 'a comma or ] is missing here. Add it.')
    at = skipped(text, at + 1)
  }
}

function valueSays(text: string, at: number): string {
  if (at >= text.length) return 'the file ends too soon. Write what is missing.'
  if (text[at] === '"') return 'this text is not closed, or holds a line break or a stray backslash. Mend it.'
  if (text[at] === ']' || text[at] === '}')
    return 'a comma stands before this with nothing after it. Take the comma out.'
  return 'this is no value. Write a text in double quotes, a number, true, false, a group or a list.'
}

function nameSays(text: string, at: number): string {
  if (at >= text.length) return 'the file ends too soon. Write what is missing.'
  if (text[at] === '}') return 'a comma stands before this with nothing after it. Take the comma out.'
  return 'a name in double quotes should stand here.'
}

function skipped(text: string, at: number): number {
  return matched(space, text, at) ?? at
}

function matched(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
