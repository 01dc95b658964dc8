/** One document without a browser. It holds one piece of markup at a time, so that ids mean something in it. */
import { createRequire } from 'node:module'

interface Package {
  readonly JSDOM: new (html: string) => { readonly window: Window & typeof globalThis }
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as Package

export const dom = new JSDOM('<main></main>').window

/** @returns the element that holds the markup, and nothing else */
export function shown(html: string): Element {
  const main = dom.document.createElement('main')
  main.innerHTML = html
  dom.document.body.replaceChildren(main)
  return main
}
