/**
 * Raw data files → the catalogue and every mistake in them, all at once.
 *
 * - Must name file and place of each mistake and say what to do.
 * - Must say each mistake once: what refers to a file that cannot be read is not a second mistake.
 * - Must leave a wrong file out and keep the rest; a document is also left out when one of its partials is, so
 *   that no paper is ever printed with a part missing.
 * - Must not depend on the order of the files.
 */
import type { Authority } from '../generated/meta/authority.ts'
import type { Facts } from '../generated/meta/facts.ts'
import type { Form } from '../generated/meta/form.ts'
import type { Law } from '../generated/meta/law.ts'
import type { Role } from '../generated/meta/role.ts'
import type { Rule } from '../generated/meta/rule.ts'
import type { Template } from '../generated/meta/template.ts'
import type { Translation } from '../generated/meta/translation.ts'
import type { WordList } from '../generated/meta/words.ts'
import { authorityFaults } from './authorityFaults.ts'
import type { Catalogue } from './catalogue.ts'
import { wholeForm } from './composed.ts'
import type { DataFile, DataSet, FormFile } from './dataSet.ts'
import { factsFaults } from './factsFaults.ts'
import type { Fault } from './fault.ts'
import { grammarFaults } from './fault.ts'
import { mainLanguage } from './form.ts'
import { formFaults } from './formFaults.ts'
import { formLinkFaults } from './formLinkFaults.ts'
import { textFault } from './jsonText.ts'
import { grammarErrors, kindAt, knownFolders, nameIn, namingWord, type FileKind } from './kinds.ts'
import { lawFaults } from './lawFaults.ts'
import { roleFaults } from './roleFaults.ts'
import { ruleFaults } from './ruleFaults.ts'
import { documentFaults, includedIn } from './templateFaults.ts'
import { translatedForm } from './translation.ts'
import { translationFaults } from './translationFaults.ts'
import type { ViewNode } from './view.ts'
import { wordsFaults } from './wordsFaults.ts'

/** A file as it lies in the project: its path from the project's folder, and its text. */
export interface RawFile {
  readonly path: string
  readonly text: string
}

export interface Read {
  readonly catalogue: Catalogue
  /** By file and place. */
  readonly faults: readonly Fault[]
}

/**
 * @param files those of schemas/ and templates/; files that are not JSON are passed over
 */
export function catalogueFrom(files: readonly RawFile[]): Read {
  const faults: Fault[] = []
  const known: { kind: FileKind; path: string }[] = []
  const read = new Map<FileKind, DataFile<unknown>[]>()
  for (const { path, text } of [...files].sort(byPath)) {
    if (!path.endsWith('.json')) continue
    const kind = kindAt(path)
    if (kind === undefined) {
      faults.push({ file: path, place: '', says: unknownPlace })
      continue
    }
    if (known.some((one) => one.path === path)) {
      faults.push({ file: path, place: '', says: 'this file is given twice. Keep one.' })
      continue
    }
    known.push({ kind, path })
    const { data, found } = dataIn(path, text, kind)
    faults.push(...found)
    if (found.every((fault) => ['id', 'language', 'of'].includes(fault.place)))
      read.set(kind, [...(read.get(kind) ?? []), { file: path, name: nameIn(path), data }])
  }
  const names = (kind: FileKind): ReadonlySet<string> =>
    new Set(known.flatMap((one) => (one.kind === kind ? [nameIn(one.path)] : [])))
  const set: DataSet = {
    forms: wholeForms(translatedForms(of<Form>(read, 'form'), of<Translation>(read, 'translation'))),
    facts: of<Facts>(read, 'facts'),
    roles: of<Role>(read, 'role'),
    rules: of<Rule>(read, 'rule'),
    laws: of<Law>(read, 'law'),
    words: of<WordList>(read, 'words'),
    translations: of<Translation>(read, 'translation'),
    documents: of<Template>(read, 'document'),
    partials: of<Template>(read, 'partial'),
    authorities: of<Authority>(read, 'authority'),
    view: of<ViewNode>(read, 'view')[0],
    names,
  }
  const written = of<Form>(read, 'form')
  faults.push(
    ...baseFaults(written, set),
    ...set.translations.flatMap((one) => translationFaults(one, written, names('form'))),
    ...linkFaults(set),
  )
  return {
    catalogue: catalogueOf(set, new Set(faults.map(({ file }) => file))),
    faults: faults.sort(byFilePlace),
  }
}

/** Each form's own questions are translated in a file of its own, before it is put together with what it builds on. */
function translatedForms(
  forms: readonly DataFile<Form>[],
  translations: readonly DataFile<Translation>[],
): DataFile<Form>[] {
  const all = translations.map(({ data }) => data)
  return forms.map((one) => ({ ...one, data: translatedForm(one.data, all) }))
}

const unknownPlace = `nothing is kept here. Move it to one of: ${knownFolders.join(', ')}.`

function dataIn(path: string, text: string, kind: FileKind): { data: unknown; found: Fault[] } {
  const wrong = textFault(text)
  if (wrong) {
    const place = `line ${wrong.line}, column ${wrong.column}`
    return { data: undefined, found: [{ file: path, place, says: wrong.says }] }
  }
  const data: unknown = JSON.parse(text)
  const found = grammarFaults(path, grammarErrors(kind, data))
  const word = namingWord(kind)
  if (found.length > 0 || word === undefined) return { data, found }
  const name = (data as Record<string, unknown>)[word]
  if (name === nameIn(path)) return { data, found }
  const says = `the file is called ${nameIn(path)}.json. Write "${nameIn(path)}" here or rename the file.`
  return { data, found: [{ file: path, place: word, says }] }
}

function linkFaults(set: DataSet): Fault[] {
  const labels = set.words.find(({ name }) => name === mainLanguage)?.data.labels
  const partials = new Map(set.partials.map(({ file, name, data }) => [name, { file, template: data }]))
  const { view } = set
  return [
    ...set.forms.flatMap(({ file, data, own }) => formFaults(file, data, own)),
    ...formLinkFaults(set),
    ...factsFaults(set),
    ...set.roles.flatMap((one) => roleFaults(one, set)),
    ...set.rules.flatMap(ruleFaults),
    ...set.laws.flatMap(lawFaults),
    ...wordsFaults(set),
    ...(view
      ? once(
          set.documents.flatMap(({ file, data }) =>
            documentFaults(file, data, {
              view: view.data,
              labels,
              partials,
              partialNames: set.names('partial'),
            }),
          ),
        )
      : missingView(set)),
    ...unusedPartials(set, partials),
    ...set.authorities.flatMap((one) => authorityFaults(one, set)),
  ]
}

function wholeForms(files: readonly DataFile<Form>[]): FormFile[] {
  const known = new Map(files.map(({ name, data }) => [name, data]))
  return files.flatMap((file) => {
    const whole = wholeForm(file.name, (id) => known.get(id))
    return whole ? [{ ...file, data: whole, own: new Set(file.data.pages) }] : []
  })
}

/** Forms that build on one that is not there, or on themselves. */
function baseFaults(files: readonly DataFile<Form>[], set: DataSet): Fault[] {
  const known = new Map(files.map(({ name, data }) => [name, data]))
  return files.flatMap(({ file, name, data }): Fault[] => {
    if (data.with === undefined) return []
    if (!set.names('form').has(data.with))
      return [{ file, place: 'with', says: `there is no form "${data.with}". Correct it or write the form.` }]
    const on = buildsOn(name, known)
    return on.includes(name) ? [{ file, place: 'with', says: 'the form builds on itself. Correct it.' }] : []
  })
}

/** The forms that a form builds on, the nearest first; the form itself at the end where they go in a ring. */
function buildsOn(name: string, known: ReadonlyMap<string, Form>): string[] {
  const on: string[] = []
  for (
    let next = known.get(name)?.with;
    next !== undefined && !on.includes(next);
    next = known.get(next)?.with
  )
    on.push(next)
  return on
}

/** A partial's mistake is found from every document that includes it. */
function once(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

function missingView(set: DataSet): Fault[] {
  if (set.documents.length === 0 || set.names('view').size > 0) return []
  const says = 'this file is missing, and templates are checked against it. Add it.'
  return [{ file: 'schemas/plan-view.json', place: '', says }]
}

function unusedPartials(
  set: DataSet,
  partials: ReadonlyMap<string, { readonly file: string; readonly template: Template }>,
): Fault[] {
  if (set.documents.length < set.names('document').size) return []
  const used = new Set(set.documents.flatMap(({ data }) => [...includedIn(data, partials)]))
  return set.partials
    .filter(({ name }) => !used.has(name))
    .map(({ file }) => ({
      file,
      place: '',
      says: 'no document includes this. Include it or take the file out.',
    }))
}

function catalogueOf(set: DataSet, faulty: ReadonlySet<string>): Catalogue {
  const good = <T>(files: readonly DataFile<T>[]): Map<string, T> =>
    new Map(files.flatMap(({ file, name, data }) => (faulty.has(file) ? [] : [[name, data] as const])))
  const all = new Map(set.partials.map(({ file, name, data }) => [name, { file, template: data }]))
  const partials = good(set.partials)
  const whole = (document: Template): boolean =>
    [...includedIn(document, all)].every((name) => partials.has(name))
  const own = new Map(set.forms.map(({ name, data }) => [name, data]))
  const forms = good(set.forms)
  return {
    // A form goes with any that it builds on.
    forms: new Map([...forms].filter(([name]) => buildsOn(name, own).every((base) => forms.has(base)))),
    facts: new Map(
      [...good(set.facts).values()].flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])),
    ),
    roles: good(set.roles),
    rules: good(set.rules),
    laws: good(set.laws),
    words: good(set.words),
    documents: new Map([...good(set.documents)].filter(([, document]) => whole(document))),
    partials,
    authorities: good(set.authorities),
  }
}

/** The map holds, under each kind, what that kind's grammar has let through. */
function of<T>(read: ReadonlyMap<FileKind, readonly DataFile<unknown>[]>, kind: FileKind): DataFile<T>[] {
  return (read.get(kind) ?? []) as DataFile<T>[]
}

function byPath(a: RawFile, b: RawFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function byFilePlace(a: Fault, b: Fault): number {
  const [first, second] = [`${a.file}\n${a.place}`, `${b.file}\n${b.place}`]
  return first < second ? -1 : first > second ? 1 : 0
}
