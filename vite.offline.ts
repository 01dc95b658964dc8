/** What the app needs without a network: sorted into groups, counted, and written into the service worker. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Plugin, Rolldown } from 'vite'
import {
  groupNames,
  groupsOf,
  type BuiltFile,
  type GroupName,
  type KeptFile,
  type KeptFiles,
} from './src/app/offline/groups.ts'
import { serviceWorkerFile } from './src/app/offline/workerFiles.ts'

/** The first visit, in bytes that travel. A family may be on a train, and pay for each of them. */
const firstVisit = 1_000_000

/** What a web server packs before it sends it. Fonts and photographs are packed already. */
const packed = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])

/**
 * Writes `service-worker.js` beside the built page, and says how large each group is. Stops the build when the first
 * visit is too large, or when something a page names was not built.
 */
export function serviceWorkerBesidePage(): Plugin {
  let copied = ''
  return {
    name: 'service-worker-beside-page',
    apply: 'build',
    configResolved({ publicDir }) {
      copied = publicDir
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }, bundle) {
        const kept = keptFrom(dir, builtFrom(dir, Object.values(bundle), namesIn(copied)))
        for (const name of groupNames) this.info(sizeOf(name, kept[name]))
        const first = bytesOf(kept.first)
        if (first > firstVisit) {
          this.error(
            `The first visit is ${String(first)} bytes, and may be ${String(firstVisit)}. Largest: ${largestOf(kept.first)}. Import what only papers need on demand.`,
          )
        }
        writeFileSync(join(dir, serviceWorkerFile), await workerWith(kept))
      },
    },
  }
}

/** The files of a folder and its folders that a web server would serve: not its own (.htaccess, _headers). */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !/^[._]/.test(one.name))
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
}

/** Every file of the build, also those that are only copied, and what each leads to. */
function builtFrom(
  dir: string,
  bundle: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
  copied: readonly string[],
): BuiltFile[] {
  const chunks = new Map(
    bundle.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  // A worker is bundled by itself and arrives here without its sources; the script that starts it names its first one.
  const workers = [...chunks.values()]
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((path) => path.includes('?worker'))
    .map((path) => path.replace(/\?.*$/, ''))
  const sourcesOf = (name: string): string[] =>
    workers.filter((path) => basename(name).startsWith(`${basename(path, extname(path))}-`))
  const names = [...bundle.map(({ fileName }) => fileName), ...copied].sort()
  const isWorker = (name: string): boolean => name.endsWith('.js') && !chunks.has(name)
  const assets = names.filter(
    (name) => name.startsWith('assets/') && !chunks.has(name) && !name.endsWith('.css'),
  )
  return names.map((name) => {
    const chunk = chunks.get(name)
    const text = ['.js', '.css', '.html'].includes(extname(name)) ? readFileSync(join(dir, name), 'utf8') : ''
    const named = assets.filter((asset) => asset !== name && text.includes(basename(asset)))
    const ofPage = [...chunks.values()].filter(
      ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('.html'),
    )
    return {
      name,
      isPage: name.endsWith('.html'),
      modules: chunk?.moduleIds ?? (isWorker(name) ? sourcesOf(name) : []),
      needs: [
        ...(chunk?.imports ?? []),
        ...(chunk?.viteMetadata?.importedCss ?? []),
        ...named.filter((asset) => !isWorker(asset)),
        ...(name.endsWith('.html') ? ofPage.map(({ fileName }) => fileName) : []),
      ],
      mayWant: [...(chunk?.dynamicImports ?? []), ...named.filter(isWorker)],
    }
  })
}

function keptFrom(dir: string, files: readonly BuiltFile[]): KeptFiles {
  const groups = groupsOf(files)
  const keptIn = (group: GroupName): KeptFile[] =>
    files.filter(({ name }) => groups.get(name) === group).map(({ name }) => keptFile(dir, name))
  return {
    first: keptIn('first'),
    papers: keptIn('papers'),
    scripts: keptIn('scripts'),
    others: keptIn('others'),
    faces: keptIn('faces'),
    examples: keptIn('examples'),
  }
}

function keptFile(dir: string, name: string): KeptFile {
  const content = readFileSync(join(dir, name))
  const hash = createHash('sha256').update(content)
  const bytes = packed.has(extname(name)) ? gzipSync(content).length : content.length
  // The build puts a hash of the content into the names of its assets.
  if (name.startsWith('assets/')) {
    return { url: name, revision: null, integrity: `sha256-${hash.digest('base64')}`, bytes }
  }
  return { url: name, revision: hash.digest('hex').slice(0, 16), bytes }
}

async function workerWith(kept: KeptFiles): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'src/app/offline/worker.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { keptFiles: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild gave no service worker')
  return file.text
}

function bytesOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

function sizeOf(name: GroupName, files: readonly KeptFile[]): string {
  return `${name}: ${String(files.length)} files, ${String(Math.ceil(bytesOf(files) / 1000))} kB packed`
}

function largestOf(files: readonly KeptFile[]): string {
  const largest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 5)
  return largest.map(({ url, bytes }) => `${url} (${String(bytes)})`).join(', ')
}
