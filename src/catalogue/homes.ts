/** In which part of a case a fact lives. */
import type { Fact } from './catalogue.ts'

/**
 * The home of one field of a fact.
 *
 * @param field '' for an answer without fields
 */
export function homeOf(fact: Fact, field: string): Fact['home'] {
  return fact.fieldHomes?.[field] ?? fact.home
}
