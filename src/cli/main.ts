/** The command line: `npm run --silent cli -- <command>`. */
import { mayKeepFrom } from '../catalogue/keeping.ts'
import { catalogueFrom } from '../catalogue/read.ts'
import { blank } from './blank.ts'
import { dataFiles, readCatalogue } from './files.ts'
import { nodeIo } from './io.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import { render } from './render.ts'
import { validate, type DataFileJudge } from './validate.ts'

type Command = (args: readonly string[]) => number | Promise<number>

const commands: Record<string, Command> = {
  blank: (args) => blank(args, nodeIo, readCatalogue(), new Date().toISOString().slice(0, 10)),
  render: (args) => render(args, nodeIo, readCatalogue()),
  // A data file that is wrong must be told so, not stop the command that tells.
  validate: (args) =>
    validate(args, nodeIo, judgeOfDataFiles, { mayKeep: mayKeepFrom(catalogueFrom(dataFiles()).catalogue) }),
  merge: (args) => merge(args, nodeIo, { mayKeep: mayKeepFrom(readCatalogue()) }),
  list: (args) => list(args, nodeIo, readCatalogue()),
}

/** A data file is judged in its place among all the others: links between files count too. */
const judgeOfDataFiles: DataFileJudge = (schema, data, path) => {
  const kind = /(?:^|\/)meta\/([a-z-]+)\.json$/.exec(schema)?.[1]
  const folder = kind === undefined ? undefined : folders[kind]
  if (folder === undefined) return undefined
  const name = folder.endsWith('.json') ? folder : `${folderOf(folder, path)}/${path.split('/').at(-1) ?? ''}`
  const others = dataFiles().filter((file) => file.path !== name)
  const { faults } = catalogueFrom([...others, { path: name, text: JSON.stringify(data) }])
  return faults
    .filter((fault) => fault.file === name)
    .map(({ place, says }) => (place === '' ? says : `${place}: ${says}`))
}

const folders: Readonly<Record<string, string>> = {
  form: 'schemas/forms',
  role: 'schemas/roles',
  rule: 'schemas/rules',
  law: 'schemas/laws',
  words: 'schemas/words',
  facts: 'schemas/facts.json',
  template: 'templates/documents',
  authority: 'templates/authorities',
}

function folderOf(folder: string, path: string): string {
  return path.includes('partials/') ? 'templates/partials' : folder
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command === undefined) {
  nodeIo.err(`There is no command "${name}". The commands are: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 2
} else {
  process.exitCode = await command(args)
}
