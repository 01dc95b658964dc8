import { useRef, useState } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import words from '../../../schemas/screens/ways.en-GB.json'
import { describedBy } from '../Hints.tsx'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { acceptedFiles, acceptedFilms, fileKind, mostFileBytes, sizeOf, typeKept } from './fileKind.ts'
import { hashIn } from './hash.ts'
import { kept, pictureKept } from './pictureKept.ts'
import { Pick, wayClass } from './Pick.tsx'
import { Said } from './Said.tsx'
import { Transcript } from './Transcript.tsx'
import { useKept } from './useKept.ts'
import { useRemark } from './useRemark.ts'

const say = sayFrom(words.labels)
const kindWords = {
  pdf: 'file.kindPdf',
  word: 'file.kindWord',
  picture: 'file.kindPicture',
  film: 'file.kindFilm',
} as const

/**
 * A file as the answer: a report, a letter, a picture; a film where the form says so. Pictures are made small as photos
 * are. A film stays on this device as a recording does, unless somebody agrees to it for a copy.
 */
function FileAnswer({ id, asked, field, value, change, context }: AnswerProps) {
  const { media } = context
  const takesFilms = asked.question.modes?.includes('video') === true
  const [transcript, setTranscript] = useRemark(context, asked.id, field, 'transcript')
  const [by, setBy] = useRemark(context, asked.id, field, 'transcribedBy')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const hash = hashIn(value)
  const isWrong = trouble !== ''
  const opened = useKept(media, hash)
  // What is not on this device is taken for a film where the form asks for one: films stay behind.
  const isFilm =
    opened.kind === 'here' ? opened.blob.type.startsWith('video/') : opened.kind === 'missing' && takesFilms

  const add = async (file: File): Promise<void> => {
    setBusy(true)
    setTrouble('')
    setSaid(say('ways.keeping'))
    const done = await keep(file)
    setBusy(false)
    setSaid('hash' in done ? say('file.kept') : '')
    if ('hash' in done) change(done.hash)
    else setTrouble(done.because)
  }
  const keep = async (file: File): ReturnType<typeof kept> => {
    const kind = fileKind(file.type, file.name)
    if (kind === undefined || (kind === 'film' && !takesFilms)) {
      return { because: say(takesFilms ? 'file.otherKindFilm' : 'file.otherKind') }
    }
    if (kind === 'picture') return pictureKept(file, media)
    if (file.size === 0) return { because: say('file.empty') }
    const megabytes = mostFileBytes / 1024 / 1024
    if (file.size > mostFileBytes) {
      return { because: say(kind === 'film' ? 'file.filmTooBig' : 'file.tooBig', { megabytes }) }
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return kept(media, bytes, typeKept(kind, file.type, file.name), file.name)
  }

  return (
    <div className={wayClass(isWrong)}>
      {opened.kind === 'waiting' && <p className="govuk-hint">{say('ways.waiting')}</p>}
      {opened.kind === 'missing' && <p className="govuk-hint">{say('ways.missing')}</p>}
      {opened.kind === 'here' && <p className="govuk-body oo-way__file">{aboutFile(opened.blob)}</p>}
      {opened.kind === 'here' && opened.blob.type.startsWith('image/') && (
        <img className="oo-way__picture" src={opened.address} alt={say('photo.shown')} />
      )}
      {opened.kind === 'here' && isFilm && (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- what is said in it is asked beside it
        <video className="oo-way__picture" controls src={opened.address} aria-label={say('file.film')} />
      )}
      <p className="govuk-hint" id={`${id}-which`}>
        {say(takesFilms ? 'file.whichFilm' : 'file.which', { megabytes: mostFileBytes / 1024 / 1024 })}
      </p>
      <ErrorMessage id={`${id}-trouble`} role="alert" sentence={trouble || undefined} />
      <div className="oo-way__buttons">
        <Pick
          id={id}
          accept={takesFilms ? acceptedFilms : acceptedFiles}
          words={say(hash === undefined ? 'file.choose' : 'file.chooseOther')}
          isBusy={isBusy}
          describedBy={describedBy(`${id}-which`, isWrong ? `${id}-trouble` : undefined)}
          isWrong={isWrong}
          picked={(one) => void add(one)}
          input={chooser}
        />
        {hash !== undefined && (
          <button
            type="button"
            className="oo-quiet-button"
            onClick={() => {
              change(undefined)
              setSaid(say('file.removed'))
              chooser.current?.focus()
            }}
          >
            {say('file.remove')}
          </button>
        )}
      </div>
      {takesFilms && (isFilm || transcript !== '') && (
        <Transcript
          id={`${id}-transcript`}
          words={transcript}
          change={setTranscript}
          by={by}
          changeBy={setBy}
        />
      )}
      <Said words={said} />
    </div>
  )
}

/** ‘report.pdf (340 KB)’; by its kind where the device that keeps it has not kept its name. */
function aboutFile(blob: Blob): string {
  const own = blob instanceof File ? blob.name : ''
  const name = own === '' ? say(kindWords[fileKind(blob.type) ?? 'picture']) : own
  const { unit, number } = sizeOf(blob.size)
  return say('file.about', { name, size: say(`file.${unit}`, { number }) })
}

export const file: DrawnAnswer = { frame: 'group', field: FileAnswer }
