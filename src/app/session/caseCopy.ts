/** A case as a file for somebody: what is inside and what stays here, in words. */
import { answerIn } from '../../entries/entry.ts'
import type { Kept } from '../../entries/kept.ts'
import { caseBytesFrom } from '../../exchange/caseText.ts'
import { copyFor, type LeftOut } from '../../exchange/copyFor.ts'
import type { CaseCopy, CopyReader } from './contract.ts'
import type { OpenCase } from './openCase.ts'
import type { DeviceParts } from './parts.ts'
import { say } from './copySentences.ts'

/** The file's name tells nothing: it is seen in lists of downloads and by whoever carries it. */
export async function caseCopyFor(
  open: OpenCase,
  reader: CopyReader,
  device: DeviceParts,
): Promise<CaseCopy> {
  const { kept, missing } = await open.whole()
  const trouble = open.now().saving.trouble
  if (kept.entries.length === 0 && trouble !== undefined) {
    return { kind: 'refused', because: say('file.unreachable') }
  }
  const rules = reader.kind === 'me' ? undefined : await device.readingRules()
  const mayRead = reader.kind === 'me' ? () => true : rules?.mayReadAs(reader.role)
  if (mayRead === undefined) return { kind: 'refused', because: say('file.noRole') }
  const now = device.now()
  const copy = copyFor(kept, reader, { mayRead, kindOf: rules?.kindOf ?? (() => undefined), now })
  const bytes = caseBytesFrom(copy.kept)
  return {
    kind: 'copy',
    file: new Blob([bytes as BlobPart], { type: 'application/json' }),
    name: `one-and-only-${device.today()}.json`,
    bytes: bytes.length,
    inside: insideOf(copy.kept),
    leftOut: [
      ...leftOutOf(copy.leftOut, kept),
      ...(missing > 0 ? [say('file.left.pictures', { count: missing })] : []),
    ],
    held: copy.leftOut,
  }
}

function insideOf(kept: Kept): string[] {
  const answers = new Set(
    kept.entries
      .filter(({ path, value }) => !/^about\/|\/@/.test(path) && answerIn(value) !== undefined)
      .map(({ part, path }) => `${part} ${path}`),
  ).size
  if (answers === 0) return [say('file.inside.nothing')]
  const pictures = Object.keys(kept.blobs).length
  const writers = new Set(kept.entries.map(({ by }) => by))
  const names = kept.participants.filter(({ id }) => writers.has(id)).map(({ name }) => name)
  return [
    answers === 1 ? say('file.inside.answers.one') : say('file.inside.answers.more', { count: answers }),
    say('file.inside.people', { names: [...new Set(names)].join(', ') }),
    ...(pictures === 1 ? [say('file.inside.pictures.one')] : []),
    ...(pictures > 1 ? [say('file.inside.pictures.more', { count: pictures })] : []),
  ]
}

/** One sentence for each kind and person, in the order of a letter: what was withheld first, it matters most. */
function leftOutOf(leftOut: readonly LeftOut[], kept: Kept): string[] {
  const names = new Map(kept.participants.map(({ id, name }) => [id, name]))
  const nameOf = (by: string): string => names.get(by) ?? say('file.somebody')
  const withheld = new Map<string, number>()
  const sentences = new Set<string>()
  for (const one of leftOut) {
    if (one.kind === 'withheld') withheld.set(nameOf(one.by), (withheld.get(nameOf(one.by)) ?? 0) + 1)
    else if ('by' in one) sentences.add(say(`file.left.${one.kind}`, { name: nameOf(one.by) }))
    else sentences.add(say(`file.left.${one.kind}`))
  }
  const held = [...withheld].map(([name, count]) =>
    count === 1 ? say('file.left.withheld.one', { name }) : say('file.left.withheld.more', { name, count }),
  )
  return [...held, ...sentences]
}
