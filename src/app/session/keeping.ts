/** What this device may keep, known without loading a form: held against every answer before it is written. */
import { keptInRestrictions, keptNowhere } from '../../generated/guarded.ts'

const nowhere: ReadonlySet<string> = new Set(keptNowhere)
const onlyInRestrictions: ReadonlySet<string> = new Set(keptInRestrictions)

/**
 * False for the answer to a question whose reach is ‘chosen’ or ‘not kept’, in whatever part it stands, and for
 * everything in a part `chosen/…`. Facts about protection may be kept in `restrictions` alone.
 */
export function mayKeepHere(part: string, path: string): boolean {
  const question = path.split('/')[0] ?? ''
  if (part.startsWith('chosen/') || nowhere.has(question)) return false
  return part === 'restrictions' || !onlyInRestrictions.has(question)
}
