import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the packages when those in node_modules are not those of package-lock.json. What is compared is
 * versions, not dates: a lock file that was only touched, or checked out again, costs nobody an installation.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 * @returns {string | undefined} one sentence when the packages could not be installed
 */
export function installFault(root, say) {
  if (isInstalled(root)) return undefined
  say('Installing packages (a minute the first time) …')
  // The level `error` keeps back warnings about packages of packages, which nobody here can act on.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return undefined
  return 'The packages could not be installed: see what npm says above, check that you are online, and try again.'
}

/** @param {string} root @returns {boolean} are the packages there that package-lock.json names, in its versions? */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const there = packagesIn(installed)
  // Optional packages are made for other machines; npm leaves out those that are not for this one.
  return Object.entries(wanted).every(
    ([path, one]) => path === '' || one.optional === true || there[path]?.version === one.version,
  )
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
