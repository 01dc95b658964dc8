/** Asking the browser to keep what is written: by itself after the first saved words, or when a person wants it. */
import { useEffect } from 'react'
import { todayHere } from '../clock.ts'
import type { Device, Session } from '../session/contract.ts'
import { keepSettings, settingsOf, useSettings } from '../settings.ts'
import { useOfCase } from '../useCase.tsx'
import type { Known } from './state.ts'
import { askAndNote, askToKeepOnce, storageHere } from './storageHealth.ts'

/** Those asked for in this page: the answer of a person may take long, and is not asked for twice meanwhile. */
const asked = new WeakSet<Device>()

/** Asks once for each device, when the first words of a case are saved here. A made-up child needs no keeping. */
export function useAskedAfterFirstWords(device: Device, session: Session): void {
  const hasSaved = useOfCase(session, ({ saving }) => saving.at !== undefined && saving.trouble === undefined)
  const isSaved = hasSaved && device.database === 'own'
  useEffect(() => {
    if (!isSaved || asked.has(device)) return
    asked.add(device)
    // What cannot be read or kept is asked for again another day; nothing else hangs on it.
    askToKeepOnce(throughSettings(device), todayHere(), storageHere()).catch(reportError)
  }, [isSaved, device])
}

interface Asking {
  /** The browser was asked on this device, by itself or by a person. */
  readonly asked: boolean
  readonly ask: () => Promise<Known>
}

/** Waits inside the nearest Suspense. */
export function useAsking(device: Device): Asking {
  const { askedToPersist } = useSettings(device)
  return {
    asked: askedToPersist !== undefined,
    ask: () => askAndNote(throughSettings(device), todayHere(), storageHere()),
  }
}

/** The screens know at once what is kept. */
function throughSettings(device: Device): Parameters<typeof askAndNote>[0] {
  return {
    settings: () => settingsOf(device),
    keepSettings: (settings) => keepSettings(device, settings),
  }
}
