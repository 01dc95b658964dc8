import { useEffect, useRef, useState } from 'react'
import type { Media } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { kept } from './pictureKept.ts'
import { Said } from './Said.tsx'
import { mostSeconds, startTake, timeOf, type SoundTrouble, type Take } from './sound.ts'
import { useBroughtBack } from './useBroughtBack.ts'
import { useKept } from './useKept.ts'

const say = sayFrom(file.labels)
const troubleWords = {
  cannot: 'voice.cannot',
  refused: 'voice.refused',
  noMicrophone: 'voice.noMicrophone',
  failed: 'voice.failed',
} as const satisfies Record<SoundTrouble, keyof typeof file.labels>

interface VoicePartProps {
  /** The id of the button that records and stops. */
  readonly id: string
  readonly media: Media
  readonly hash: string | undefined
  readonly change: (hash: string | undefined) => void
}

/** A recording: made, listened to, made again, taken away. What is being recorded when the page goes is kept. */
export function VoicePart({ id, media, hash, change }: VoicePartProps) {
  const [state, setState] = useState<'still' | 'asking' | 'recording'>('still')
  const [seconds, setSeconds] = useState(0)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const take = useRef<Take>(undefined)
  const isGone = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  const sound = useKept(media, hash)
  const { replace, bringBack } = useBroughtBack(hash, change)

  const keep = async (whole: Blob, words: string): Promise<void> => {
    const bytes = new Uint8Array(await whole.arrayBuffer())
    const done = bytes.length === 0 ? { because: say('voice.failed') } : await kept(media, bytes, whole.type)
    if ('hash' in done) replace(done.hash)
    setSaid('hash' in done ? words : '')
    setTrouble('hash' in done ? '' : done.because)
  }
  // The functions of the last drawing: what ends a take may run long after it was begun.
  const now = useRef({ keep })
  useEffect(() => {
    now.current = { keep }
  })

  const record = async (): Promise<void> => {
    setState('asking')
    setTrouble('')
    setSaid(say('voice.asking'))
    let full = false
    const begun = performance.now()
    const started = await startTake((whole) => {
      take.current = undefined
      setState('still')
      if (whole === undefined) setTrouble(say('voice.failed'))
      else void now.current.keep(whole, say(full ? 'voice.full' : 'voice.kept'))
    })
    if ('because' in started) {
      setState('still')
      setSaid('')
      setTrouble(say(troubleWords[started.because]))
      return
    }
    if (isGone.current) {
      started.stop()
      return
    }
    take.current = {
      ...started,
      stop: () => {
        full = performance.now() - begun >= mostSeconds * 1000
        started.stop()
      },
    }
    setSeconds(0)
    setState('recording')
    setSaid(say('voice.recording'))
  }

  useEffect(() => {
    if (state !== 'recording') return
    const begun = performance.now()
    const tick = setInterval(() => {
      const passed = (performance.now() - begun) / 1000
      setSeconds(passed)
      if (passed >= mostSeconds) take.current?.stop()
    }, 250)
    return () => clearInterval(tick)
  }, [state])

  useEffect(() => {
    isGone.current = false
    const leave = (): void => {
      const sofar = take.current?.soFar()
      if (sofar !== undefined && sofar.size > 0) void now.current.keep(sofar, '')
    }
    window.addEventListener('pagehide', leave)
    return () => {
      isGone.current = true
      window.removeEventListener('pagehide', leave)
      take.current?.stop()
    }
  }, [])

  const remove = (): void => {
    replace(undefined)
    setSaid(say('voice.removed'))
    button.current?.focus()
  }

  return (
    <div className="oo-way">
      {sound.kind === 'waiting' && <p className="govuk-hint">{say('ways.waiting')}</p>}
      {sound.kind === 'missing' && <p className="govuk-hint">{say('ways.missing')}</p>}
      {sound.kind === 'here' && state === 'still' && (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- the words beside it are what the person writes
        <audio className="oo-way__sound" controls src={sound.address} aria-label={say('voice.listen')} />
      )}
      <ErrorMessage role="alert" sentence={trouble || undefined} />
      <div className="oo-way__buttons">
        <button
          type="button"
          id={id}
          ref={button}
          className={`govuk-button${state === 'recording' ? ' govuk-button--warning' : ' govuk-button--secondary'}`}
          // Not `disabled`: a button that is takes the keyboard away from whoever has just pressed it.
          aria-disabled={state === 'asking'}
          aria-describedby={`${id}-who`}
          onClick={() => {
            if (state === 'recording') take.current?.stop()
            else if (state === 'still') void record()
          }}
        >
          {say(state === 'recording' ? 'voice.stop' : hash === undefined ? 'voice.record' : 'voice.again')}
        </button>
        {state === 'recording' && (
          <span className="oo-way__time" role="timer">
            {say('voice.time', { time: timeOf(seconds), most: timeOf(mostSeconds) })}
          </span>
        )}
        {hash !== undefined && state === 'still' && (
          <button type="button" className="oo-quiet-button" onClick={remove}>
            {say('voice.remove')}
          </button>
        )}
        {bringBack !== undefined && state === 'still' && (
          <button
            type="button"
            className="oo-quiet-button"
            onClick={() => {
              bringBack()
              setSaid(say('voice.backAgain'))
              button.current?.focus()
            }}
          >
            {say('voice.bringBack')}
          </button>
        )}
      </div>
      <p className="govuk-hint" id={`${id}-who`}>
        {say('voice.who')}
      </p>
      <Said words={said} />
    </div>
  )
}
