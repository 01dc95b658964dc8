/** Putting the app on the home screen: which way this browser has, and its own question where it has one. */
import { useSyncExternalStore } from 'react'

/** - `here`: opened from the home screen. - `button`: the browser asks. - `apple`: by hand, in Safari’s menu. */
export type InstallWay = 'here' | 'button' | 'apple' | 'none'

export function installWay(seen: {
  readonly isHomeScreen: boolean
  readonly canAsk: boolean
  readonly isApple: boolean
}): InstallWay {
  if (seen.isHomeScreen) return 'here'
  if (seen.canAsk) return 'button'
  return seen.isApple ? 'apple' : 'none'
}

/** Chrome’s and Edge’s offer to install. No standard, so no type of its own. */
interface InstallQuestion extends Event {
  readonly prompt: () => Promise<unknown>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

let question: InstallQuestion | undefined
const watching = new Set<() => void>()

/** The browser makes its offer early and once: listen from the start. */
export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    // No strip of the browser’s over the page: the offer stands where the person looks for it.
    event.preventDefault()
    set(event as InstallQuestion)
  })
  window.addEventListener('appinstalled', () => set(undefined))
}

export function useCanInstall(): boolean {
  return useSyncExternalStore(listen, () => question !== undefined)
}

/** Lets the browser ask. @returns true when the person said yes */
export async function install(): Promise<boolean> {
  if (question === undefined) return false
  const asked = question
  await asked.prompt()
  const { outcome } = await asked.userChoice
  // It can be asked once.
  set(undefined)
  return outcome === 'accepted'
}

/** Was the page opened from the home screen? */
export function isHomeScreen(): boolean {
  return (
    window.matchMedia('(display-mode: standalone)').matches ||
    (navigator as { readonly standalone?: boolean }).standalone === true
  )
}

/** An iPhone or iPad: every browser there is Safari underneath. iPads call themselves Macs, but Macs have no touch. */
export function isAppleMobile(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1)
}

/** Safari, or a browser that is Safari underneath. */
export function isSafari(): boolean {
  return isAppleMobile() || /\bVersion\/[\d.]+ .*Safari\//.test(navigator.userAgent)
}

function set(next: InstallQuestion | undefined): void {
  question = next
  for (const run of watching) run()
}

function listen(run: () => void): () => void {
  watching.add(run)
  return () => watching.delete(run)
}
