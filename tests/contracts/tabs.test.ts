import { afterAll } from 'vitest'
import { broadcast, memoryChannel, memoryLocks, type Locks } from '../../src/storage/tabs.ts'
import { channelContract, locksContract } from './locksContract.ts'

locksContract('in memory', memoryLocks)

// Node has locks of its own only from 24 on; where it has, the same holds of them.
const own = (globalThis.navigator as { locks?: Locks } | undefined)?.locks
if (own !== undefined) locksContract('of the platform', () => own)

channelContract('in memory', memoryChannel)

const real: BroadcastChannel[] = []
const Usual = globalThis.BroadcastChannel
globalThis.BroadcastChannel = class extends Usual {
  constructor(name: string) {
    super(name)
    real.push(this)
  }
}
afterAll(() => {
  for (const channel of real) channel.close()
  globalThis.BroadcastChannel = Usual
})
let names = 0
channelContract('of the platform', () => {
  const name = `channel-${++names}`
  return () => broadcast(name)
})
