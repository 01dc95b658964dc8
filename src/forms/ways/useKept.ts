import { useEffect, useState } from 'react'
import type { Media } from '../contract.ts'

/** What lies under a hash, with an address for `src` while it is shown. */
export type KeptBytes =
  | { readonly kind: 'none' | 'waiting' | 'missing' }
  | { readonly kind: 'here'; readonly blob: Blob; readonly address: string }

/** Opens what is kept under a hash. The address lives as long as the component shows this hash. */
export function useKept(media: Media, hash: string | undefined): KeptBytes {
  const [opened, setOpened] = useState<{ readonly hash: string; readonly kept: KeptBytes }>()
  useEffect(() => {
    if (hash === undefined) return
    let isOver = false
    let address = ''
    const missing = (): void => {
      if (!isOver) setOpened({ hash, kept: { kind: 'missing' } })
    }
    media.open(hash).then((blob) => {
      if (isOver) return
      if (blob === undefined) {
        missing()
        return
      }
      address = URL.createObjectURL(blob)
      setOpened({ hash, kept: { kind: 'here', blob, address } })
    }, missing)
    return () => {
      isOver = true
      // A player that is being taken away still reads for a moment.
      if (address !== '') setTimeout(() => URL.revokeObjectURL(address), 1000)
    }
  }, [media, hash])
  if (hash === undefined) return { kind: 'none' }
  return opened?.hash === hash ? opened.kept : { kind: 'waiting' }
}
