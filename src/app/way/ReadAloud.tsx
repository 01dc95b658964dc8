import { useEffect, useRef, useState } from 'react'
import { piecesIn } from '../aloud/readable.ts'
import { say } from '../aloud/say.ts'
import { readAloud } from '../aloud/speaking.ts'

interface ReadAloudProps {
  /** What the button says; ‘Read it to me’ when nothing is said. */
  readonly title?: string
  /** Called when a page was read to its end. */
  readonly done?: () => void
  /** Begins to read as soon as this changes to another text that is not empty. */
  readonly startsAt?: string
}

/** Reads the page aloud by the device's own voices; the same button stops it. */
export function ReadAloud({ title = say('aloud.start'), done, startsAt = '' }: ReadAloudProps) {
  const [state, setState] = useState<'quiet' | 'reading' | 'noVoice'>('quiet')
  const stop = useRef<() => void>(undefined)
  const latest = useRef(done)
  latest.current = done
  useEffect(() => () => stop.current?.(), [])
  const start = (): void => {
    const main = document.getElementById('main')
    if (main === null) return
    stop.current = readAloud(piecesIn(main, { leads: false }), (how) => {
      setState(how === 'noVoice' ? 'noVoice' : 'quiet')
      if (how === 'read') latest.current?.()
    })
    setState('reading')
  }
  const begin = useRef(start)
  begin.current = start
  useEffect(() => {
    if (startsAt !== '') begin.current()
  }, [startsAt])
  return (
    <div className="oo-way__read" data-unread="">
      <button
        type="button"
        className="oo-way__button"
        onClick={() => {
          if (state === 'reading') stop.current?.()
          else start()
        }}
      >
        <span aria-hidden="true" className="oo-way__sign">
          {state === 'reading' ? '■' : '▶'}
        </span>
        {state === 'reading' ? say('aloud.stop') : title}
      </button>
      <p className="oo-way__state" role="status">
        {state === 'noVoice' ? say('aloud.noVoice') : ''}
        {state === 'reading' && <span className="govuk-visually-hidden">{say('aloud.reading')}</span>}
      </p>
    </div>
  )
}
