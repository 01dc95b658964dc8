/** The scripts that may run beside the page. */

/** The service worker's file. Its name never changes: a browser looks for a newer version under the same name. */
export const serviceWorkerFile = 'service-worker.js'

/** As the build names them: the paper makers' file carries a hash of its content. */
const built = [/^service-worker\.js$/, /^assets\/makers\.worker-[\w-]+\.js$/]

/** As the development server names them. */
const unbuilt = [/^src\/app\/papers\/makers\.worker\.ts$/]

/**
 * Is this the address of a worker of ours? Only a file of the app's own folder can be.
 *
 * @param base the address of the page, or of its folder
 */
export function isOurWorker(address: string, base: string, isDevelopment = false): boolean {
  if (!URL.canParse(address, base)) return false
  const { origin, pathname } = new URL(address, base)
  const home = new URL('./', base)
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return false
  const file = pathname.slice(home.pathname.length)
  return [...built, ...(isDevelopment ? unbuilt : [])].some((name) => name.test(file))
}
