import { useRef, useState } from 'react'
import type { Media } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { describedBy } from '../Hints.tsx'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { pictureKept } from './pictureKept.ts'
import { Pick, wayClass } from './Pick.tsx'
import { useBroughtBack } from './useBroughtBack.ts'
import { useKept } from './useKept.ts'
import { Said } from './Said.tsx'

const say = sayFrom(file.labels)

interface PhotoPartProps {
  /** The id of the control that chooses a picture. */
  readonly id: string
  readonly media: Media
  readonly hash: string | undefined
  readonly change: (hash: string | undefined) => void
  /** What is in the picture, as the person says it. */
  readonly alt: string
}

/** One photo: taken or chosen, looked at, replaced, taken away. */
export function PhotoPart({ id, media, hash, change, alt }: PhotoPartProps) {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const picture = useKept(media, hash)
  const { replace, bringBack } = useBroughtBack(hash, change)

  const add = async (picked: File): Promise<void> => {
    setBusy(true)
    setTrouble('')
    setSaid(say('ways.keeping'))
    const done = await pictureKept(picked, media)
    setBusy(false)
    setSaid('hash' in done ? say('photo.kept') : '')
    if ('hash' in done) replace(done.hash)
    else setTrouble(done.because)
  }
  const remove = (): void => {
    replace(undefined)
    setSaid(say('photo.removed'))
    chooser.current?.focus()
  }

  const isWrong = trouble !== ''
  const described = {
    describedBy: describedBy(`${id}-where`, isWrong ? `${id}-trouble` : undefined),
    isWrong,
  }

  return (
    <div className={wayClass(isWrong)}>
      {picture.kind === 'waiting' && <p className="govuk-hint">{say('ways.waiting')}</p>}
      {picture.kind === 'missing' && <p className="govuk-hint">{say('ways.missing')}</p>}
      {picture.kind === 'here' && (
        <img className="oo-way__picture" src={picture.address} alt={alt === '' ? say('photo.shown') : alt} />
      )}
      <p className="govuk-hint oo-way__where" id={`${id}-where`}>
        {say('photo.where')}
      </p>
      <ErrorMessage id={`${id}-trouble`} role="alert" sentence={trouble || undefined} />
      <div className="oo-way__buttons">
        <Pick
          id={`${id}-camera`}
          camera
          accept="image/*"
          words={say(hash === undefined ? 'photo.take' : 'photo.takeOther')}
          {...described}
          isBusy={isBusy}
          picked={(one) => void add(one)}
        />
        <Pick
          id={id}
          accept="image/*"
          words={say(hash === undefined ? 'photo.choose' : 'photo.chooseOther')}
          isBusy={isBusy}
          {...described}
          picked={(one) => void add(one)}
          input={chooser}
        />
        {hash !== undefined && (
          <button type="button" className="oo-quiet-button" onClick={remove}>
            {say('photo.remove')}
          </button>
        )}
        {bringBack !== undefined && (
          <button
            type="button"
            className="oo-quiet-button"
            onClick={() => {
              bringBack()
              setSaid(say('photo.backAgain'))
              chooser.current?.focus()
            }}
          >
            {say('photo.bringBack')}
          </button>
        )}
      </div>
      <Said words={said} />
    </div>
  )
}
