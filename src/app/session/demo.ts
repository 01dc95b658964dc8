import type { Device } from './contract.ts'

/** The child of the demo is told by Hazel, their mum: whoever looks around does so as her. */
const hazel = { name: 'Hazel Example', role: 'parent', relation: 'Mum' } as const

/**
 * Puts an example child into the demo's own database, unless the child is there already.
 *
 * @param caseText the text of `examples/ash.json`
 * @returns the case's id, or one sentence why it is not there
 */
export async function fillDemo(
  device: Device,
  caseText: string,
): Promise<string | { readonly because: string }> {
  if (device.database !== 'demo') throw new Error('An example child belongs into the database of the demo')
  const incoming = await device.look(new Blob([caseText], { type: 'application/json' }))
  if (incoming.kind === 'refused') return { because: incoming.because.join(' ') }
  if (incoming.here !== undefined) return incoming.here
  const taken = await device.takeIn(incoming, hazel)
  return 'case' in taken ? taken.case : { because: taken.because }
}
