import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/child.en-GB.json'
import { ErrorMessage } from '../forms/ErrorMessage.tsx'
import { BusyButton } from './BusyButton.tsx'
import { Notice } from './Notice.tsx'
import { formTitle } from './roleFiles.ts'
import type { MergedIn, MergeSummary, Session } from './session/contract.ts'

const say = sayFrom(file.labels)

interface MergedNoticeProps {
  readonly session: Session
  readonly merged: MergedIn
  readonly name: string
}

/** What the last file brought, and the way to take it back. */
export function MergedNotice({ session, merged, name }: MergedNoticeProps) {
  const [state, setState] = useState<{ readonly isUndoing: boolean; readonly trouble?: string }>({
    isUndoing: false,
  })
  const undo = async (): Promise<void> => {
    setState({ isUndoing: true })
    const saved = await session.undoMerge()
    // When it worked the notice is taken away with what it told of.
    if (saved.kind !== 'saved') setState({ isUndoing: false, trouble: saved.because })
  }
  return (
    <Notice heading={say('merged.title', { name })} good>
      <SummaryList summary={merged.summary} />
      <ErrorMessage role="alert" sentence={state.trouble && `${say('merged.failed')}: ${state.trouble}`} />
      <BusyButton
        className="govuk-button govuk-button--secondary"
        isBusy={state.isUndoing}
        press={() => void undo()}
      >
        {say(state.isUndoing ? 'merged.undoing' : 'merged.undo')}
      </BusyButton>
    </Notice>
  )
}

/** What a file brings, in sentences. */
export function SummaryList({ summary }: { readonly summary: MergeSummary }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {summarySentences(summary).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Each once: a person who handed over two parts of one kind did it once to a reader. */
export function summarySentences(summary: MergeSummary): readonly string[] {
  const who = (name: string): string => (name === '' ? say('merged.somebody') : name)
  const counted = (key: 'both' | 'replaced' | 'gone' | 'pictures', count: number): readonly string[] => {
    if (count === 0) return []
    return [count === 1 ? say(`merged.${key}.one`) : say(`merged.${key}.many`, { count })]
  }
  if (summary.nothingNew) return [say('merged.nothing')]
  const sentences = [
    ...summary.added.map(({ by, answers }) =>
      answers === 1
        ? say('merged.one', { who: who(by) })
        : say('merged.many', { count: answers, who: who(by) }),
    ),
    ...summary.handedOver.map(({ by, form }) =>
      say('merged.handedOver', { who: who(by), title: formTitle(form) }),
    ),
    ...counted('both', summary.both.length),
    ...counted('replaced', summary.replaced.length),
    ...counted('gone', summary.gone),
    ...counted('pictures', summary.pictures),
  ]
  return [...new Set(sentences)]
}
