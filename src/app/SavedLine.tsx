import { useEffect, useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import type { Saving, Session } from './session/contract.ts'
import { useOfCase } from './useCase.tsx'
import { clockText } from './whenText.ts'

const say = sayFrom(file.labels)

/** Typing is saved within half a second. A disk that takes twice as long is worth a word. Milliseconds. */
const slow = 1000

/**
 * How it stands with saving, read out when the sentence changes: once a minute at most while all is well, never
 * at every key.
 */
export function SavedLine({ session, device }: { readonly session: Session; readonly device: string }) {
  const isSlow = useIsSlow(useOfCase(session, ({ saving }) => saving.unsaved > 0))
  const trouble = useOfCase(session, ({ saving }) => saving.trouble !== undefined)
  const text = useOfCase(session, ({ saving }) => savedText(saving, isSlow, device))
  return (
    <p className={trouble ? 'oo-saved oo-saved--trouble' : 'oo-saved'} role="status">
      {text}
    </p>
  )
}

export function savedText({ at, trouble }: Saving, isSlow: boolean, device: string): string {
  if (trouble !== undefined) return `${say('frame.trouble')}: ${trouble.because}`
  if (isSlow) return say('frame.saving')
  return at === undefined ? '' : say('frame.savedOn', { device, time: clockText(at) })
}

function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = window.setTimeout(() => setSlow(true), slow)
    return () => {
      window.clearTimeout(timer)
      setSlow(false)
    }
  }, [isWaiting])
  return isSlow
}
