import { useId, useState } from 'react'
import { contributionsIn, statusOf } from '../../entries/contribution.ts'
import { FetchOffer } from '../offline/FetchOffer.tsx'
import { useOffline } from '../offline/useOffline.ts'
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
  const title = now.name === '' ? say('papers.title') : say('papers.of', { name: now.name })
  return (
    <Screen title={say('papers.title')} back={{ at: 'child', case: now.case }}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{say('papers.says')}</p>
      {!isAnythingHandedOver(now) && <p className="govuk-inset-text">{say('papers.nobody')}</p>}
      <Reader audience={audience} choose={setAudience} me={now.me !== undefined} />
      {documents.map((document) => (
        <PaperSection key={document} document={document} audience={audience} session={session} />
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
  const id = useId()
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{say('papers.who')}</legend>
        <div className="govuk-radios">
          {audiences
            .filter((name) => name !== 'me' || me)
            .map((name) => (
              <div className="govuk-radios__item" key={name}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  id={`${id}-${name}`}
                  name={id}
                  checked={name === audience}
                  onChange={() => choose(name)}
                  aria-describedby={`${id}-${name}-hint`}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${name}`}>
                  {say(`papers.who.${name}`)}
                </label>
                <div className="govuk-hint govuk-radios__hint" id={`${id}-${name}-hint`}>
                  {say(`papers.who.${name}.hint`)}
                </div>
              </div>
            ))}
        </div>
      </fieldset>
    </div>
  )
}

interface PaperSectionProps {
  readonly document: Document
  readonly audience: AudienceName
  readonly session: Session
}

function PaperSection({ document, audience, session }: PaperSectionProps) {
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
        key={audience}
        document={document}
        paper={() => paperOf(session, document, audience)}
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
