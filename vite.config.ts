import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { pagePolicy } from './src/cli/headers.mjs'
import { licenceTexts } from './src/cli/licences.mjs'

/** Plain static hosts send no headers of ours, so the built page carries its policy itself. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
}

/** Data files travel as text without the spaces that people read them with. */
const dataWithoutSpaces: Plugin = {
  name: 'data-without-spaces',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.json?raw')) return undefined
    const file = id.slice(0, -'?raw'.length)
    this.addWatchFile(file)
    const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
    return `export default ${JSON.stringify(text)}`
  },
}

/** Most licences ask that their text travels with every copy. */
const licencesBesidePage: Plugin = {
  name: 'licences-beside-page',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(import.meta.dirname) })
  },
}

export default defineConfig({
  // Relative addresses, so that the app can stand in any folder of any host.
  base: './',
  plugins: [react(), dataWithoutSpaces, policyInPage, licencesBesidePage],
  build: {
    target: 'es2022',
    // A file inside a file would need `data:` in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The largest piece holds all data files, is fetched when a plan is opened, and travels packed: 180 kB.
    chunkSizeWarningLimit: 1000,
  },
})
