import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from './generated.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'src/generated')

const files = await generatedFiles(root)
for (const name of readdirSync(target)) {
  if (name !== 'README.md') rmSync(join(target, name), { recursive: true })
}
for (const [path, text] of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true })
  writeFileSync(join(target, path), text)
}
console.log(`${files.size} files written into src/generated/`)

// Only now do the validators exist that the catalogue and the examples are checked with.
const { readCatalogue } = await import('./files.ts')
const { exampleFiles } = await import('./examples.ts')
const examples = exampleFiles(root, readCatalogue())
mkdirSync(join(root, 'public/examples'), { recursive: true })
for (const [name, bytes] of examples) writeFileSync(join(root, 'public/examples', name), bytes)
console.log(`${examples.size} example cases written into public/examples/`)
