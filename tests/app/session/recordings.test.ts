/** Recordings stay on their device unless somebody agrees, copy by copy, and the agreement is kept. */
import { describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session/contract.ts'
import { answerIn } from '../../../src/entries/entry.ts'
import { restore } from '../../../src/exchange/restore.ts'
import { begun, copyOf, machine } from './devices.ts'

const sound = (last: number): Uint8Array => new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, last])

/** Ash's own words: two recordings, one of them written down, and a photo; handed over. */
async function withRecordings(): Promise<{ readonly session: Session; readonly part: string }> {
  const { tab } = machine()
  const session = await begun(await tab())
  const part = session.startContribution('f03', 'child')
  const keep = async (path: string, bytes: Uint8Array, type: string): Promise<void> => {
    const kept = await session.media.keep(bytes, type)
    if ('because' in kept) throw new Error(kept.because)
    session.answer(part, path, kept.hash)
  }
  await keep('me.proud/@voice', sound(1), 'audio/webm;codecs=opus')
  await keep('me.pet/@voice', sound(2), 'audio/webm')
  await keep('me.pet/@photo', new Uint8Array([0xff, 0xd8, 0xff, 1]), 'image/jpeg')
  session.answer(part, 'me.proud/@transcript', 'I climbed the wall.')
  session.handOver(part)
  await session.flush()
  return { session, part }
}

async function inFile(file: Blob) {
  const { kept } = restore(new Uint8Array(await file.arrayBuffer()))
  if (kept === undefined) throw new Error('The file does not open.')
  return kept
}

describe('A copy of a case with recordings', () => {
  it.each([{ kind: 'me' }, { kind: 'role', role: 'school' }] as const)(
    'goes without them, says so, and takes along what was written down: for $kind',
    async (reader) => {
      const { session, part } = await withRecordings()
      const copy = await copyOf(session, reader)
      expect(copy.recordings).toBe(2)
      expect(copy.leftOut.join(' ')).toContain('2 recordings. They stay on this device.')
      expect(copy.inside).toContain('1 picture, sound or file.')
      const kept = await inFile(copy.file)
      expect(Object.values(kept.blobs).map(({ type }) => type)).toEqual(['image/jpeg'])
      expect(kept.entries.map(({ value }) => answerIn(value))).toContain('I climbed the wall.')
      expect([...(session.now().present.get(part)?.keys() ?? [])].join(' ')).not.toContain('agreed')
    },
  )

  it('takes them along once somebody agreed: who, for whom and when is kept and stands in the copy', async () => {
    const { session, part } = await withRecordings()
    const copy = await session.fileFor({ kind: 'role', role: 'school' }, 'Ash, and Robin Example')
    if (copy.kind !== 'copy') throw new Error(copy.because)
    expect(copy.recordings).toBe(0)
    expect(copy.leftOut.join(' ')).not.toContain('recording')
    expect(copy.inside.join(' ')).toContain(
      'The recordings. Ash, and Robin Example agreed to that for this copy, on 14 September 2026.',
    )
    const kept = await inFile(copy.file)
    expect(Object.keys(kept.blobs)).toHaveLength(3)
    const agreed = kept.entries.filter(({ path }) => path.startsWith('about/agreed/'))
    expect(agreed.map((entry) => [entry.part, entry.path.split('/')[3], answerIn(entry.value)])).toEqual([
      [part, 'for', 'school'],
      [part, 'on', '2026-09-14'],
      [part, 'who', 'Ash, and Robin Example'],
    ])
    expect(await copyOf(session, { kind: 'role', role: 'school' })).toMatchObject({ recordings: 2 })
    expect(await copyOf(session, { kind: 'role', role: 'caseworker' })).toMatchObject({ recordings: 2 })
  })

  it('is not made with them where the agreement cannot be kept', async () => {
    const { tab } = machine()
    const first = await tab()
    const session = await begun(first)
    const part = session.startContribution('f03', 'child')
    const kept = await session.media.keep(sound(1), 'audio/webm')
    if ('hash' in kept) session.answer(part, 'me.proud/@voice', kept.hash)
    session.handOver(part)
    await session.flush()
    const second = await (await tab()).open(session.case)
    if ('because' in second) throw new Error(second.because)
    await second.continueHere()
    expect(session.now().lock).not.toBe('writing')
    expect(await session.fileFor({ kind: 'role', role: 'school' }, 'Robin Example')).toMatchObject({
      kind: 'refused',
    })
  })

  it('asks nothing where there is none', async () => {
    const { tab } = machine()
    expect(await copyOf(await begun(await tab()))).toMatchObject({ recordings: 0 })
  })
})
