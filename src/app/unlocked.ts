/** Whether the children are behind the lock now. Known in this page only: loading it anew locks it again. */
import { useSyncExternalStore } from 'react'
import { closeSession } from './useCase.tsx'

/** Untouched for ten minutes, it locks by itself. */
export const lockAfter = 10 * 60 * 1000

let isOpen = false
let touched = 0
const listeners = new Set<() => void>()

export function useIsUnlocked(): boolean {
  return useSyncExternalStore(listen, () => isOpen)
}

export function unlock(): void {
  touched = Date.now()
  set(true)
}

/** Saves what is unsaved, lets the case go and puts the lock in front. */
export function lockNow(): void {
  closeSession()
  set(false)
}

/** Locks when nobody has touched the page for `lockAfter`. @returns stops watching */
export function watchTouches(): () => void {
  touched = Date.now()
  const touch = (): void => {
    // A phone that slept wakes with a touch: time has passed all the same.
    if (isOver()) lockNow()
    else touched = Date.now()
  }
  const look = (): void => {
    if (isOver()) lockNow()
  }
  const events = ['pointerdown', 'keydown', 'wheel'] as const
  for (const name of events) window.addEventListener(name, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', look)
  const timer = window.setInterval(look, 15_000)
  return () => {
    for (const name of events) window.removeEventListener(name, touch, { capture: true })
    document.removeEventListener('visibilitychange', look)
    window.clearInterval(timer)
  }
}

function isOver(): boolean {
  return Date.now() - touched >= lockAfter
}

function set(open: boolean): void {
  isOpen = open
  for (const run of listeners) run()
}

function listen(run: () => void): () => void {
  listeners.add(run)
  return () => listeners.delete(run)
}
