import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rooms } from '../dependency-cruiser.config.mjs'
import { refusedIn } from './rooms/planting.ts'

const names = Object.keys(rooms)
const up = (room: string): string => (room.includes('/') ? '../..' : '..')

/** What DESIGN and the READMEs of the rooms say, room by room; everything else must be refused. */
const may: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  domain: ['generated'],
  catalogue: ['generated', 'domain'],
  entries: ['generated', 'domain'],
  drafting: ['generated', 'domain', 'catalogue'],
  checks: ['generated', 'domain', 'catalogue'],
  timetable: ['generated', 'domain', 'catalogue'],
  documents: ['generated', 'domain', 'catalogue'],
  'renderers/html': ['documents'],
  'renderers/pdf': ['documents'],
  'renderers/word': ['documents'],
  exchange: ['generated', 'domain', 'entries'],
  storage: ['domain', 'entries'],
  forms: ['generated', 'domain', 'catalogue'],
  cli: names.filter((room) => !['app', 'forms', 'storage', 'cli'].includes(room)),
  app: names.filter((room) => !['cli', 'app'].includes(room)),
}

/** One package of each kind that the table gives to somebody, and who that is. */
const packages: Readonly<Record<string, readonly string[]>> = {
  docx: ['renderers/word'],
  'pdfmake/js/Line.js': ['renderers/pdf'],
  'bidi-js': ['renderers/pdf'],
  idb: ['storage'],
  '@noble/hashes/sha2.js': ['exchange'],
  fflate: ['exchange', 'app'],
  qrcode: ['exchange'],
  react: ['forms', 'app'],
  'react-dom/client': ['app'],
  '@rjsf/core': ['forms'],
  'perfect-freehand': ['forms'],
  'workbox-window': ['app'],
  'ajv/dist/runtime/equal.js': ['generated', 'cli'],
  ajv: ['cli'],
  esbuild: ['cli'],
  vitest: [],
}

describe('The table of rooms', () => {
  it('names exactly the folders of src/', () => {
    const folders = (path: string): string[] =>
      readdirSync(path, { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map((one) => one.name)
    const there = folders('src').flatMap((room) =>
      room === 'renderers' ? folders('src/renderers').map((one) => `renderers/${one}`) : [room],
    )
    expect(names.toSorted()).toEqual(there.toSorted())
    expect(Object.keys(may).toSorted()).toEqual(there.toSorted())
  })

  it('lets every room look into the rooms it may and into no other', async () => {
    const files = names.flatMap((room) => [
      [`${room}/thing.ts`, 'export const thing = 1\n'],
      ...names
        .filter((other) => other !== room)
        .map((other) => [
          `${room}/looksInto-${other.replace('/', '-')}.ts`,
          `import { thing } from '${up(room)}/${other}/thing.ts'\nexport const seen = thing\n`,
        ]),
    ])
    const refused = await refusedIn(Object.fromEntries(files) as Record<string, string>)
    const roomOf = (path: string): string => names.find((room) => path.startsWith(`${room}/`)) ?? path
    const seen = refused.map(({ from, to }) => `${roomOf(from)} → ${roomOf(to)}`)
    const wrong = names.flatMap((room) =>
      names
        .filter((other) => other !== room && may[room]?.includes(other) !== true)
        .map((other) => `${room} → ${other}`),
    )
    expect(seen.toSorted()).toEqual(wrong.toSorted())
  })

  it('refuses a look at a forbidden room also when only a type is taken', async () => {
    const refused = await refusedIn({
      'drafting/thing.ts': 'export type Thing = 1\n',
      'domain/wrong.ts': "import type { Thing } from '../drafting/thing.ts'\nexport type Mine = Thing\n",
    })
    expect(refused).toEqual([
      {
        rule: 'domain looks only into the rooms it may',
        from: 'domain/wrong.ts',
        to: 'drafting/thing.ts',
      },
    ])
  })

  it('lets every package be used only in the rooms it was taken for', async () => {
    const files = names.map((room) => [
      `${room}/uses.ts`,
      Object.keys(packages)
        .map(
          (name, at) =>
            `import * as p${String(at)} from '${name}'\nexport const v${String(at)} = p${String(at)}\n`,
        )
        .join(''),
    ])
    const refused = await refusedIn(Object.fromEntries(files) as Record<string, string>)
    const packageOf = (to: string): string =>
      Object.keys(packages).find(
        (name) =>
          to === name || to.includes(`node_modules/${bare(name)}/`) || to.includes(`@types/${bare(name)}/`),
      ) ?? to
    const seen = refused
      .filter(({ rule }) => rule.endsWith('uses only its packages'))
      .map(({ from, to }) => `${from} → ${bare(packageOf(to))}`)
    const wrong = names.flatMap((room) =>
      Object.entries(packages)
        .filter(([, allowed]) => !allowed.includes(room))
        .map(([name]) => `${room}/uses.ts → ${bare(name)}`),
    )
    expect(seen.toSorted()).toEqual(wrong.toSorted())
  })

  it('lets the catalogue name types of ajv without letting ajv itself in', async () => {
    const refused = await refusedIn({
      'catalogue/names.ts': "import type { ErrorObject } from 'ajv'\nexport type Fault = ErrorObject\n",
      'drafting/names.ts': "import type { ErrorObject } from 'ajv'\nexport type Fault = ErrorObject\n",
      'catalogue/uses.ts': "import { Ajv } from 'ajv'\nexport const ajv = new Ajv()\n",
    })
    expect(refused.map(({ rule, from }) => `${from}: ${rule}`).toSorted()).toEqual([
      'catalogue/uses.ts: catalogue uses only its packages',
      'drafting/names.ts: drafting uses only the types it may',
    ])
  })

  it('lets only the command line use what comes with Node', async () => {
    const files = names.map((room) => [
      `${room}/reads.ts`,
      "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
    ])
    const refused = await refusedIn(Object.fromEntries(files) as Record<string, string>)
    expect(refused.map(({ rule }) => rule).toSorted()).toEqual(
      names
        .filter((room) => room !== 'cli')
        .map((room) => `${room} uses nothing of Node`)
        .toSorted(),
    )
  })

  it('refuses two files that import each other', async () => {
    const refused = await refusedIn({
      'domain/hen.ts': "import { egg } from './egg.ts'\nexport const hen = () => egg\n",
      'domain/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen\n",
    })
    expect(new Set(refused.map(({ rule }) => rule))).toEqual(new Set(['no cycles']))
  })

  it('refuses a barrel', async () => {
    const refused = await refusedIn({
      'domain/need.ts': 'export const need = 1\n',
      'domain/index.ts': "export * from './need.ts'\n",
      'drafting/plan.ts': "import { need } from '../domain/index.ts'\nexport const plan = need\n",
    })
    expect(refused.map(({ rule, from, to }) => `${from} → ${to}: ${rule}`)).toEqual([
      'drafting/plan.ts → domain/index.ts: no barrels',
    ])
  })

  it('refuses a file that stands in no room, and an import that leads nowhere', async () => {
    const refused = await refusedIn({
      'domain/need.ts': 'export const need = 1\n',
      'helpers/odd.ts': "import { need } from '../domain/need.ts'\nexport const odd = need\n",
      'domain/lost.ts': "import { gone } from './gone.ts'\nexport const lost = gone\n",
    })
    expect(refused.map(({ rule, from }) => `${from}: ${rule}`).toSorted()).toEqual([
      'domain/lost.ts: every import leads somewhere',
      'helpers/odd.ts: every file of the house is in a room',
    ])
  })
})

/** 'pdfmake/js/Line.js' → 'pdfmake', '@noble/hashes/sha2.js' → '@noble/hashes' */
function bare(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
