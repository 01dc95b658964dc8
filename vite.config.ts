import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { catalogueInApp } from './src/cli/catalogueInApp.ts'
import { pagePolicy } from './src/cli/headers.mjs'
import { licenceTexts } from './src/cli/licences.mjs'
import { formForScreens } from './vite.data.ts'
import { bothDirections } from './vite.direction.ts'
import { onlyWhatIsDrawn } from './vite.forms.ts'
import { serviceWorkerBesidePage } from './vite.offline.ts'

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

/** Data files travel as text without the spaces that people read them with, and without the examples that tests run. */
const dataWithoutSpaces: Plugin = {
  name: 'data-without-spaces',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.json?raw')) return undefined
    const file = id.slice(0, -'?raw'.length)
    this.addWatchFile(file)
    const isForm = file.includes('/schemas/forms/')
    const { examples: _, ...data } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    const text = isForm ? formForScreens(data) : JSON.stringify(data)
    return `export default ${JSON.stringify(text)}`
  },
}

/** Labels of the screens travel alone: what a label reads when it is filled is for tests. */
const labelsOnly: Plugin = {
  name: 'labels-only',
  enforce: 'pre',
  load(id) {
    if (!/\/schemas\/screens\/[^/?]+\.json$/.test(id)) return undefined
    this.addWatchFile(id)
    const { labels } = JSON.parse(readFileSync(id, 'utf8')) as { readonly labels: Record<string, string> }
    return JSON.stringify({ labels })
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

/**
 * pdfmake is written for Node and packs all of Node into its own browser build. Here its parts get the little of Node
 * that they use, and nothing else of the app does. No font here is WOFF 2 and no picture is SVG: what reads those stays
 * away, which is half of it all.
 */
const pdfmakeInBrowser = (): Plugin => {
  const standIns = join(import.meta.dirname, 'src/app/papers/standIns')
  const standInFor: Readonly<Record<string, string>> = {
    buffer: 'bytes.ts',
    events: 'events.ts',
    stream: 'stream.ts',
    zlib: 'zlib.ts',
    'browserify-zlib': 'zlib.ts',
    fs: 'absent.ts',
    'brotli/decompress.js': 'absent.ts',
    xmldoc: 'absent.ts',
    './3rd-party/svg-to-pdfkit': 'absent.ts',
  }
  const writtenForNode = /\/node_modules\/(pdfmake|pdfkit|png-js|fontkit)\//
  return {
    name: 'pdfmake-in-browser',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const file = standInFor[id]
      return file !== undefined && writtenForNode.test(importer) ? join(standIns, file) : undefined
    },
    transform(code, id) {
      if (!writtenForNode.test(id) || !/\bBuffer\.\w/.test(code)) return undefined
      const isModule = /^(import|export) /m.test(code)
      const given = isModule ? "import { Buffer } from 'buffer';" : "const { Buffer } = require('buffer');"
      return { code: `${given} ${code}`, map: null }
    },
  }
}

/**
 * Scripts that a family always needs one after the other, each in one file: forty small files pack worse, and each
 * brings headers of its own. What is not on the way to the first question stays apart.
 */
const onTheWay: Rolldown.CodeSplittingGroup[] = [
  { name: 'start', tags: ['$initial'], priority: 2 },
  {
    name: 'telling',
    test: /\/src\/app\/(pages\/(Doors|DoorsBegin|DoorsFamily|Child|Readers|Question)\.tsx|session\/browserDevice\.ts|offline\/registration\.ts)$/,
    priority: 1,
  },
  // Small screens and parts that are fetched when wanted, by what they belong to.
  { name: 'screens', test: /\/src\/app\/pages\// },
  { name: 'aloud', test: /\/src\/app\/aloud\// },
  { name: 'way', test: /\/src\/app\/way\// },
  { name: 'ways', test: /\/src\/forms\/ways\// },
  { name: 'like', test: /\/src\/app\/like\/(?!wear|before)/ },
]

export default defineConfig({
  // Relative addresses, so that the app can stand in any folder of any host.
  base: './',
  plugins: [
    react(),
    catalogueInApp(),
    onlyWhatIsDrawn(),
    dataWithoutSpaces,
    labelsOnly,
    policyInPage,
    licencesBesidePage,
    serviceWorkerBesidePage(),
  ],
  css: { postcss: { plugins: [bothDirections] } },
  worker: {
    format: 'es',
    plugins: () => [pdfmakeInBrowser()],
  },
  build: {
    target: 'es2022',
    // A file inside a file would need `data:` in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: onTheWay } } },
    // The largest piece holds all data files, is fetched when a plan is opened, and travels packed: 180 kB.
    chunkSizeWarningLimit: 1000,
  },
})
