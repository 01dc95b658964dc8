/** The oldest Node this project runs on, as in "engines" of package.json. */
const oldest = [20, 19]

/**
 * @param {string} version for example '20.19.4', as `process.versions.node` gives it
 * @returns {string | undefined} one sentence for the person at the keyboard when this Node is too old
 */
export function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number)
  const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
  if (isNewEnough) return undefined
  return `This needs Node ${oldest.join('.')} or newer and found Node ${version}: get the current one from https://nodejs.org and try again.`
}
