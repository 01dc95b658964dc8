import type { Page } from '@playwright/test'

/** Everything that lies in the databases, caches and small stores of the page, as one text to search. */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const latin = new TextDecoder('latin1')
    const utf8 = new TextDecoder()
    const texts: string[] = [location.href, document.cookie]
    const add = (value: unknown): void => {
      if (ArrayBuffer.isView(value)) texts.push(utf8.decode(value), latin.decode(value))
      else if (value instanceof ArrayBuffer) add(new Uint8Array(value))
      else if (typeof value === 'object' && value !== null)
        for (const one of Object.entries(value)) one.forEach(add)
      else texts.push(String(value))
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('The database did not answer'))
      })
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        for (const row of await done(database.transaction(store).objectStore(store).getAll())) add(row)
      }
      database.close()
    }
    for (const store of [localStorage, sessionStorage])
      add(Object.fromEntries(Object.keys(store).map((key) => [key, store.getItem(key)])))
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) texts.push(request.url)
    }
    return texts.join('\n')
  })
}
