import { describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { answerAt, rowsAt } from '../../../src/entries/answers.ts'
import { statusOf } from '../../../src/entries/contribution.ts'
import { memoryDisk } from '../../../src/storage/memoryStore.ts'
import { settled } from '../../storage/clockByHand.ts'
import { begun, machine, machineWithDatabase, robin, sessionIn, shownAt, caseOf } from './devices.ts'

const likes = 'me.like/more'

describe.each([
  ['in memory', machine],
  ['in a database of the browser', machineWithDatabase],
] as const)('A story that is told %s', (_, anyMachine) => {
  it('is there again when the page is loaded anew', async () => {
    const { tab } = anyMachine()
    const first = await tab()
    const session = await begun(first)
    const part = session.startContribution('f07', 'parent')
    session.answer(part, likes, 'Trains')
    session.keepPlace('?at=tasks')
    await session.flush()
    session.close()
    await settled()
    const again = await sessionIn(await tab(), session.case)
    expect(shownAt(again, part, likes)).toEqual(['Trains'])
    expect(again.now()).toMatchObject({ name: 'Ash', lock: 'writing', broken: [] })
    expect(again.now().me?.name).toBe('Robin Example')
    expect(await again.lastPlace()).toBe('?at=tasks')
  })

  it('keeps how each person likes the pages, also when the record of that person is a new one', async () => {
    const { tab } = anyMachine()
    const session = await begun(await tab())
    const me = session.now().me?.id ?? ''
    expect(await session.likes()).toEqual({})
    await session.keepLikes(me, { text: '150', colours: 'cream' })
    await session.keepLikes('child', { face: 'dyslexic', noPictures: true })
    session.keepMe({ name: 'Robin New-Name', role: 'parent' })
    await settled()
    await session.flush()
    session.close()
    await settled()
    const again = await sessionIn(await tab(), session.case)
    const now = again.now().me?.id ?? ''
    expect(now).not.toBe(me)
    expect(await again.likes()).toMatchObject({
      [now]: { text: '150', colours: 'cream' },
      child: { face: 'dyslexic', noPictures: true },
    })
    await again.keepLikes('child', undefined)
    expect(Object.keys(await again.likes())).not.toContain('child')
  })

  it('is on the list of children with its name and who I am, and gone from it when it was erased', async () => {
    const { tab } = anyMachine()
    const device = await tab()
    const ash = await begun(device)
    await device.begin({ childName: 'Bramble', me: robin })
    const listed = await device.children()
    expect(listed.map(({ name }) => name)).toEqual(['Ash', 'Bramble'])
    expect(listed[0]).toMatchObject({ case: ash.case, unreadable: false, me: { name: 'Robin Example' } })
    expect(listed[0]?.changed).toMatch(/^2026-09-14T/)
    expect(await device.erase(ash.case)).toEqual({ kind: 'saved' })
    expect((await device.children()).map(({ name }) => name)).toEqual(['Bramble'])
    expect(await device.open(ash.case)).toMatchObject({
      because: expect.stringContaining('not on this device') as string,
    })
  })

  it('leaves nothing behind when everything is erased, also not what is typed at that moment', async () => {
    const { tab, clock } = anyMachine()
    const device = await tab()
    const session = await begun(device)
    await device.keepSettings({ use: 'family' })
    session.answer('facts', 'core.name.preferred', 'Ashley')
    expect(await device.eraseAll()).toEqual({ kind: 'saved' })
    session.answer('facts', 'core.name.preferred', 'Ash again')
    await session.flush()
    await clock.pass(60_000)
    const after = await tab()
    expect(await after.children()).toEqual([])
    expect(await after.settings()).toEqual({})
    expect(await after.open(session.case)).toHaveProperty('because')
  })
})

describe('Answers', () => {
  it('are saved within half a second and say so', async () => {
    const { tab, clock } = machine()
    const session = await begun(await tab())
    expect(session.now().saving).toEqual({ unsaved: 0, at: undefined, trouble: undefined })
    session.answer('facts', 'core.name.say', 'Ash')
    expect(session.now().saving.unsaved).toBe(1)
    await clock.pass(500)
    expect(session.now().saving).toMatchObject({
      unsaved: 0,
      at: expect.stringMatching(/^2026-09-14T/) as string,
    })
  })

  it('tell the screen once something changes, and give the same object until then', async () => {
    const session = await begun(await machine().tab())
    const before = session.now()
    let told = 0
    const stop = session.subscribe(() => told++)
    expect(session.now()).toBe(before)
    session.answer('facts', 'core.name.say', 'Ash')
    expect(told).toBeGreaterThan(0)
    expect(session.now()).not.toBe(before)
    expect(session.now().present.get('facts')).not.toBe(before.present.get('facts'))
    expect(answerAt(before.present, 'facts', 'core.name.say')).toBeUndefined()
    stop()
    const counted = told
    session.answer('facts', 'core.name.say', 'Asher')
    expect(told).toBe(counted)
  })

  it('write nothing when they are the same, and take an answer away when they are empty', async () => {
    const session = await begun(await machine().tab())
    session.answer('facts', 'core.name.say', 'Ash')
    await session.flush()
    const first = session.now().present.get('facts')?.get('core.name.say')?.shown.id
    session.answer('facts', 'core.name.say', 'Ash')
    expect(session.now().present.get('facts')?.get('core.name.say')?.shown.id).toBe(first)
    expect(session.now().saving.unsaved).toBe(0)
    session.answer('facts', 'core.name.say', '')
    expect(answerAt(session.now().present, 'facts', 'core.name.say')).toBeUndefined()
  })

  it('are one entry however long they are typed', async () => {
    const session = await begun(await machine().tab())
    for (const text of ['T', 'Tr', 'Tra', 'Trai', 'Train']) session.answer('facts', 'core.name.say', text)
    const { entries } = await session.whole()
    expect(entries.filter(({ path }) => path === 'core.name.say')).toHaveLength(1)
  })

  it('below a yes come back after a mistaken no', async () => {
    const session = await begun(await machine().tab())
    const part = session.startContribution('f07', 'parent')
    session.answer(part, 'helps/any', true)
    session.answer(part, 'helps/what', 'A quiet corner')
    session.answer(part, 'helps/any', false)
    session.answer(part, 'helps/any', true)
    expect(shownAt(session, part, 'helps/what')).toEqual(['A quiet corner'])
  })

  it('end a skip of their question, and a skip for later takes no answer away', async () => {
    const session = await begun(await machine().tab())
    const part = session.startContribution('f07', 'parent')
    session.skip(part, 'helps', 'wontSay')
    expect(shownAt(session, part, 'helps')).toEqual(['wontSay'])
    session.answer(part, 'helps/what', 'A quiet corner')
    expect(answerAt(session.now().present, part, 'helps/what')).toBe('A quiet corner')
    expect(session.now().present.get(part)?.get('helps')?.shown.value).toEqual({ cleared: true })
    session.answer(part, 'likes', 'Trains')
    session.skip(part, 'likes', 'later')
    expect(shownAt(session, part, 'likes')).toEqual(['Trains'])
    session.skip(part, 'likes', 'wontSay')
    session.answer(part, 'likes', 'Trains after all')
    expect(shownAt(session, part, 'likes')).toEqual(['Trains after all'])
  })

  it('are kept as far as a person typed them when half an emoji is cut off', async () => {
    const session = await begun(await machine().tab())
    session.answer('facts', 'core.name.say', 'Ash \ud83d')
    expect(shownAt(session, 'facts', 'core.name.say')).toEqual(['Ash \ufffd'])
  })

  it('that are too long to be read again are not written, and the page says so', async () => {
    const session = await begun(await machine().tab())
    session.answer('facts', 'core.name.say', 'Ash')
    session.answer('facts', 'core.name.say', 'x'.repeat(200_001))
    expect(shownAt(session, 'facts', 'core.name.say')).toEqual(['Ash'])
    expect(session.now().saving.trouble?.because).toContain('too long')
    session.answer('facts', 'core.name.say', 'Asher')
    expect(session.now().saving.trouble).toBeUndefined()
  })

  it('for which there is no room stay on the page, are counted, and the page says so', async () => {
    const disk = memoryDisk(6000)
    const { tab, clock } = machine(disk)
    const session = await begun(await tab())
    session.answer('facts', 'core.name.say', 'x'.repeat(8000))
    await clock.pass(2000)
    expect(session.now().saving).toMatchObject({ unsaved: 1, trouble: { kind: 'full' } })
    expect(String(shownAt(session, 'facts', 'core.name.say')[0])).toHaveLength(8000)
    session.answer('facts', 'core.name.say', 'short')
    await clock.pass(60_000)
    expect(session.now().saving).toMatchObject({ unsaved: 0, trouble: undefined })
  })
})

describe('Rows', () => {
  it('stand in their order, go, and come back where they were with all that was in them', async () => {
    const session = await begun(await machine().tab())
    const [first, second] = [1, 2].map(() => session.addRow('facts', 'core.pros')) as [string, string]
    session.answer('facts', `core.pros/${first}/name`, 'Dr Poppy Unreal')
    session.removeRow('facts', 'core.pros', first)
    const rows = () => rowsAt(session.now().present, 'facts', 'core.pros')
    expect(rows().map(({ row, removed }) => `${row === first} ${removed}`)).toContain('true true')
    session.bringBackRow('facts', 'core.pros', first)
    expect(rows().map(({ row }) => row)).toEqual([first, second])
    expect(rows().every(({ removed }) => !removed)).toBe(true)
    expect(shownAt(session, 'facts', `core.pros/${first}/name`)).toEqual(['Dr Poppy Unreal'])
  })
})

describe('A contribution', () => {
  it('is handed over as it is, and changed since when somebody writes on', async () => {
    const session = await begun(await machine().tab())
    const part = session.startContribution('f07', 'parent')
    session.answer(part, likes, 'Trains')
    session.handOver(part)
    const status = () => statusOf(session.now().present, part)
    expect(status()).toMatchObject({ kind: 'handedOver', on: '2026-09-14' })
    session.answer(part, likes, 'Trains and thunder')
    expect(status()).toMatchObject({ kind: 'changedSince', changed: [likes] })
    const { entries } = await session.whole()
    expect(entries.filter(({ path }) => path === likes)).toHaveLength(2)
    session.withdraw(part)
    expect(status().kind).toBe('withdrawn')
    session.handOver(part)
    expect(status().kind).toBe('handedOver')
  })

  it('says of itself what it is, whose, and when it began', async () => {
    const session = await begun(await machine().tab())
    const part = session.startContribution('f07', 'parent')
    const about = ['form', 'speaker', 'participant', 'started'].map(
      (leaf) => shownAt(session, part, `about/${leaf}`)[0],
    )
    expect(about).toEqual(['f07', 'parent', session.now().me?.id, '2026-09-14'])
  })

  it('follows its writer to a corrected name, unless it is handed over', async () => {
    const session = await begun(await machine().tab())
    const former = session.now().me
    const handed = session.startContribution('f07', 'parent')
    session.answer(handed, likes, 'Trains')
    session.handOver(handed)
    const open = session.startContribution('f07', 'parent')
    session.keepMe({ ...robin, name: 'Robyn Example' })
    await session.flush()
    await session.flush()
    const me = session.now().me
    expect(me?.name).toBe('Robyn Example')
    expect(me?.carer).toBe(former?.carer)
    expect(shownAt(session, open, 'about/participant')).toEqual([me?.id])
    expect(shownAt(session, handed, 'about/participant')).toEqual([former?.id])
  })
})

describe('Whoever begins a story', () => {
  it('is asked for once: a parent stands among the carers, with a place for their own address', async () => {
    const session = await begun(await machine().tab())
    const me = session.now().me
    expect(me?.carer).toBeDefined()
    expect(shownAt(session, 'facts', `core.carers/${me?.carer}/name`)).toEqual(['Robin Example'])
    expect(shownAt(session, 'facts', `core.carers/${me?.carer}/relation`)).toEqual(['Mum'])
  })

  it('has a case whose name tells nothing', async () => {
    const device = await machine().tab()
    const ofCase = caseOf(await device.begin({ childName: 'Ash', me: robin }))
    expect(ofCase).toMatch(/^[a-z0-9]{26}$/)
  })
})
