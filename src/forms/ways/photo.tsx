import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { AltText } from './AltText.tsx'
import { hashIn } from './hash.ts'
import { PhotoPart } from './PhotoPart.tsx'
import { useRemark } from './useRemark.ts'

/** A photo as the answer, and what is in it. The words stay when the photo is replaced. */
function PhotoAnswer({ id, asked, field, value, change, context }: AnswerProps) {
  const [alt, setAlt] = useRemark(context, asked.id, field, 'alt')
  const hash = hashIn(value)
  return (
    <>
      <PhotoPart id={id} media={context.media} hash={hash} change={change} alt={alt} />
      {hash !== undefined && <AltText id={`${id}-alt`} alt={alt} change={setAlt} />}
    </>
  )
}

export const photo: DrawnAnswer = { frame: 'group', field: PhotoAnswer }
