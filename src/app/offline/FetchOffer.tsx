import { useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { fetchGroup } from './fetching.ts'
import type { GroupName } from './groups.ts'
import { megabytes, slowMinutes } from './network.ts'
import type { Known, OfflineNow } from './state.ts'
import { useOffline } from './useOffline.ts'

const say = sayFrom(file.labels)

interface FetchOfferProps {
  readonly group: GroupName
  readonly here: Known
}

/** Is a group on this device? If not: its size, how long it takes, and a button. Never fetched without being asked. */
export function FetchOffer({ group, here }: FetchOfferProps) {
  const now = useOffline()
  const [hasFailed, setFailed] = useState(false)
  const fetchIt = (): void => {
    setFailed(false)
    void fetchGroup(group).then((fetched) => setFailed(fetched !== 'here'))
  }
  const canAsk = here === 'no' && now.keepsFiles && now.online && now.fetching === undefined
  return (
    <>
      <p className="govuk-body" role="status">
        {fetchText(now, group, here)}
      </p>
      {hasFailed && (
        <p className="govuk-body" role="alert">
          {say('fetch.failed')}
        </p>
      )}
      {canAsk && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={fetchIt}>
          {say('fetch.offer', { size: megabytes(now.missing[group]) })}
        </button>
      )}
    </>
  )
}

/** What is said of a group: where it is, how far it has come, or how long it takes. */
export function fetchText(now: OfflineNow, group: GroupName, here: Known): string {
  if (!now.keepsFiles) return say('fetch.always')
  if (now.fetching?.group === group) {
    const { done, of } = now.fetching
    return say('fetch.going', { done: megabytes(done), of: megabytes(of) })
  }
  if (here === 'unknown') return say('fetch.looking')
  if (here === 'yes') return say('fetch.here')
  if (!now.online) return say('fetch.needsSignal')
  if (now.fetching !== undefined) return say('fetch.notYet')
  const minutes = slowMinutes(now.missing[group])
  return minutes === 1 ? say('fetch.timeOne') : say('fetch.time', { minutes })
}
