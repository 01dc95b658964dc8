import { describe, expect, it } from 'vitest'
import { offlineStore, seenFrom } from '../../../src/app/offline/state.ts'
import { updateFrom, type Update } from '../../../src/app/offline/update.ts'

/** A page with some unsaved words, and how it was treated. `pass` lets the two seconds go by. */
function pageWith({ unsaved = 0, canSave = true, wasAccepted = false } = {}): {
  readonly update: Update
  readonly store: ReturnType<typeof offlineStore>
  readonly done: string[]
  readonly pass: () => void
} {
  const store = offlineStore()
  const done: string[] = []
  let words = unsaved
  let pass = (): void => undefined
  const update = updateFrom({
    store,
    isSettled: () => words === 0,
    flush: () => {
      done.push('saved')
      if (canSave) words = 0
      return Promise.resolve()
    },
    wasAccepted,
    remember: () => done.push('remembered'),
    takeOver: () => done.push('took over'),
    reload: () => done.push('loaded again'),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        expect(milliseconds).toBe(2_000)
        pass = resolve
      }),
  })
  return { update, store, done, pass: () => pass() }
}

/** Until everything that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('A newer version', () => {
  it('is offered when it waits', () => {
    const { update, store, done } = pageWith()
    update.waiting()
    expect(store.now().updateReady).toBe(true)
    expect(done).toEqual([])
  })

  it('saves every word before it takes over, and loads the page once', async () => {
    const { update, done, pass } = pageWith({ unsaved: 3 })
    void update.accept()
    await settled()
    expect(done).toEqual(['saved', 'remembered', 'took over'])
    update.controlled(false)
    pass()
    await settled()
    expect(done).toEqual(['saved', 'remembered', 'took over', 'loaded again'])
  })

  it('loads the page after two seconds when the browser never tells', async () => {
    const { update, done, pass } = pageWith()
    void update.accept()
    await settled()
    expect(done).not.toContain('loaded again')
    pass()
    await settled()
    expect(done).toContain('loaded again')
  })

  it('does nothing when a word could not be saved', async () => {
    const { update, done } = pageWith({ unsaved: 3, canSave: false })
    expect(await update.accept()).toBe(false)
    expect(done).toEqual(['saved'])
  })

  it('accepted in another tab, leaves this one as it is and offers to load it', () => {
    const { update, store, done } = pageWith({ unsaved: 3 })
    update.controlled(false)
    expect(done).toEqual([])
    expect(store.now().updateReady).toBe(true)
  })

  it('that was slower than the page is taken by itself on the next page, once', async () => {
    const { update, done, pass } = pageWith({ wasAccepted: true })
    update.waiting()
    await settled()
    pass()
    await settled()
    expect(done).toEqual(['saved', 'took over', 'loaded again'])
  })

  it('that came while the next page was loading is shown at once, unless something was written meanwhile', () => {
    const idle = pageWith({ wasAccepted: true })
    idle.update.controlled(false)
    expect(idle.done).toEqual(['loaded again'])
    const busy = pageWith({ wasAccepted: true, unsaved: 1 })
    busy.update.controlled(false)
    expect(busy.done).toEqual([])
    expect(busy.store.now().updateReady).toBe(true)
  })

  it('is not what the first worker of all is', () => {
    const { update, store } = pageWith()
    update.controlled(true)
    expect(store.now().updateReady).toBe(false)
  })
})

describe('What the screens see', () => {
  const all = { files: 3, here: 3, missing: 0 }
  const some = { files: 3, here: 1, missing: 500 }

  it('is a yes only when every file of a group is here', () => {
    const seen = seenFrom({
      first: all,
      papers: some,
      others: some,
      scripts: all,
      faces: some,
      examples: some,
    })
    expect(seen).toMatchObject({
      worksOffline: 'yes',
      papersHere: 'no',
      othersHere: 'no',
      scriptsHere: 'yes',
    })
    expect(seen.missing).toEqual({
      first: 0,
      papers: 500,
      others: 500,
      scripts: 0,
      faces: 500,
      examples: 500,
    })
  })

  it('stays the same object until something changes', () => {
    const store = offlineStore()
    const before = store.now()
    expect(store.now()).toBe(before)
    let told = 0
    const stop = store.subscribe(() => told++)
    store.change({ online: false })
    expect(store.now()).not.toBe(before)
    stop()
    store.change({ online: true })
    expect(told).toBe(1)
  })
})
