/** The two databases of this page, each opened once: the own children's and the demo child's. */
import { pictureFor } from './pictureBoard.ts'
import type { Device } from './session/contract.ts'

/** What could not be fetched is asked for again when the page is drawn anew. */
export type Opened = Device | { readonly because: 'notFetched' }

const opened = new Map<Device['database'], Promise<Opened>>()

export function openedDevice(database: Device['database']): Promise<Opened> {
  const known = opened.get(database)
  if (known !== undefined) return known
  const opening = import('./session/browserDevice.ts').then(
    ({ browserDevice }) => browserDevice(database, pictureFor),
    (): Opened => ({ because: 'notFetched' }),
  )
  opened.set(database, opening)
  return opening
}
