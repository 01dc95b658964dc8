/**
 * Who may import whom. The rules are built from this one table; tests/rooms.test.ts proves that it names exactly
 * the folders of src/ and that every kind of wrong import is refused.
 *
 * - `rooms`: the rooms it may look into (its own it always may).
 * - `packages`: regular expressions of package names it may use.
 * - `types`: the same, for imports that are gone after compiling (`import type`).
 * - `data`: regular expressions of data files that it may read.
 * - `node`: whether it may use what comes with Node.
 */
const ajvRuntime = ['ajv/dist/runtime/.+']

/** What the screens say: data files that a room reads as they are. */
const screens = ['^schemas/screens/']

export const rooms = {
  generated: { rooms: [], packages: ajvRuntime, types: ['ajv'] },
  domain: { rooms: ['generated'] },
  catalogue: { rooms: ['generated', 'domain'], types: ['ajv'] },
  entries: { rooms: ['generated', 'domain'] },
  drafting: { rooms: ['generated', 'domain', 'catalogue'] },
  checks: { rooms: ['generated', 'domain', 'catalogue'] },
  timetable: { rooms: ['generated', 'domain', 'catalogue'] },
  documents: { rooms: ['generated', 'domain', 'catalogue'] },
  'renderers/html': { rooms: ['documents'] },
  'renderers/pdf': {
    rooms: ['documents'],
    packages: ['pdfmake', 'pdfmake/.+', 'bidi-js', '@fontsource/.+', 'virtual:fonts'],
  },
  'renderers/word': { rooms: ['documents'], packages: ['docx'] },
  exchange: {
    rooms: ['generated', 'domain', 'entries'],
    packages: ['age-encryption', '@noble/.+', 'fflate', 'qrcode', 'jsqr'],
    types: ['ajv'],
  },
  storage: { rooms: ['domain', 'entries'], packages: ['idb'] },
  forms: {
    rooms: ['generated', 'domain', 'catalogue'],
    packages: ['react', 'react/.+', '@rjsf/.+', 'perfect-freehand'],
    data: screens,
  },
  cli: {
    rooms: 'all',
    not: ['app', 'forms', 'storage'],
    packages: ['ajv', 'ajv/.+', 'esbuild', 'json-schema-to-typescript', 'tsx', '@playwright/test'],
    node: true,
  },
  app: {
    rooms: 'all',
    not: ['cli'],
    packages: [
      'react',
      'react/.+',
      'react-dom',
      'react-dom/.+',
      'workbox-.+',
      'govuk-frontend/.+',
      '@fontsource/.+',
      'fflate',
      'virtual:catalogue',
    ],
    data: screens,
  },
}

/** Nobody imports these two: they stand at the end of every path. */
const ends = ['app', 'cli']

/** A file of the house that is not there: another rule says so. */
const notFound = '^\\.'

/**
 * @param {string} source the folder that holds the rooms: 'src', or a planted twin of it in a test
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export function rulesFor(source) {
  const home = (room) => `^${source}/${room}/`
  const perRoom = Object.entries(rooms).flatMap(([room, may]) => {
    const from = { path: home(room) }
    const outside = `^(?!${source}/)`
    return [
      {
        name: `${room} looks only into the rooms it may`,
        severity: 'error',
        from,
        to: { path: `^${source}/`, pathNot: [room, ...roomsFor(may)].map(home) },
      },
      {
        name: `${room} uses only its packages`,
        severity: 'error',
        from,
        to: {
          path: outside,
          pathNot: [...namesOf(may.packages), ...(may.data ?? []), notFound],
          dependencyTypesNot: ['type-only', 'core'],
        },
      },
      {
        name: `${room} uses only the types it may`,
        severity: 'error',
        from,
        to: {
          path: outside,
          pathNot: [
            ...namesOf([...(may.packages ?? []), ...(may.types ?? [])]),
            ...(may.data ?? []),
            notFound,
          ],
          dependencyTypes: ['type-only'],
          dependencyTypesNot: ['core'],
        },
      },
      ...(may.node
        ? []
        : [
            {
              name: `${room} uses nothing of Node`,
              severity: 'error',
              from,
              to: { dependencyTypes: ['core'] },
            },
          ]),
    ]
  })
  return [
    ...perRoom,
    {
      name: 'every file of the house is in a room',
      severity: 'error',
      from: { path: `^${source}/`, pathNot: Object.keys(rooms).map(home) },
      to: {},
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no barrels',
      severity: 'error',
      from: { path: `^${source}/` },
      to: { path: '(^|/)index\\.[a-z]+$', pathNot: 'node_modules' },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
  ]
}

function roomsFor(may) {
  if (may.rooms !== 'all') return may.rooms
  return Object.keys(rooms).filter((room) => !may.not.includes(room) && !ends.includes(room))
}

/** Package names as patterns: as they stand in an import, and as they lie in node_modules. */
function namesOf(packages = []) {
  return packages.flatMap((name) => [
    `^${name}$`,
    `(^|/)node_modules/(@types/)?${name.endsWith('/.+') ? name.slice(0, -2) : `${name}/`}`,
  ])
}

export default {
  forbidden: rulesFor('src'),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
