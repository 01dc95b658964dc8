import { defineConfig } from '@playwright/test'
import { browserArguments, browserPath } from './src/cli/browser.mjs'

const port = process.env['JOURNEY_PORT'] ?? '4179'
const folder = process.env['JOURNEY_FOLDER'] ?? 'dist'
const executablePath = await browserPath(process.env)

/**
 * The journeys walk through what was built before: `npm run build` first, or let `npm test` do both. JOURNEY_FOLDER
 * names another folder, JOURNEY_PORT another port.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  workers: 2,
  fullyParallel: true,
  // How fast something is belongs in the bench: a slow machine is waited for.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'off',
    // Putting the app away for later takes a page's processor for seconds: what works without a network asks for it.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(executablePath !== undefined && { executablePath }) },
  },
  webServer: {
    command: `node src/cli/start.mjs --built ${folder}`,
    env: { PORT: port },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
