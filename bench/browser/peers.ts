/** The longest page of all in two other form engines, as they come: what our own page is compared with. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { wordsFor } from '../../src/catalogue/form.ts'
import { leavesOf } from '../../src/catalogue/shapes.ts'
import { titleOf } from '../../src/forms/uiFrom.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import { root } from '../measuring.ts'
import type { Leaf } from './peers/leaves.ts'
import { packedBytes, plainSite, type Site } from './site.ts'
import { phone, whileSlow, type Rounds } from './stopwatch.ts'
import { propertiesOf, said, typed } from './typing.ts'

export interface Peer {
  readonly keys: Rounds
  /** All its scripts, as they travel. */
  readonly bytes: number
}

/** Builds the engine alone with our own bundler, and types into the page's first box for words. */
export async function peer(
  browser: Browser,
  engine: 'rjsf' | 'surveyJs',
  asked: { readonly form: Form; readonly page: FormPage },
  folder: string,
): Promise<Peer> {
  await built(engine, folder)
  const site = await served(folder, leavesFrom(asked))
  const scripts = readdirSync(folder).filter((name) => extname(name) === '.js')
  return {
    keys: await boxOn(browser, site, engine, '#app textarea, #app input[type="text"]'),
    bytes: scripts.reduce((sum, name) => sum + packedBytes(join(folder, name)), 0),
  }
}

/** A box for words on an empty page, without a script: what a key costs this computer whatever stands around it. */
export async function bareBox(browser: Browser, folder: string): Promise<Rounds> {
  const site = await plainSite(folder, (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`${pageStart}<label>Words <textarea rows="4"></textarea></label></html>`),
  )
  return boxOn(browser, site, 'bare', 'textarea')
}

async function boxOn(browser: Browser, site: Site, name: string, boxes: string): Promise<Rounds> {
  const context = await phone(browser)
  const page = await context.newPage()
  await page.goto(site.address)
  const box = page.locator(boxes).first()
  await box.waitFor()
  const rounds = await said(name, () => whileSlow(page, () => typed(page, box)))
  await context.close()
  await site.goAway()
  return rounds
}

const pageStart =
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Peer</title>'

async function built(engine: string, folder: string): Promise<void> {
  mkdirSync(folder)
  await build({
    configFile: false,
    root,
    publicDir: false,
    // Its packages warn of directives that mean nothing here.
    logLevel: 'error',
    build: {
      emptyOutDir: true,
      outDir: folder,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: join(root, `bench/browser/peers/${engine}.tsx`),
        output: { entryFileNames: 'peer.js', chunkFileNames: '[name].js', assetFileNames: 'peer[extname]' },
      },
    },
  })
}

/** Each leaf with the title under which our own page asks for it. */
function leavesFrom({ form, page }: { readonly form: Form; readonly page: FormPage }): Leaf[] {
  return Object.entries(propertiesOf(page.schema)).flatMap(([question, schema]) => {
    const words = wordsFor(form, page.rows ?? question)
    return Object.entries(leavesOf(schema)).map(([field, leaf]) => ({
      name: [question, field].filter(Boolean).join('_').replaceAll('.', '_'),
      title: titleOf(words, page.rows === undefined ? field : question),
      schema: leaf as Leaf['schema'],
    }))
  })
}

/** Both engines make code while they run, which our own pages forbid: these are served without our headers. */
function served(folder: string, leaves: readonly Leaf[]): Promise<Site> {
  const names = readdirSync(folder)
  const styles = names.includes('peer.css') ? '<link rel="stylesheet" href="peer.css">' : ''
  const page = `${pageStart}${styles}<div id="app"></div><script>window.asked = ${JSON.stringify(leaves)}</script><script type="module" src="peer.js"></script></html>`
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }
  return plainSite(folder, (request, response) => {
    const name = (request.url ?? '/').slice(1)
    if (name === '') response.writeHead(200, { 'Content-Type': 'text/html' }).end(page)
    else if (!names.includes(name)) response.writeHead(404).end()
    else {
      response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
      response.end(readFileSync(join(folder, name)))
    }
  })
}
