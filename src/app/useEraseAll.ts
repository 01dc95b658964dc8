import { useState } from 'react'
import { forgetLanguage } from './languages.ts'
import { goTo } from './navigation.tsx'
import { forgetSettings } from './settings.ts'
import { useDevice } from './useCase.tsx'

export interface ErasingAll {
  /** Why nothing was erased. */
  readonly trouble: string | undefined
  readonly erase: () => Promise<void>
}

/** Takes everything off this device and goes to the start. */
export function useEraseAll(): ErasingAll {
  const device = useDevice()
  const [trouble, setTrouble] = useState<string>()
  const erase = async (): Promise<void> => {
    const saved = await device.eraseAll()
    if (saved.kind !== 'saved') {
      setTrouble(saved.because)
      return
    }
    forgetSettings(device)
    forgetLanguage()
    goTo({ at: 'start' }, { instead: true })
  }
  return { trouble, erase }
}
