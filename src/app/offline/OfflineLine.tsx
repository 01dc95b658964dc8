import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { deviceWord } from '../thisDevice.ts'
import type { OfflineNow } from './state.ts'
import { useOffline } from './useOffline.ts'

const say = sayFrom(file.labels)

/** One quiet line: does the page work without a signal? Nothing until it is known. */
export function OfflineLine() {
  const now = useOffline()
  if (now.worksOffline === 'unknown') return null
  return <p className="govuk-body-s oo-offline">{offlineText(now, deviceWord())}</p>
}

/** @param device the word for this device */
export function offlineText(
  { worksOffline, online, keepsFiles }: Pick<OfflineNow, 'worksOffline' | 'online' | 'keepsFiles'>,
  device: string,
): string {
  if (!keepsFiles) return say('offline.never')
  if (worksOffline !== 'yes') return say('offline.no')
  return online ? say('offline.yes') : say('offline.now', { device })
}
