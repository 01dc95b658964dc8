import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closingLine, countsIn } from '../../src/cli/counts.mjs'
import { isInstalled } from '../../src/cli/install.mjs'
import { nodeFault } from '../../src/cli/nodeVersion.mjs'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'start-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('The version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s will do', (version) => {
    expect(nodeFault(version)).toBeUndefined()
  })

  it.each(['20.18.3', '18.20.1', '9.11.2'])('%s is refused in one sentence', (version) => {
    expect(nodeFault(version)).toMatch(
      new RegExp(`^This needs Node 20.19 or newer and found Node ${version}: .+\\.$`),
    )
  })
})

describe('The packages', () => {
  const lock = (versions: Record<string, object>): string =>
    JSON.stringify({ packages: { '': {}, ...versions } })
  const write = (wanted: string, installed?: string): void => {
    writeFileSync(join(folder, 'package-lock.json'), wanted)
    if (installed === undefined) return
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), installed)
  }

  it('are installed when nothing is there', () => {
    write(lock({ 'node_modules/react': { version: '1.0.0' } }))
    expect(isInstalled(folder)).toBe(false)
  })

  it('are installed again when one has another version', () => {
    write(
      lock({ 'node_modules/react': { version: '1.0.1' } }),
      lock({ 'node_modules/react': { version: '1.0.0' } }),
    )
    expect(isInstalled(folder)).toBe(false)
  })

  it('are left alone when only those made for other machines are missing', () => {
    const react = { version: '1.0.0' }
    write(
      lock({ 'node_modules/react': react, 'node_modules/for-another': { version: '2.0.0', optional: true } }),
      lock({ 'node_modules/react': react }),
    )
    expect(isInstalled(folder)).toBe(true)
  })
})

describe('Starting', () => {
  const started = (port: string) =>
    spawnSync(process.execPath, ['src/cli/start.mjs', '--built'], {
      env: { ...process.env, PORT: port },
      encoding: 'utf8',
      timeout: 20_000,
    })

  it('refuses a port that is no port in one sentence', () => {
    const { status, stderr } = started('four')
    expect(status).toBe(1)
    expect(stderr).toBe('PORT must be a whole number up to 65535, not "four".\n')
  })

  it('says when the port is taken, and what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
    const { port } = other.address() as AddressInfo
    mkdirSync(join(folder, 'site'))
    writeFileSync(join(folder, 'site/index.html'), '')
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/cli/start.mjs', '--built', join(folder, 'site')],
      {
        env: { ...process.env, PORT: String(port) },
        encoding: 'utf8',
        timeout: 20_000,
      },
    )
    other.close()
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^Port ${String(port)} is taken: .+\\n$`))
  })
})

describe('The closing line', () => {
  const report = (content: object): string => {
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  const vitest = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [],
  }

  it('counts what passed, failed and was skipped', () => {
    expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed')
    expect(closingLine({ passed: 7, failed: 2, skipped: 1 })).toBe('7 passed, 2 failed, 1 skipped')
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(countsIn('vitest', report({ ...vitest, testResults }), false)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 1,
    })
  })

  it('counts a runner that ended badly, or left no report, as a failure', () => {
    expect(countsIn('vitest', report(vitest), false).failed).toBe(1)
    expect(countsIn('vitest', join(folder, 'nothing.json'), true).failed).toBe(1)
  })

  it('counts a journey that passed only at the second try as a failure', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }
    expect(countsIn('playwright', report({ stats }), true)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })
})
