import { useId, useState } from 'react'
import { contributionsIn, statusOf } from '../../entries/contribution.ts'
import type { Print } from '../../documents/paper.ts'
import { FetchOffer } from '../offline/FetchOffer.tsx'
import { useOffline } from '../offline/useOffline.ts'
import { ChoiceField } from '../Field.tsx'
import { TickField } from '../TickField.tsx'
import { ButtonLink } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import type { CaseNow, Session } from '../session/contract.ts'
import { useCaseNow } from '../useCase.tsx'
import { audiences, documents, type AudienceName, type Document } from './documents.ts'
import { paperOf } from './onDemand.ts'
import { PaperMaker } from './PaperMaker.tsx'
import { say } from './say.ts'

/** The papers of a case: whom a copy is for, reading it here, and making a file of it. */
export function PapersScreen({ session }: { readonly session: Session }) {
  const now = useCaseNow(session)
  const { papersHere } = useOffline()
  const [audience, setAudience] = useState<AudienceName>('nobody')
  const [isLarge, setLarge] = useState(false)
  const title = now.name === '' ? say('papers.title') : say('papers.of', { name: now.name })
  return (
    <Screen title={say('papers.title')} back={{ at: 'child', case: now.case }}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{say('papers.says')}</p>
      {!isAnythingHandedOver(now) && <p className="govuk-inset-text">{say('papers.nobody')}</p>}
      <Reader audience={audience} choose={setAudience} me={now.me !== undefined} />
      {/* PDF and Word files with letters of at least 18 points. */}
      <TickField
        id="large"
        label={say('papers.large')}
        hint={say('papers.large.hint')}
        value={isLarge}
        change={setLarge}
      />
      {documents.map((document) => (
        <PaperSection
          key={document}
          document={document}
          audience={audience}
          print={isLarge ? 'large-print' : 'usual'}
          session={session}
        />
      ))}
      {papersHere === 'no' && (
        <section>
          <p className="govuk-body">{say('papers.notHere')}</p>
          <FetchOffer group="papers" here={papersHere} />
        </section>
      )}
    </Screen>
  )
}

interface ReaderProps {
  readonly audience: AudienceName
  readonly choose: (audience: AudienceName) => void
  /** Somebody has said who they are on this device. */
  readonly me: boolean
}

/** Whom the copy is for. It begins with the copy that gives away least. */
function Reader({ audience, choose, me }: ReaderProps) {
  return (
    <ChoiceField<AudienceName>
      id="audience"
      legend={say('papers.who')}
      isPart
      choices={audiences
        .filter((name) => name !== 'me' || me)
        .map((name) => ({
          value: name,
          label: say(`papers.who.${name}`),
          hint: say(`papers.who.${name}.hint`),
        }))}
      value={audience}
      change={choose}
    />
  )
}

interface PaperSectionProps {
  readonly document: Document
  readonly audience: AudienceName
  readonly print: Print
  readonly session: Session
}

function PaperSection({ document, audience, print, session }: PaperSectionProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
      <h2 className="govuk-heading-m" id={heading}>
        {say(`papers.${document}`)}
      </h2>
      <p className="govuk-body">{say(`papers.${document}.says`)}</p>
      <ButtonLink to={{ at: 'paper', case: session.case, document, audience }} describedBy={heading}>
        {say('papers.read')}
      </ButtonLink>
      <PaperMaker
        key={`${audience} ${print}`}
        document={document}
        paper={() => paperOf(session, document, audience, print)}
        describedBy={heading}
      />
    </section>
  )
}

function isAnythingHandedOver({ present }: CaseNow): boolean {
  return contributionsIn(present).some((part) => {
    const { kind } = statusOf(present, part)
    return kind === 'handedOver' || kind === 'changedSince'
  })
}
