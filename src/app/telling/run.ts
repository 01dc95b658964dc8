/** A short run of pages, as it stands in an address. */
import type { Step } from './steps.ts'

/** The pages still to come in a run, as they stand in an address: `f03:proud,f03:pet`. */
export function runText(steps: readonly Step[]): string {
  return steps.map(({ loaded, page }) => `${loaded.form.id}:${page.id}`).join(',')
}

/** The first page of a run that is still asked, and the run after it; nothing when the run is over. */
export function nextInRun(
  run: string,
  steps: readonly Step[],
): { readonly step: Step; readonly rest: string } | undefined {
  const names = run.split(',')
  for (const [at, name] of names.entries()) {
    const step = steps.find(({ loaded, page }) => name === `${loaded.form.id}:${page.id}`)
    if (step !== undefined) return { step, rest: names.slice(at + 1).join(',') }
  }
  return undefined
}
