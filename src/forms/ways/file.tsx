import { useRef, useState } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import words from '../../../schemas/screens/ways.en-GB.json'
import { acceptedFiles, fileKind, mostFileBytes, sizeOf, typeKept } from './fileKind.ts'
import { hashIn } from './hash.ts'
import { kept, pictureKept } from './pictureKept.ts'
import { Pick } from './Pick.tsx'
import { Said } from './Said.tsx'
import { useKept } from './useKept.ts'

const say = sayFrom(words.labels)
const kindWords = { pdf: 'file.kindPdf', word: 'file.kindWord', picture: 'file.kindPicture' } as const

/** A file as the answer: a report, a letter, a picture. Pictures are made small as photos are. */
function FileAnswer({ id, value, change, context: { media } }: AnswerProps) {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const hash = hashIn(value)
  const opened = useKept(media, hash)

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
    if (kind === undefined) return { because: say('file.otherKind') }
    if (kind === 'picture') return pictureKept(file, media)
    if (file.size === 0) return { because: say('file.empty') }
    const megabytes = mostFileBytes / 1024 / 1024
    if (file.size > mostFileBytes) return { because: say('file.tooBig', { megabytes }) }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return kept(media, bytes, typeKept(kind, file.type, file.name), file.name)
  }

  return (
    <div className="oo-way">
      {opened.kind === 'waiting' && <p className="govuk-hint">{say('ways.waiting')}</p>}
      {opened.kind === 'missing' && <p className="govuk-hint">{say('ways.missing')}</p>}
      {opened.kind === 'here' && <p className="govuk-body oo-way__file">{aboutFile(opened.blob)}</p>}
      {opened.kind === 'here' && opened.blob.type.startsWith('image/') && (
        <img className="oo-way__picture" src={opened.address} alt={say('photo.shown')} />
      )}
      {trouble !== '' && (
        <p className="govuk-error-message" role="alert">
          {trouble}
        </p>
      )}
      <div className="oo-way__buttons">
        <Pick
          id={id}
          accept={acceptedFiles}
          words={say(hash === undefined ? 'file.choose' : 'file.chooseOther')}
          disabled={isBusy}
          describedBy={`${id}-which`}
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
      <p className="govuk-hint" id={`${id}-which`}>
        {say('file.which', { megabytes: mostFileBytes / 1024 / 1024 })}
      </p>
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
