/** In which language an answer is written: noted beside it where that is not English. */
import { answerSchema } from '../../catalogue/form.ts'
import { leavesOf } from '../../catalogue/shapes.ts'
import { answerAt } from '../../entries/answers.ts'
import type { Page } from '../../generated/meta/form.ts'
import type { Session } from '../session/contract.ts'

/** Words somebody writes, and not a choice, a day, a number or a file. */
export function isWritten(page: Page, question: string, field: string): boolean {
  const leaf = leavesOf(answerSchema(page, question))[field]
  return leaf?.type === 'string' && leaf.enum === undefined && leaf.pattern === undefined
}

/**
 * What is to be noted of the language of a text that is written while the screens speak another than English.
 *
 * @param noted what is noted now
 * @returns the tag where the text has letters of that language; undefined where it has only others, so that nothing
 *   of it is noted; and what was noted before where nobody can tell from the text
 */
export function languageOf(text: string, spoken: string, noted: string | undefined): string | undefined {
  const script = new Intl.Locale(spoken).maximize().script ?? 'Latn'
  if (new RegExp(`\\p{Script=${script}}`, 'u').test(text)) return noted ?? spoken
  return /\p{L}/u.test(text) && noted === spoken ? undefined : noted
}

/** Keeps it beside the answer; does nothing where nothing changes, so that it may be asked at every key. */
export function noteLanguage(
  session: Session,
  { part, path }: { readonly part: string; readonly path: string },
  text: string,
  spoken: string,
): void {
  const at = `${path}/@language`
  const kept = answerAt(session.now().present, part, at)
  const noted = typeof kept === 'string' ? kept : undefined
  const now = languageOf(text, spoken, noted)
  if (now === noted) return
  if (now === undefined) session.clear(part, at)
  else session.answer(part, at, now)
}
