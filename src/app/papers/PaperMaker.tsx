import { useEffect, useRef, useState } from 'react'
import { WarningText } from '../Notice.tsx'
import { SaveFile } from '../SaveFile.tsx'
import { fileName, fileTypes, sizeText, type FileOf } from './documents.ts'
import { leftOutSentences, undrawnSentences } from './lost.ts'
import { fileMade } from './onDemand.ts'
import type { PaperToMake } from './opening.ts'
import { formats, type Format } from './order.ts'
import { say } from './say.ts'
import { Details } from '../../forms/Details.tsx'

interface PaperMakerProps {
  readonly document: FileOf
  /** The paper that becomes a file; asked for when somebody wants one. */
  readonly paper: () => Promise<PaperToMake>
  /** The paper is a made-up child's. */
  readonly example?: boolean
  /** What the buttons belong to, for those who hear them one by one. */
  readonly describedBy?: string
}

interface MadeFile {
  readonly kind: 'made'
  readonly format: Format
  readonly file: Blob
  readonly name: string
  readonly leftOut: readonly string[]
  readonly undrawn: readonly string[]
  readonly picturesLeftOut: number
}

type Making =
  | { readonly kind: 'none' | 'going' }
  | { readonly kind: 'refused'; readonly because: readonly string[] }
  | MadeFile

/** Two buttons that make a file; when it is ready, what is missing from it, and a second button that saves it. */
export function PaperMaker({ document, paper, example = false, describedBy }: PaperMakerProps) {
  const [making, setMaking] = useState<Making>({ kind: 'none' })
  const isHere = useIsHere()
  const make = async (format: Format): Promise<void> => {
    setMaking({ kind: 'going' })
    const made = await fileFrom(await paper(), document, format)
    // Who left the page, or chose another reader, is not shown the old file.
    if (isHere.current) setMaking(made)
  }
  const key = example ? ('.example' as const) : ''
  return (
    <>
      <div className="govuk-button-group">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-describedby={describedBy}
            // Not `disabled`: a button that has the focus must not lose it.
            aria-disabled={making.kind === 'going'}
            onClick={() => making.kind !== 'going' && void make(format)}
          >
            {say(`make.${format}${key}`)}
          </button>
        ))}
      </div>
      <div role="status">
        {making.kind === 'going' && <p className="govuk-body">{say('make.going')}</p>}
        {making.kind === 'made' && <p className="govuk-body oo-ready">{readyText(making)}</p>}
      </div>
      {making.kind === 'refused' && (
        <div role="alert">
          {making.because.map((sentence) => (
            <WarningText key={sentence}>{sentence}</WarningText>
          ))}
        </div>
      )}
      {making.kind === 'made' && <Ready made={making} />}
    </>
  )
}

function Ready({ made }: { readonly made: MadeFile }) {
  const { file, name, leftOut, undrawn, picturesLeftOut } = made
  return (
    <div className="govuk-inset-text">
      {undrawn.length > 0 && (
        <>
          <WarningText>{say('make.undrawn')}</WarningText>
          <Sentences of={undrawn} />
        </>
      )}
      {picturesLeftOut > 0 && (
        <WarningText>
          {picturesLeftOut === 1
            ? say('make.pictures')
            : say('make.pictures.more', { count: picturesLeftOut })}
        </WarningText>
      )}
      {leftOut.length > 0 && (
        <Details summary={say('make.leftOut')}>
          <Sentences of={leftOut} />
        </Details>
      )}
      <p className="govuk-body">{say('make.name', { name })}</p>
      <SaveFile file={file} name={name} />
    </div>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

async function fileFrom(paper: PaperToMake, document: FileOf, format: Format): Promise<Making> {
  if (paper.kind === 'refused') return paper
  const { model, leftOut } = paper
  const made = await fileMade({ format, model })
  if ('unmade' in made) return { kind: 'refused', because: [say(`make.${made.unmade}`)] }
  return {
    kind: 'made',
    format,
    file: new Blob([made.bytes], { type: fileTypes[format] }),
    name: fileName(document, format, model.made, model.look.least === undefined ? 'usual' : 'large-print'),
    leftOut: leftOutSentences(leftOut),
    undrawn: undrawnSentences(made.undrawn, model),
    picturesLeftOut: made.picturesLeftOut.length,
  }
}

function readyText({ format, file }: MadeFile): string {
  return say(`make.ready.${format}`, { size: sizeText(file.size) })
}

/** False once the component is gone. */
function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
