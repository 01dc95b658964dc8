import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * What a test runner's report counts. A file that could not even be loaded is one failure; so is a runner that
 * ended badly without naming a failed test, or that left no report.
 *
 * @param {'vitest' | 'playwright'} kind
 * @param {string} file the runner's JSON report
 * @param {boolean} endedWell whether the runner's exit code was 0
 * @returns {Counts}
 */
export function countsIn(kind, file, endedWell) {
  const report = reportIn(file)
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const counts = readers[kind](report)
  return counts.failed === 0 && !endedWell ? { ...counts, failed: 1 } : counts
}

const readers = {
  vitest: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const unloaded = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    }
  },
  playwright: ({ stats }) => ({
    // Passed at the second try is not passed: a journey that sometimes fails is broken.
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }),
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** `12 passed, 0 failed`, and `, 3 skipped` when there are any. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
