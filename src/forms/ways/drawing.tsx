import { useRef, useState } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { describedBy } from '../Hints.tsx'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { AltText } from './AltText.tsx'
import { DrawingPart } from './DrawingPart.tsx'
import { hashIn } from './hash.ts'
import { Pick, wayClass } from './Pick.tsx'
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
  const isWrong = trouble !== ''
  const button = {
    accept: 'image/*',
    isBusy,
    picked: (one: File) => void add(one),
    describedBy: describedBy(`${id}-photo-hint`, isWrong ? `${id}-trouble` : undefined),
    isWrong,
  }

  return (
    <>
      <DrawingPart id={id} media={context.media} hash={hash} change={change} />
      {asked.question.modes?.includes('photo') === true && (
        <div className={wayClass(isWrong)}>
          <p className="govuk-body" id={`${id}-photo-hint`}>
            {say('draw.photo')}
          </p>
          <ErrorMessage id={`${id}-trouble`} role="alert" sentence={trouble || undefined} />
          <div className="oo-way__buttons">
            <Pick {...button} id={`${id}-camera`} camera words={say('photo.take')} />
            <Pick {...button} id={`${id}-photo`} words={say('photo.choose')} input={chooser} />
          </div>
          <Said words={said} />
        </div>
      )}
      {hash !== undefined && <AltText id={`${id}-alt`} alt={alt} change={setAlt} />}
    </>
  )
}

export const drawing: DrawnAnswer = { frame: 'group', field: DrawingAnswer }
