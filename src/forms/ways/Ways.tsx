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
import { PicturesPart } from './PicturesPart.tsx'
import { Transcript } from './Transcript.tsx'
import { useRemark, useRemarkList, useRemarkTick } from './useRemark.ts'
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
  const [altDrawing, setAltDrawing] = useRemark(context, asked.id, leaf, 'altDrawing')
  const [words, setWords] = useRemark(context, asked.id, leaf, 'words')
  const [transcript, setTranscript] = useRemark(context, asked.id, leaf, 'transcript')
  const [by, setBy] = useRemark(context, asked.id, leaf, 'transcribedBy')
  const [pictures, setPictures] = useRemarkList(context, asked.id, leaf, 'pictures')
  const [usedAid, setUsedAid] = useRemarkTick(context, asked.id, leaf, 'aac')
  // Before each picture had its own words, those of a drawing alone were kept as the photo's are.
  const [drawingsOldAlt] = useState(photo === '' && altDrawing === '' ? alt : '')
  const [isDrawing, setDrawingNow] = useState(drawing !== '')
  const { media } = context
  return (
    <>
      {ways.includes('words') && (
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={`${id}-words`}>
            {say('ways.ownWords')}
          </label>
          <textarea
            className="govuk-textarea"
            id={`${id}-words`}
            rows={2}
            maxLength={20_000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      )}
      {context.reader === 'child' && (
        <div className="govuk-checkboxes oo-more-ways__aid">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`${id}-aid`}
              type="checkbox"
              checked={usedAid}
              aria-describedby={`${id}-aid-hint`}
              onChange={(event) => setUsedAid(event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-aid`}>
              {say('aid.used')}
            </label>
            <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-aid-hint`}>
              {say('aid.hint')}
            </div>
          </div>
        </div>
      )}
      {ways.includes('pictures') && media.shelf !== undefined && (
        <fieldset className="govuk-fieldset oo-more-ways__way">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {say('pictures.title')}
          </legend>
          <PicturesPart
            id={`${id}-pictures`}
            language={context.language}
            shelf={media.shelf}
            chosen={pictures}
            change={setPictures}
          />
        </fieldset>
      )}
      {ways.includes('voice') && (
        <fieldset className="govuk-fieldset oo-more-ways__way">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{say('voice.title')}</legend>
          <VoicePart
            id={`${id}-voice`}
            media={media}
            hash={hashIn(voice)}
            change={(hash = '') => setVoice(hash)}
          />
          {(voice !== '' || transcript !== '') && (
            <Transcript
              id={`${id}-transcript`}
              words={transcript}
              change={setTranscript}
              by={by}
              changeBy={setBy}
            />
          )}
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
          {photo !== '' && <AltText id={`${id}-alt`} alt={alt} change={setAlt} />}
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
          {drawing !== '' && (
            <AltText
              id={`${id}-alt-drawing`}
              alt={altDrawing === '' ? drawingsOldAlt : altDrawing}
              change={setAltDrawing}
            />
          )}
        </fieldset>
      )}
    </>
  )
}
