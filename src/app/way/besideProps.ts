import type { Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import type { Telling } from '../telling/useTelling.ts'

/** What every page beside the questions is handed. */
export interface BesideProps {
  readonly session: Session
  readonly place: Extract<Place, { readonly at: 'way' }>
  readonly telling: Telling
}
