import { useId, useState } from 'react'
import type { AskedQuestion } from '../../catalogue/form.ts'
import type { PageContext } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { AltText } from './AltText.tsx'
import { wayField } from '../asked.ts'
import { waysBeside } from './besides.ts'
import { DrawingPart } from './DrawingPart.tsx'
import { hashIn } from './hash.ts'
import { PhotoPart } from './PhotoPart.tsx'
import { useRemark } from './useRemark.ts'
import { VoicePart } from './VoicePart.tsx'

const say = sayFrom(file.labels)

interface MoreWaysProps {
  readonly asked: AskedQuestion
  /** The leaf beside which they are kept; '' finds it by the answer's schema. */
  readonly field: string
  readonly context: PageContext
}

/**
 * ‘Other ways to tell’ under an answer: a recording, a photo, a drawing, where the form offers them. What is kept
 * stands beside the words and never replaces them; when there is something already, it is in sight.
 */
export function MoreWays({ asked, field, context }: MoreWaysProps) {
  const ways = waysBeside(asked)
  return ways.length === 0 ? null : <Ways asked={asked} field={field} context={context} ways={ways} />
}

function Ways({
  asked,
  field,
  context,
  ways,
}: MoreWaysProps & { readonly ways: ReturnType<typeof waysBeside> }) {
  const id = useId()
  const leaf = field === '' ? wayField(asked.schema) : field
  const [voice, setVoice] = useRemark(context, asked.id, leaf, 'voice')
  const [photo, setPhoto] = useRemark(context, asked.id, leaf, 'photo')
  const [drawing, setDrawing] = useRemark(context, asked.id, leaf, 'drawing')
  const [alt, setAlt] = useRemark(context, asked.id, leaf, 'alt')
  const [isOpen, setOpen] = useState(`${voice}${photo}${drawing}` !== '')
  const [isDrawing, setDrawingNow] = useState(drawing !== '')
  const { media } = context
  return (
    <details
      className="govuk-details oo-more-ways"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{say('ways.other')}</span>
      </summary>
      <div className="govuk-details__text">
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
      </div>
    </details>
  )
}
