import { useState } from 'react'
import { goTo } from './navigation.tsx'
import type { NewPerson, Settings } from './session/contract.ts'
import { keepSettings, purposeAfter, settingsOf } from './settings.ts'
import { useDevice } from './useCase.tsx'

export interface Beginning {
  readonly isBusy: boolean
  /** Why nothing was begun. */
  readonly trouble: string | undefined
  readonly begin: (who: NewPerson, purpose: NonNullable<Settings['use']>) => Promise<void>
}

/** Begins a case with the person who begins it, and goes to the child’s page. */
export function useBegin(): Beginning {
  const device = useDevice()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const begin = async (who: NewPerson, purpose: NonNullable<Settings['use']>): Promise<void> => {
    setBusy(true)
    const settings = await settingsOf(device)
    const kept = await keepSettings(device, { ...settings, use: purposeAfter(settings.use, purpose) })
    const begun = kept.kind === 'saved' ? await device.begin(who) : kept
    setBusy(false)
    if (typeof begun === 'string') goTo({ at: 'child', case: begun }, { instead: true })
    else setTrouble(begun.because)
  }
  return { isBusy, trouble, begin }
}
