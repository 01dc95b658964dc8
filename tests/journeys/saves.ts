import type { Page } from '@playwright/test'

/** Words on their way from a page to the disk: from when they were handed to the database until it said they are kept. */
export interface Save {
  /** In milliseconds since 1970. */
  readonly from: number
  /** Nothing while the database has not answered. */
  to: number | undefined
}

/**
 * Notes every save of words from the next page that is loaded on, as the page hands it over and as the database
 * answers. What was not kept after all is taken out again.
 */
export async function watchSaves(page: Page): Promise<Save[]> {
  const saves = new Map<string, Save>()
  const list: Save[] = []
  const tell = (id: string, what: 'begun' | 'kept' | 'not kept', at: number): void => {
    const save = saves.get(id) ?? { from: at, to: undefined }
    if (what === 'begun') list.push(save)
    if (what === 'kept') save.to = at
    if (what === 'not kept') list.splice(list.indexOf(save), 1)
    saves.set(id, save)
  }
  const context = page.context()
  await context.exposeBinding('tellOfSave', (_, ...told: Parameters<typeof tell>) => tell(...told))
  await context.addInitScript(() => {
    type Tell = (id: string, what: 'begun' | 'kept' | 'not kept', at: number) => void
    type Call = (this: IDBObjectStore, ...values: unknown[]) => IDBRequest
    const { tellOfSave } = window as unknown as { tellOfSave: Tell }
    const ways = IDBObjectStore.prototype as unknown as Record<'add' | 'put', Call>
    const seen = new WeakSet<IDBTransaction>()
    for (const way of ['add', 'put'] as const) {
      ways[way] = new Proxy(ways[way], {
        apply(call, store: IDBObjectStore, values: unknown[]) {
          const { transaction } = store
          if (store.name === 'entries' && !seen.has(transaction)) {
            seen.add(transaction)
            const id = crypto.randomUUID()
            tellOfSave(id, 'begun', Date.now())
            transaction.addEventListener('complete', () => tellOfSave(id, 'kept', Date.now()))
            transaction.addEventListener('abort', () => tellOfSave(id, 'not kept', Date.now()))
          }
          return Reflect.apply(call, store, values)
        },
      })
    }
  })
  return list
}

/** How long something lay about in a page from one moment to another, less the time in which any save was under way. */
export function waitedFor(saves: readonly Save[], from: number, until: number): number {
  let waited = 0
  let busyUntil = from
  for (const save of saves.toSorted((a, b) => a.from - b.from)) {
    waited += Math.max(0, Math.min(save.from, until) - busyUntil)
    busyUntil = Math.max(busyUntil, save.to ?? until)
  }
  return waited + Math.max(0, until - busyUntil)
}

/**
 * Keeps the database busy, as a disk that does not answer does: whatever is saved waits.
 *
 * @returns lets it go on
 */
export async function stopDisk(page: Page): Promise<() => Promise<void>> {
  const stop = await page.evaluateHandle(async () => {
    const [known] = await indexedDB.databases()
    if (known?.name === undefined) throw new Error('There is no database')
    const opening = indexedDB.open(known.name)
    await new Promise((done, failed) => {
      opening.onsuccess = done
      opening.onerror = failed
    })
    const database = opening.result
    const hold = { isHeld: true }
    const store = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('entries')
    await new Promise<void>((held) => {
      const ask = (): void => {
        store.count('nothing').onsuccess = () => {
          held()
          if (hold.isHeld) ask()
          else database.close()
        }
      }
      ask()
    })
    return hold
  })
  return () =>
    stop.evaluate((hold) => {
      hold.isHeld = false
    })
}
