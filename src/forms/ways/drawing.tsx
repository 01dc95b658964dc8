import { useRef, useState } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { AltText } from './AltText.tsx'
import { DrawingPart } from './DrawingPart.tsx'
import { hashIn } from './hash.ts'
import { Pick } from './Pick.tsx'
import { pictureKept } from './pictureKept.ts'
import { Said } from './Said.tsx'
import { useRemark } from './useRemark.ts'

const say = sayFrom(file.labels)

/**
 * A drawing as the answer. Where the form lets a photo stand for it, the photo lies on the paper, is the answer as
 * it is, and can be drawn on.
 */
function DrawingAnswer({ id, asked, field, value, change, context }: AnswerProps) {
  const [alt, setAlt] = useRemark(context, asked.id, field, 'alt')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const hash = hashIn(value)

  const add = async (picture: File): Promise<void> => {
    setBusy(true)
    setTrouble('')
    setSaid(say('ways.keeping'))
    const done = await pictureKept(picture, context.media)
    setBusy(false)
    setSaid('hash' in done ? say('photo.kept') : '')
    if ('hash' in done) change(done.hash)
    else setTrouble(done.because)
  }
  const button = { accept: 'image/*', disabled: isBusy, picked: (one: File) => void add(one) }

  return (
    <>
      <DrawingPart id={id} media={context.media} hash={hash} change={change} />
      {asked.question.modes?.includes('photo') === true && (
        <div className="oo-way">
          <p className="govuk-body" id={`${id}-photo-hint`}>
            {say('draw.photo')}
          </p>
          {trouble !== '' && (
            <p className="govuk-error-message" role="alert">
              {trouble}
            </p>
          )}
          <div className="oo-way__buttons">
            <Pick {...button} id={`${id}-camera`} camera words={say('photo.take')} />
            <Pick
              {...button}
              id={`${id}-photo`}
              words={say('photo.choose')}
              describedBy={`${id}-photo-hint`}
              input={chooser}
            />
          </div>
          <Said words={said} />
        </div>
      )}
      {hash !== undefined && <AltText id={`${id}-alt`} alt={alt} change={setAlt} />}
    </>
  )
}

export const drawing: DrawnAnswer = { frame: 'group', field: DrawingAnswer }
