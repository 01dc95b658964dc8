/** The two databases of this page, each opened once: the own children's and the demo child's. */
import type { Media } from '../forms/contract.ts'
import { pictureFor, wantBoard } from './pictureBoard.ts'
import type { Device } from './session/contract.ts'

/** What could not be fetched is asked for again when the page is drawn anew. */
export type Opened = Device | { readonly because: 'notFetched' }

const opened = new Map<Device['database'], Promise<Opened>>()

/** Fetched with the code that reads it when somebody opens the board. */
const shelf: Media['shelf'] = async (language) => (await import('./pictureShelf.ts')).wantedShelf(language)

export function openedDevice(database: Device['database']): Promise<Opened> {
  const known = opened.get(database)
  if (known !== undefined) return known
  const opening = import('./session/browserDevice.ts').then(
    async ({ browserDevice }) => {
      const device = await browserDevice(database, pictureFor, shelf)
      wantBoard(device.settings().then(({ pictures }) => pictures))
      return device
    },
    (): Opened => ({ because: 'notFetched' }),
  )
  opened.set(database, opening)
  return opening
}
