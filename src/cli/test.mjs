/**
 * `npm test`: everything that must hold, each once and in order, going on after a failure. `--all` (or
 * `npm run test:all`) also walks the full matrix. The last line counts: `N passed, N failed`, with what was skipped.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closingLine, countsIn } from './counts.mjs'
import { installFault } from './install.mjs'
import { nodeFault } from './nodeVersion.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'one-and-only-test-'))
const isCi = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false'
const withoutBrowser =
  'No browser: install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), or name one in CHROMIUM_PATH.'
const env = { ...process.env, ...(process.argv.includes('--all') && { ALL: '1' }) }

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const failedSteps = []

const cannot = nodeFault(process.versions.node) ?? installFault(root, console.log)
if (cannot !== undefined) note('installation', cannot, 'failed')
else await everything().catch((error) => note('this program', String(error?.stack ?? error), 'failed'))

rmSync(reports, { recursive: true, force: true })
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
console.log(`\n${closingLine(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function everything() {
  // Imported only now: it needs the packages.
  const { browserPath } = await import('./browser.mjs')
  const browser = (await browserPath(env)) ?? (await fetchedBrowser(browserPath))
  console.log(browser === undefined ? withoutBrowser : `Browser: ${browser}`)

  tests('what is generated is fresh', ['tests/generated.test.ts'])
  step('types', 'typescript/bin/tsc', ['--noEmit'])
  step('lint', 'eslint/bin/eslint.js', ['.'])
  step('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
  step('rooms', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    'dependency-cruiser.config.mjs',
    'src',
  ])
  tests('tests', ['--exclude', 'tests/generated.test.ts'])
  const isBuilt = step('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'])
  if (!isBuilt) note('journeys', 'not walked, because the app could not be built', 'failed')
  else if (browser === undefined) note('journeys', withoutBrowser, isCi ? 'failed' : 'skipped')
  else await journeys(browser)
}

/** One check that passes or fails as a whole. @returns {boolean} did it pass? */
function step(name, program, args) {
  const passed = run(name, program, args)
  count(name, { passed: Number(passed), failed: Number(!passed), skipped: 0 })
  return passed
}

function tests(name, args) {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const endedWell = run(name, 'vitest/vitest.mjs', ['run', ...reporters, ...args])
  count(name, countsIn('vitest', report, endedWell))
}

async function journeys(browser) {
  const report = join(reports, 'journeys.json')
  const endedWell = run('journeys', '@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
    CHROMIUM_PATH: browser,
    JOURNEY_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  count('journeys', countsIn('playwright', report, endedWell))
}

function run(name, program, args, more = {}) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...env, ...more },
    stdio: 'inherit',
  })
  const passed = done.status === 0
  console.log(`${passed ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return passed
}

/** A step that was not taken, and why. @param {'failed' | 'skipped'} as */
function note(name, because, as) {
  console.log(`\n── ${name}\n${as === 'failed' ? '✗' : '–'} ${because}`)
  count(name, { passed: 0, failed: Number(as === 'failed'), skipped: Number(as === 'skipped') })
}

function count(name, { passed, failed, skipped }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed > 0) failedSteps.push(name)
}

/** Playwright's own browser, fetched when this computer has none; nothing when that is not possible either. */
async function fetchedBrowser(browserPath) {
  console.log('No browser found; fetching one for the journeys …')
  const cli = join(root, 'node_modules', '@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, env, stdio: 'inherit' })
  return browserPath(env)
}

/** @returns {Promise<number>} a port nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, 'localhost', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
