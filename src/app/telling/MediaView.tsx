import { useEffect, useState } from 'react'
import type { Media } from '../../forms/contract.ts'
import { say } from './say.ts'

/** A picture, sound or file that somebody gave: shown small, or named when it is not on this device. */
export function MediaView({
  media,
  hash,
  about,
}: {
  readonly media: Media
  readonly hash: string
  readonly about: string
}) {
  const [opened, setOpened] = useState<{ readonly address: string; readonly type: string }>()
  useEffect(() => {
    let address: string | undefined
    let isLeft = false
    void media.open(hash).then((blob) => {
      if (blob === undefined || isLeft) return
      address = URL.createObjectURL(blob)
      setOpened({ address, type: blob.type })
    })
    return () => {
      isLeft = true
      const shown = address
      // A player that is being taken away still reads for a moment.
      if (shown !== undefined) setTimeout(() => URL.revokeObjectURL(shown), 1000)
    }
  }, [media, hash])
  if (opened === undefined) return <span className="oo-quiet">{say('check.picture')}</span>
  if (opened.type.startsWith('image/')) return <img className="oo-thumb" src={opened.address} alt={about} />
  if (opened.type.startsWith('audio/')) {
    // eslint-disable-next-line jsx-a11y/media-has-caption -- a person's own recording; its words are asked beside it
    return <audio controls src={opened.address} aria-label={say('check.sound')} />
  }
  return (
    <a className="govuk-link" href={opened.address} download="">
      {say('check.file')}
    </a>
  )
}
