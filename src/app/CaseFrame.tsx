import { useEffect, useState, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { showSession } from './currentSession.ts'
import { Notice } from './Notice.tsx'
import { useAskedAfterFirstWords } from './offline/asking.ts'
import type { Place } from './place.ts'
import type { Session } from './session/contract.ts'
import { useDevice, useOfCase } from './useCase.tsx'

const say = sayFrom(file.labels)

interface CaseFrameProps {
  readonly session: Session
  readonly place: Place
  readonly children: ReactNode
}

/** What stands above every page of a case: another tab writes, or something here cannot be read. */
export function CaseFrame({ session, place, children }: CaseFrameProps) {
  const lock = useOfCase(session, (now) => now.lock)
  const isBroken = useOfCase(session, ({ broken }) => broken.length > 0) && place.at === 'child'
  useEffect(() => showSession(session), [session])
  useAskedAfterFirstWords(useDevice(), session)
  return (
    <>
      {(lock !== 'writing' || isBroken) && (
        <div className="govuk-width-container oo-notices">
          {lock !== 'writing' && <ReadingNotice session={session} />}
          {isBroken && <BrokenNotice broken={session.now().broken} />}
        </div>
      )}
      {children}
    </>
  )
}

function ReadingNotice({ session }: { readonly session: Session }) {
  const [state, setState] = useState<{ readonly kind: 'ask' | 'asking' | 'noAnswer'; readonly says: string }>(
    {
      kind: 'ask',
      says: '',
    },
  )
  const ask = async (): Promise<void> => {
    setState({ kind: 'asking', says: '' })
    const answer = await session.continueHere()
    if (answer.kind === 'writing') return
    setState({ kind: answer.kind === 'noAnswer' ? 'noAnswer' : 'ask', says: answer.because })
  }
  return (
    <Notice heading={say('frame.reading.title')}>
      <p className="govuk-body">{say('frame.reading.says')}</p>
      <p className="govuk-body" role="status">
        {state.kind === 'asking' ? say('frame.opening') : state.says}
      </p>
      {state.kind === 'noAnswer' ? (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void session.takeWithoutAnswer()}
        >
          {say('frame.reading.take')}
        </button>
      ) : (
        <button type="button" className="govuk-button" onClick={() => void ask()}>
          {say('frame.reading.here')}
        </button>
      )}
    </Notice>
  )
}

function BrokenNotice({ broken }: { readonly broken: readonly string[] }) {
  return (
    <Notice heading={say('frame.broken.title')}>
      <ul className="govuk-list govuk-list--bullet">
        {broken.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
