/**
 * What `npm run generate` writes into src/generated/: types from the schemas, and validators compiled to
 * plain ES modules (no `new Function` at run time, so they work under `script-src 'self'`).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type Options } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { compile } from 'json-schema-to-typescript'
import { wholeForm } from '../catalogue/composed.ts'
import type { Form } from '../generated/meta/form.ts'

// The package is CommonJS: Node hands over the module, TypeScript sees its default.
const standaloneCode = (standalone as unknown as { default: typeof standalone }).default

type JsonSchema = Record<string, unknown>

const banner = '/* Written by `npm run generate`. Do not edit: change the schema and run it again. */'

/** Validators exported for each schema, by export name → pointer inside the schema ('' is the whole). */
const recordExports = {
  validateEntry: '#/definitions/Entry',
  validateParticipant: '#/definitions/Participant',
  validateGone: '#/definitions/Gone',
  validateBlob: '#/definitions/Blob',
}

/**
 * @param root the project's folder
 * @returns path under src/generated/ → the text that belongs there
 */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const read = (path: string): JsonSchema => JSON.parse(readFileSync(join(root, path), 'utf8')) as JsonSchema
  const typed = async (schema: string, to: string) =>
    files.set(to, await typesFrom(read(schema), join(root, 'schemas')))

  await typed('schemas/case.json', 'case.ts')
  await typed('schemas/plan.json', 'plan.ts')
  await typed('schemas/plan-view.json', 'planView.ts')
  await compiled(files, root, 'validators/case', read('schemas/case.json'), { validateCaseFile: '' })
  // Apart, because a phone needs them before its first question and the file as a whole only when one comes.
  await compiled(files, root, 'validators/records', read('schemas/case.json'), recordExports)
  await compiled(files, root, 'validators/plan', read('schemas/plan.json'), { validatePlan: '' })
  await compiled(files, root, 'validators/planView', read('schemas/plan-view.json'), { validatePlanView: '' })

  for (const name of namesIn(root, 'schemas/meta')) {
    const schema = read(`schemas/meta/${name}.json`)
    await typed(`schemas/meta/${name}.json`, `meta/${name}.ts`)
    await compiled(files, root, `validators/meta/${name}`, schema, { validate: '' }, unchanged, allErrors)
  }
  for (const name of namesIn(root, 'schemas/forms')) {
    const form = read(`schemas/forms/${name}.json`) as unknown as Form
    const pages = form.pages.filter((page) => page.schema !== undefined)
    const schema = {
      $id: `forms/${name}.json`,
      definitions: Object.fromEntries(pages.map((page) => [page.id, page.schema])),
    }
    const exports = Object.fromEntries(pages.map((page) => [`page_${page.id}`, `#/definitions/${page.id}`]))
    await compiled(files, root, `validators/forms/${name}`, schema, exports, (code) =>
      pageRecord(code, pages),
    )
  }
  files.set('guarded.ts', guardedText(root, read))
  files.set('formList.ts', formListText(root, read))
  return files
}

/** What is known of each form before it is fetched. */
function formListText(root: string, read: (path: string) => JsonSchema): string {
  const known = (id: string): Form => read(`schemas/forms/${id}.json`) as unknown as Form
  const lines = namesIn(root, 'schemas/forms').flatMap((id) => {
    const form = wholeForm(id, known)
    if (form === undefined) return []
    const { version, kind, speaker, band, occasion, pages } = form
    const minutes = pages.reduce((sum, page) => sum + page.minutes, 0)
    const said = { version, kind, speaker, band, occasion, minutes: Math.max(5, Math.round(minutes / 5) * 5) }
    const fields = Object.entries(said).flatMap(([field, value]) =>
      value === undefined ? [] : [`${field}: ${typeof value === 'number' ? value : `'${value}'`}`],
    )
    return [`  ${/^\w+$/.test(id) ? id : `'${id}'`}: { ${fields.join(', ')} },\n`]
  })
  return `${banner}
import type { Form } from './meta/form.ts'

/** What is known of a form before it is fetched. \`minutes\`: how long all of it takes, rounded to five. */
export interface ListedForm extends Pick<Form, 'version' | 'kind' | 'speaker' | 'band' | 'occasion'> {
  readonly minutes: number
}

export const formList: Readonly<Record<string, ListedForm>> = {
${lines.join('')}}
`
}

/**
 * The questions whose answers are guarded, small enough to be always at hand: what is written is held against them
 * without a single form being loaded.
 */
function guardedText(root: string, read: (path: string) => JsonSchema): string {
  const forms = namesIn(root, 'schemas/forms').map(
    (name) => read(`schemas/forms/${name}.json`) as unknown as Form,
  )
  const guarded = forms
    .flatMap((form) => form.pages.flatMap((page) => Object.entries(page.questions)))
    .filter(([, question]) => question.reach !== 'plan')
    .map(([id]) => id)
  const { facts } = read('schemas/facts.json') as unknown as FactList
  const protective = new Set(facts.filter(({ home }) => home === 'restrictions').map(({ id }) => id))
  const asksFacts = new Set(forms.filter(({ kind }) => kind === 'facts').map(({ id }) => id))
  const besideViews = facts
    .filter(({ form }) => !asksFacts.has(form))
    .flatMap(({ id, fieldHomes = {} }) =>
      Object.entries(fieldHomes).flatMap(([field, home]) => (home === 'contact' ? [`${id}/${field}`] : [])),
    )
  const list = (ids: readonly string[]): string =>
    `[\n${[...new Set(ids)]
      .sort()
      .map((id) => `  '${id}',\n`)
      .join('')}]`
  return `${banner}

/** Questions whose answers are kept nowhere: their reach is ‘chosen’ or ‘not kept’. */
export const keptNowhere: readonly string[] = ${list(guarded.filter((id) => !protective.has(id)))}

/** Questions about protection: their answers are kept in the part \`restrictions\` and nowhere else. */
export const keptInRestrictions: readonly string[] = ${list(guarded.filter((id) => protective.has(id)))}

/** Answers that lead to somebody and are asked among their views: kept in their contact part and in no contribution. */
export const keptInContact: readonly string[] = ${list(besideViews)}
`
}

interface FactList {
  readonly facts: readonly {
    readonly id: string
    readonly form: string
    readonly home: string
    readonly fieldHomes?: Readonly<Record<string, string>>
  }[]
}

/** The names, without ending, of the JSON files in a folder, sorted. */
function namesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

async function typesFrom(schema: JsonSchema, cwd: string): Promise<string> {
  return compile(structuredClone(schema), String(schema['title']), {
    bannerComment: banner,
    cwd,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}

/** Page ids are not identifiers, so the compiled functions are handed out as one record by page id. */
function pageRecord(code: string, pages: readonly { id: string }[]): string {
  const record = pages.map((page) => `${JSON.stringify(page.id)}: ${safe(`page_${page.id}`)}`)
  return `${code}\nexport const pages = { ${record.join(', ')} }\n`
}

const unchanged = (code: string): string => code

/** Data files come from us, so all their mistakes are wanted; what comes from outside stops at the first one. */
const allErrors: Options = { allErrors: true }

const safe = (name: string): string => name.replaceAll('-', '_')

async function compiled(
  files: Map<string, string>,
  root: string,
  to: string,
  schema: JsonSchema,
  exports: Record<string, string>,
  finish: (code: string) => string = unchanged,
  options: Options = {},
): Promise<void> {
  const ajv = new Ajv({
    ...options,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true },
  })
  ajv.addSchema(schema)
  const id = String(schema['$id'])
  const refs = Object.fromEntries(Object.entries(exports).map(([name, at]) => [safe(name), `${id}${at}`]))
  const bundled = await build({
    stdin: { contents: finish(standaloneCode(ajv, refs)), resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minifyWhitespace: true,
    lineLimit: 4000,
    // Paths of files stand in the text: a folder of packages that is a link must not change it.
    preserveSymlinks: true,
    legalComments: 'none',
    logLevel: 'silent',
  })
  files.set(`${to}.js`, `${banner}\n${bundled.outputFiles[0]?.text ?? ''}`)
  const forms = to.startsWith('validators/forms/')
  const declared = forms
    ? `export declare const pages: Readonly<Record<string, ValidateFunction>>`
    : Object.keys(refs)
        .map((name) => `export declare const ${name}: ValidateFunction`)
        .join('\n')
  files.set(`${to}.d.ts`, `${banner}\nimport type { ValidateFunction } from 'ajv'\n${declared}\n`)
}
