import { useEffect, useRef, useState } from 'react'
import type { Media } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { DrawingBoard } from './DrawingBoard.tsx'
import { kept } from './pictureKept.ts'
import { Said } from './Said.tsx'

const say = sayFrom(file.labels)

interface DrawingPartProps {
  readonly id: string
  readonly media: Media
  readonly hash: string | undefined
  readonly change: (hash: string | undefined) => void
}

type Opened =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'open'; readonly from: string | undefined; readonly picture: ImageBitmap | undefined }

const empty: Opened = { kind: 'open', from: undefined, picture: undefined }

/** A drawing, kept as it is made. Opening it again shows it, and the person goes on drawing on it. */
export function DrawingPart({ id, media, hash, change }: DrawingPartProps) {
  const [opened, setOpened] = useState<Opened>(hash === undefined ? empty : { kind: 'waiting' })
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  // What the board itself kept last: only a picture from elsewhere gives it new paper.
  const ours = useRef<{ readonly hash: string | undefined } | undefined>(
    hash === undefined ? { hash } : undefined,
  )
  const turn = useRef(0)

  useEffect(() => {
    if (ours.current !== undefined && ours.current.hash === hash) return
    let isOver = false
    const open = (next: Opened): void => {
      if (isOver) return
      ours.current = { hash }
      setOpened(next)
    }
    if (hash === undefined) open(empty)
    else {
      media
        .open(hash)
        .then((blob) => (blob === undefined ? undefined : createImageBitmap(blob)))
        .then(
          (picture) =>
            open(picture === undefined ? { kind: 'missing' } : { kind: 'open', from: hash, picture }),
          () => open({ kind: 'missing' }),
        )
    }
    return () => {
      isOver = true
    }
  }, [media, hash])

  const keep = async (png: Uint8Array | undefined): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const done = png === undefined ? { hash: undefined } : await kept(media, png, 'image/png')
    if (mine !== turn.current) return
    if ('because' in done) {
      setTrouble(done.because)
      return
    }
    setTrouble('')
    ours.current = { hash: done.hash }
    setSaid(done.hash === undefined ? '' : say('draw.kept'))
    change(done.hash)
  }

  if (opened.kind === 'waiting') return <p className="govuk-hint">{say('ways.waiting')}</p>
  if (opened.kind === 'missing') {
    return (
      <div className="oo-way">
        <p className="govuk-hint">{say('ways.missing')}</p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          id={id}
          onClick={() => setOpened(empty)}
        >
          {say('draw.start')}
        </button>
      </div>
    )
  }
  return (
    <div className="oo-way">
      <DrawingBoard key={opened.from ?? ''} id={id} before={opened.picture} keep={(png) => void keep(png)} />
      <ErrorMessage role="alert" sentence={trouble || undefined} />
      <Said words={said} />
    </div>
  )
}
