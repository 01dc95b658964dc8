import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const programs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browser the journeys are walked in: the one CHROMIUM_PATH names, else Playwright's own, else one of this
 * computer. Call it only when the packages are installed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} the path of a program, or nothing
 */
export async function browserPath(env) {
  const { chromium } = await import('@playwright/test')
  const places = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...folders]
  const known = places.flatMap((place) => names.map((name) => join(place, name)))
  return [env.CHROMIUM_PATH, chromium.executablePath(), ...known, ...programs].find(isProgram)
}

/** What a browser needs to start in a container, and to ask nobody for anything meanwhile. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function isProgram(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
