import { describe, expect, it } from 'vitest'
import { settled } from '../../storage/clockByHand.ts'
import { begun, machine, sessionIn, shownAt } from './devices.ts'

const say = 'core.name.say'

describe('A story that is open in two tabs', () => {
  it('is written in the first and read in the second, which shows what the first saves', async () => {
    const { tab, clock } = machine()
    const writer = await begun(await tab())
    const reader = await sessionIn(await tab(), writer.case)
    expect([writer.now().lock, reader.now().lock]).toEqual(['writing', 'reading'])
    reader.answer('facts', say, 'from the reader')
    expect(shownAt(reader, 'facts', say)).toEqual([])
    writer.answer('facts', say, 'Ash')
    await clock.pass(3000)
    expect(shownAt(reader, 'facts', say)).toEqual(['Ash'])
  })

  it('goes over to the second with every word, and the first reads on', async () => {
    const { tab, clock } = machine()
    const first = await begun(await tab())
    const second = await sessionIn(await tab(), first.case)
    first.answer('facts', say, 'half a sen')
    expect(await second.continueHere()).toEqual({ kind: 'writing' })
    expect(shownAt(second, 'facts', say)).toEqual(['half a sen'])
    expect([first.now().lock, second.now().lock]).toEqual(['reading', 'writing'])
    second.answer('facts', say, 'half a sentence')
    first.answer('facts', say, 'lost')
    await second.flush()
    await clock.pass(3000)
    expect(shownAt(first, 'facts', say)).toEqual(['half a sentence'])
    expect((await second.whole()).entries.filter(({ path }) => path === say)).toHaveLength(2)
  })

  it('is taken from a tab that does not answer only after asking, and that tab sees it reads now', async () => {
    const { tab, clock } = machine()
    const first = await begun(await tab())
    // A tab that sleeps hears nothing.
    const deaf = { tell: () => undefined, listen: () => () => undefined }
    const second = await sessionIn(await tab({ channel: deaf }), first.case)
    const asking = second.continueHere()
    await clock.pass(10_000)
    expect(await asking).toMatchObject({ kind: 'noAnswer' })
    await second.takeWithoutAnswer()
    await settled()
    expect([first.now().lock, second.now().lock]).toEqual(['reading', 'writing'])
  })

  it('is written in the second by itself once the first is closed', async () => {
    const { tab, clock } = machine()
    const first = await begun(await tab())
    const second = await sessionIn(await tab(), first.case)
    first.answer('facts', say, 'last word')
    first.close()
    await clock.pass(3000)
    expect(second.now().lock).toBe('writing')
    expect(shownAt(second, 'facts', say)).toEqual(['last word'])
  })

  it('is not taken off the device while another tab writes in it', async () => {
    const { tab } = machine()
    const session = await begun(await tab())
    const other = await tab()
    expect(await other.erase(session.case)).toMatchObject({ kind: 'readOnly' })
    expect(await other.eraseAll()).toMatchObject({ kind: 'readOnly' })
    expect(await other.children()).toHaveLength(1)
  })
})

describe('A story that is asked for twice in one tab', () => {
  it('is opened once, and closed when the last one leaves', async () => {
    const { tab, clock } = machine()
    const device = await tab()
    const first = await begun(device)
    const second = await sessionIn(device, first.case)
    first.answer('facts', say, 'Ash')
    expect(shownAt(second, 'facts', say)).toEqual(['Ash'])
    first.close()
    first.close()
    second.answer('facts', say, 'Asher')
    expect(shownAt(second, 'facts', say)).toEqual(['Asher'])
    second.close()
    await clock.pass(100)
    const other = await sessionIn(await tab(), first.case)
    expect(other.now().lock).toBe('writing')
    expect(shownAt(other, 'facts', say)).toEqual(['Asher'])
  })

  it('stays writable when it is closed and opened again at once, as React does in development', async () => {
    const { tab } = machine()
    const device = await tab()
    const first = await begun(device)
    first.close()
    const again = await sessionIn(device, first.case)
    await settled()
    again.answer('facts', say, 'Ash')
    expect(again.now().lock).toBe('writing')
    expect(shownAt(again, 'facts', say)).toEqual(['Ash'])
  })
})
