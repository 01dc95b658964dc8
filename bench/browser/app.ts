/** What the app costs in a browser. `npx tsx bench/browser/app.ts` says it; `npm run bench` writes it down too. */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from '@playwright/test'
import { browserArguments, browserPath } from '../../src/cli/browser.mjs'
import { rounded } from '../measuring.ts'
import { firstLoad, firstVisit, type Script } from './firstVisit.ts'
import { making } from './papers.ts'
import { bareBox, peer } from './peers.ts'
import { photo } from './photo.ts'
import { reopening } from './reopening.ts'
import { build, siteOf, type Site } from './site.ts'
import { quietestFirst, type Rounds, type Spread } from './stopwatch.ts'
import { formOf, leafCount, longestPage, typedForms, typing } from './typing.ts'

type Note = (key: string, value: number) => void

interface Bench {
  readonly browser: Browser
  readonly site: Site
  /** For what is built on the way. */
  readonly folder: string
  readonly note: Note
}

/** A key that takes longer is felt. */
const keyLimitMs = 50

/** Each has a server of its own, so that nothing that another part still asks for is counted with it. */
const parts = { loads, visit, keys, reopening: reopens, papers, photo: takesPhoto }

/**
 * Builds the app afresh and measures it in a browser of this computer.
 *
 * @param names the parts that are measured
 * @returns the version of the browser; undefined when there is none, and then nothing was measured
 */
export async function browserCosts(
  note: Note,
  names: readonly string[] = Object.keys(parts),
): Promise<string | undefined> {
  const executablePath = await browserPath(process.env)
  if (executablePath === undefined) {
    console.log('No browser was found: nothing was measured in one. Name one in CHROMIUM_PATH.')
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-browser-'))
  const built = join(folder, 'app')
  build(built)
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  try {
    for (const [name, run] of Object.entries(parts)) {
      if (!names.includes(name)) continue
      const site = await siteOf(built)
      await run({ browser, site, folder, note })
      await site.goAway()
    }
    return browser.version()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function loads({ browser, site, note }: Bench): Promise<void> {
  const child = await firstLoad(browser, site, 'f03')
  const parent = await firstLoad(browser, site, 'f07')
  for (const script of child) console.log(sizeText(script))
  note('firstLoadKb', kilobytesOf(child))
  for (const script of parent) {
    if (!child.some(({ name }) => name === script.name)) console.log(sizeText(script))
  }
  note('firstLoadParentKb', kilobytesOf(parent))
}

function sizeText({ name, bytes }: Script): string {
  return `  ${name}: ${(bytes / 1000).toFixed(1)} kB`
}

function kilobytesOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}

async function visit({ browser, site, note }: Bench): Promise<void> {
  const { bytes, bodyBytes } = await firstVisit(browser, site)
  note('firstVisitBytes', bytes)
  note('firstVisitBodyBytes', bodyBytes)
}

async function keys({ browser, site, folder, note }: Bench): Promise<void> {
  note('keyLoadAverageBefore', loadavg()[0] ?? NaN)
  const first = await typing(browser, site)
  await others({ browser, folder, note })
  const times = await timedAgain({ browser, site, first })
  const roundsOf = (name: string): Rounds => {
    const rounds = times.get(name)
    if (rounds === undefined) throw new Error(`${name} was not timed`)
    return rounds
  }
  for (const id of typedForms) noteSpread(note, `key${id.replace('-', '').toUpperCase()}`, roundsOf(id)[0])
  const ours = typedForms.map(roundsOf)
  noteSpread(note, 'tapF03', roundsOf('tap')[0])
  note('keyMedianMs', Math.max(...ours.map(([quietest]) => quietest.median)))
  note('keyP95Ms', Math.max(...ours.map(([quietest]) => quietest.p95)))
  note('keyNoisiestP95Ms', Math.max(...ours.flat().map(({ p95 }) => p95)))
  note('keyLoadAverageAfter', loadavg()[0] ?? NaN)
}

/** How often the pages that are over the limit are timed anew at most. */
const mostTimesAgain = 5

/**
 * What else the computer does can last through all rounds of a page: what is over the limit is timed again, at another
 * minute, until nothing is or it stays so. The quietest of all rounds of a page counts.
 */
async function timedAgain({
  browser,
  site,
  first,
}: Pick<Bench, 'browser' | 'site'> & {
  readonly first: ReadonlyMap<string, Rounds>
}): Promise<ReadonlyMap<string, Rounds>> {
  let times = first
  for (let again = 0; again < mostTimesAgain; again++) {
    const over = typedForms.filter((id) => (times.get(id)?.[0].p95 ?? NaN) >= keyLimitMs)
    const later = await typing(browser, site, over)
    times = new Map([...times].map(([name, rounds]) => [name, quietestFirst(rounds, later.get(name) ?? [])]))
  }
  return times
}

/** An empty box and two other engines. */
async function others({ browser, folder, note }: Pick<Bench, 'browser' | 'folder' | 'note'>): Promise<void> {
  const longest = typedForms
    .map((id) => ({ form: formOf(id), page: longestPage(formOf(id)) }))
    .reduce((most, one) => (leafCount(one.page) > leafCount(most.page) ? one : most))
  noteSpread(note, 'keyBare', (await bareBox(browser, folder))[0])
  const rjsf = await peer(browser, 'rjsf', longest, join(folder, 'rjsf'))
  noteSpread(note, 'keyStockRjsf', rjsf.keys[0])
  note('stockRjsfKb', rjsf.bytes / 1000)
  const surveyJs = await peer(browser, 'surveyJs', longest, join(folder, 'surveyJs'))
  noteSpread(note, 'keySurveyJs', surveyJs.keys[0])
  note('surveyJsKb', surveyJs.bytes / 1000)
}

function noteSpread(note: Note, name: string, { median, p95, counted }: Spread): void {
  note(`${name}MedianMs`, median)
  note(`${name}P95Ms`, p95)
  note(`${name}CountedP95Ms`, counted.p95)
}

async function reopens({ browser, site, note }: Bench): Promise<void> {
  note('reopenOfflineMs4x', await reopening(browser, site))
}

async function papers({ browser, site, note }: Bench): Promise<void> {
  const formats = [
    ['pdf', 'Pdf'],
    ['docx', 'Word'],
  ] as const
  for (const [format, name] of formats) {
    const { ms, slowMs, peakMb } = await making(browser, site, format)
    note(`browser${name}Ms`, ms)
    note(`browser${name}Ms4x`, slowMs)
    if (peakMb !== undefined) note(`browser${name}PeakMb`, peakMb)
  }
}

async function takesPhoto({ browser, site, note }: Bench): Promise<void> {
  const { bytesBefore, bytesAfter, ms, peakMb, traces } = await photo(browser, site)
  note('photoBytesBefore', bytesBefore)
  note('photoBytesAfter', bytesAfter)
  note('photoMs4x', ms)
  if (peakMb !== undefined) note('photoPeakMb', peakMb)
  note('photoTraces', traces.length)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) throw new Error(`There are only the parts ${Object.keys(parts).join(', ')}`)
  await browserCosts(
    (key, value) => console.log(`${key}: ${String(rounded(value))}`),
    names.length === 0 ? undefined : names,
  )
}
