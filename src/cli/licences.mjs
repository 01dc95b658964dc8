import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The packages that reach people: not what only builds or tests, and no types, which vanish.
 *
 * @param {string} root the project's folder
 * @returns {{ name: string, version: string, licence: string, folder: string }[]} by name, then version
 */
export function bundledPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, one]) => path !== '' && one.dev !== true && one.optional !== true)
    .map(([path, { version, license }]) => ({
      name: path.split('node_modules/').at(-1),
      version,
      // png-js says it in its licence file only, and the lock file repeats what package.json says.
      licence: license ?? 'MIT',
      folder: join(root, path),
    }))
    .filter(({ name }) => !name.startsWith('@types/') && name !== 'undici-types')
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
}

/**
 * The licences in full, as they have to travel with copies of the packages.
 *
 * @param {string} root the project's folder
 * @returns {string}
 */
export function licenceTexts(root) {
  return bundledPackages(root)
    .map(({ name, version, licence, folder }) => {
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)) : []
      const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
      return [`${name} ${version}`, `Licence: ${licence}`, ...texts].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n')
}
