/**
 * `npm start`: installs what is missing, builds the app and serves it, as it would be served in earnest, at
 * http://localhost:4173. PORT names another port; `--built` serves what was built before.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installFault } from './install.mjs'
import { nodeFault } from './nodeVersion.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const atBuilt = process.argv.indexOf('--built')
const built = (atBuilt > 0 && process.argv[atBuilt + 1]) || join(root, 'dist')

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const tooOld = nodeFault(process.versions.node)
if (tooOld) stop(tooOld)

const port = Number(process.env.PORT || 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT must be a whole number up to 65535, not "${process.env.PORT}".`)
}

if (atBuilt > 0) {
  if (!existsSync(join(built, 'index.html'))) stop('Nothing is built yet: run "npm start" without --built.')
} else {
  const notInstalled = installFault(root, console.log)
  if (notInstalled) stop(notInstalled)
  console.log('Building …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (done.status !== 0) stop('The app could not be built: see above.')
}

// Read only now: an older Node has to get as far as the sentence about it.
const { serverOf } = await import('./serve.mjs')
const server = serverOf(built)
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') {
    stop(
      `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${port + 1} npm start`,
    )
  }
  stop(
    error.code === 'EACCES'
      ? `You may not use port ${port}: choose one above 1023, for example PORT=4173 npm start`
      : `The server could not start: ${error.message}`,
  )
})
// This computer alone: nobody else on the same network is shown the page.
server.listen(port, 'localhost', () => {
  console.log(`One and Only is at http://localhost:${server.address().port} (stop with Ctrl+C)`)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
