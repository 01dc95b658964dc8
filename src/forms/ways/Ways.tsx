import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import type { AskedQuestion } from '../../catalogue/form.ts'
import type { PageContext } from '../contract.ts'
import { useId, useState } from 'react'
import { AltText } from './AltText.tsx'
import type { waysBeside } from './besides.ts'
import { DrawingPart } from './DrawingPart.tsx'
import { hashIn } from './hash.ts'
import { PhotoPart } from './PhotoPart.tsx'
import { useRemark } from './useRemark.ts'
import { VoicePart } from './VoicePart.tsx'

const say = sayFrom(file.labels)

interface WaysProps {
  readonly asked: AskedQuestion
  readonly leaf: string
  readonly context: PageContext
  readonly ways: ReturnType<typeof waysBeside>
}

/** The recording, the photo and the drawing beside an answer. Fetched when somebody opens them. */
export function Ways({ asked, leaf, context, ways }: WaysProps) {
  const id = useId()
  const [voice, setVoice] = useRemark(context, asked.id, leaf, 'voice')
  const [photo, setPhoto] = useRemark(context, asked.id, leaf, 'photo')
  const [drawing, setDrawing] = useRemark(context, asked.id, leaf, 'drawing')
  const [alt, setAlt] = useRemark(context, asked.id, leaf, 'alt')
  const [isDrawing, setDrawingNow] = useState(drawing !== '')
  const { media } = context
  return (
    <>
      <p className="govuk-body">{say('ways.words')}</p>
      {ways.includes('voice') && (
        <fieldset className="govuk-fieldset oo-more-ways__way">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{say('voice.title')}</legend>
          <VoicePart
            id={`${id}-voice`}
            media={media}
            hash={hashIn(voice)}
            change={(hash = '') => setVoice(hash)}
          />
        </fieldset>
      )}
      {ways.includes('photo') && (
        <fieldset className="govuk-fieldset oo-more-ways__way">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{say('photo.title')}</legend>
          <PhotoPart
            id={`${id}-photo`}
            media={media}
            hash={hashIn(photo)}
            change={(hash = '') => setPhoto(hash)}
            alt={alt}
          />
        </fieldset>
      )}
      {ways.includes('drawing') && (
        <fieldset className="govuk-fieldset oo-more-ways__way">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{say('draw.title')}</legend>
          {isDrawing ? (
            <DrawingPart
              id={`${id}-drawing`}
              media={media}
              hash={hashIn(drawing)}
              change={(hash = '') => setDrawing(hash)}
            />
          ) : (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setDrawingNow(true)}
            >
              {say('draw.start')}
            </button>
          )}
        </fieldset>
      )}
      {(photo !== '' || drawing !== '') && <AltText id={`${id}-alt`} alt={alt} change={setAlt} />}
    </>
  )
}
