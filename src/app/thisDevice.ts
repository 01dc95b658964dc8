/** What to call the thing the page is open on, and the pieces of dates and numbers that screens say. */
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'

const say = sayFrom(file.labels)

/** A finger and a narrow screen make a phone; a finger and a wide one could be many things; a mouse is a computer. */
export type DeviceKind = 'phone' | 'tablet' | 'computer'

/** @param width of the narrower side of the screen, in CSS pixels */
export function deviceKindOf(isCoarse: boolean, width: number): DeviceKind {
  if (!isCoarse) return 'computer'
  return width < 600 ? 'phone' : 'tablet'
}

/** The word for this device, as in “on this phone”. */
export function deviceWord(): string {
  const isCoarse = window.matchMedia('(pointer: coarse)').matches
  return say(`frame.device.${deviceKindOf(isCoarse, Math.min(window.screen.width, window.screen.height))}`)
}
