import { useEffect, useState } from 'react'
import { Link } from '../navigation.tsx'
import { Paper } from '../Paper.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { isAudience, isDocument } from './documents.ts'
import { paperOf } from './onDemand.ts'
import type { OpenedPaper } from './opening.ts'
import { PaperMaker } from './PaperMaker.tsx'
import { say } from './say.ts'

type PaperPlace = Extract<Place, { readonly at: 'paper' }>

interface PaperScreenProps {
  readonly session: Session
  readonly place: PaperPlace
}

/** One paper of a case on the screen, with what this copy leaves out, and a file of it for whoever wants one. */
export function PaperScreen({ session, place }: PaperScreenProps) {
  const paper = useOpened(session, place)
  const back = { at: 'papers', case: session.case } as const
  if (paper === undefined) {
    return (
      <Screen title={say('paper.opening')} back={back}>
        <h1 className="govuk-heading-l" role="status">
          {say('paper.opening')}
        </h1>
      </Screen>
    )
  }
  if (paper.kind === 'refused') {
    return (
      <Screen title={say('paper.refused')} back={back}>
        <div role="alert">
          <h1 className="govuk-heading-l">{say('paper.refused')}</h1>
          {paper.because.map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
        </div>
        <p className="govuk-body">
          <Link to={back}>{say('paper.back')}</Link>
        </p>
      </Screen>
    )
  }
  return (
    <Screen title={paper.model.title} back={back} wide>
      <Paper paper={paper}>
        {isDocument(place.document) && (
          <PaperMaker document={place.document} paper={() => Promise.resolve(paper)} />
        )}
        <p className="govuk-body">
          <Link to={back}>{say('paper.back')}</Link>
        </p>
      </Paper>
    </Screen>
  )
}

/** The paper that an address names; undefined while it is being opened. */
function useOpened(session: Session, { document, audience }: PaperPlace): OpenedPaper | undefined {
  const [paper, setPaper] = useState<OpenedPaper>()
  useEffect(() => {
    let isWanted = true
    setPaper(undefined)
    void openedAt(session, document, audience).then((opened) => {
      if (isWanted) setPaper(opened)
    })
    return () => {
      isWanted = false
    }
  }, [session, document, audience])
  return paper
}

/** An address may be written by hand. */
async function openedAt(session: Session, document: string, audience: string): Promise<OpenedPaper> {
  if (!isDocument(document)) return { kind: 'refused', because: [say('paper.refused.document')] }
  if (!isAudience(audience)) return { kind: 'refused', because: [say('paper.refused.person')] }
  return paperOf(session, document, audience)
}
