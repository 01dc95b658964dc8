/** A case as a file for somebody: what is inside and what stays here, in words. */
import { agreementLeaves, type Agreement } from '../../entries/agreements.ts'
import { dayText } from '../../domain/dates.ts'
import { answerIn } from '../../entries/entry.ts'
import type { Kept } from '../../entries/kept.ts'
import { caseBytesFrom } from '../../exchange/caseText.ts'
import { copyFor, type LeftOut } from '../../exchange/copyFor.ts'
import type { CaseCopy, CopyReader } from './contract.ts'
import type { OpenCase } from './openCase.ts'
import { randomName, type DeviceParts } from './parts.ts'
import { say } from './copySentences.ts'

/** Letters and digits in the name of an agreement: they differ within one contribution. */
const shortName = 10

/**
 * The file's name tells nothing: it is seen in lists of downloads and by whoever carries it.
 *
 * @param whoAgreed that recordings go along in this one copy: the agreement is kept before the copy is made, in every
 *   part whose recordings go, and travels in it. Undefined: recordings stay here.
 */
export async function caseCopyFor(
  open: OpenCase,
  reader: CopyReader,
  device: DeviceParts,
  whoAgreed?: string,
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
  const copyRules = { mayRead, kindOf: rules?.kindOf ?? (() => undefined), now }
  const without = copyFor(kept, reader, copyRules)
  const staying = recordingsIn(without.leftOut)
  const isAgreed = whoAgreed !== undefined && staying.length > 0
  const agreement = isAgreed
    ? { who: whoAgreed, for: reader.kind === 'me' ? 'me' : reader.role, on: device.today() }
    : undefined
  if (agreement !== undefined && !(await agreed(open, device, staying, agreement))) {
    return { kind: 'refused', because: say('file.agreed.notKept') }
  }
  const copy =
    agreement === undefined
      ? without
      : copyFor((await open.whole()).kept, reader, { ...copyRules, recordingsAgreed: true })
  const bytes = caseBytesFrom(copy.kept)
  return {
    kind: 'copy',
    file: new Blob([bytes as BlobPart], { type: 'application/json' }),
    name: `one-and-only-${device.today()}.json`,
    bytes: bytes.length,
    inside: insideOf(copy.kept, agreement),
    leftOut: [
      ...leftOutOf(copy.leftOut, kept),
      ...(missing > 0 ? [say('file.left.pictures', { count: missing })] : []),
    ],
    held: copy.leftOut,
    recordings: new Set(recordingsIn(copy.leftOut).map(({ blob }) => blob)).size,
  }
}

type Recording = Extract<LeftOut, { readonly kind: 'recording' }>

function recordingsIn(leftOut: readonly LeftOut[]): readonly Recording[] {
  return leftOut.filter((one) => one.kind === 'recording')
}

/** Keeps the agreement beside the recordings. @returns false when it cannot be kept: then nothing goes */
async function agreed(
  open: OpenCase,
  device: DeviceParts,
  recordings: readonly Recording[],
  agreement: Agreement,
): Promise<boolean> {
  if (!open.canWrite()) return false
  const name = randomName(device.random, shortName)
  const parts = [...new Set(recordings.map(({ part }) => part))]
  open.write(
    parts.flatMap((part) =>
      agreementLeaves(name, agreement).map(([path, answer]) => ({
        part,
        path,
        value: { answer },
        replaces: [],
      })),
    ),
  )
  await open.flush()
  const { unsaved, trouble } = open.now().saving
  return unsaved === 0 && trouble === undefined
}

function insideOf(kept: Kept, agreement: Agreement | undefined): string[] {
  const answers = new Set(
    kept.entries
      .filter(({ path, value }) => !/^about\//.test(path) && answerIn(value) !== undefined)
      // A recording, a photo or words beside an answer are the same answer.
      .map(({ part, path }) => `${part} ${path.replace(/\/@.*$/, '')}`),
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
    ...(agreement === undefined
      ? []
      : [say('file.inside.agreed', { who: agreement.who, day: dayText(agreement.on) })]),
  ]
}

/** One sentence for each kind and person, in the order of a letter: what was withheld first, it matters most. */
function leftOutOf(leftOut: readonly LeftOut[], kept: Kept): string[] {
  const names = new Map(kept.participants.map(({ id, name }) => [id, name]))
  const nameOf = (by: string): string => names.get(by) ?? say('file.somebody')
  const withheld = new Map<string, number>()
  const recordings = new Set(recordingsIn(leftOut).map(({ blob }) => blob)).size
  const sentences = new Set<string>()
  for (const one of leftOut) {
    if (one.kind === 'recording') continue
    if (one.kind === 'withheld') withheld.set(nameOf(one.by), (withheld.get(nameOf(one.by)) ?? 0) + 1)
    else if ('by' in one) sentences.add(say(`file.left.${one.kind}`, { name: nameOf(one.by) }))
    else sentences.add(say(`file.left.${one.kind}`))
  }
  const held = [...withheld].map(([name, count]) =>
    count === 1 ? say('file.left.withheld.one', { name }) : say('file.left.withheld.more', { name, count }),
  )
  const heard =
    recordings === 0
      ? []
      : [say(`file.left.recordings.${recordings === 1 ? 'one' : 'more'}`, { count: recordings })]
  return [...held, ...heard, ...sentences]
}
