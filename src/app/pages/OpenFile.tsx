import { useEffect, useMemo, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { ErrorSummary, type Errors } from '../Field.tsx'
import { FileField } from '../FileField.tsx'
import { OwnBrowserGate } from '../offline/InAppBrowserNotice.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Incoming } from '../session/contract.ts'
import { useDevice } from '../useCase.tsx'
import { OpenedFile } from './OpenFileArrived.tsx'

const say = sayFrom(file.labels)

type OpenPlace = Extract<Place, { readonly at: 'open-file' }>

/** A file comes in: looked at first, taken in only when the person says so. */
export function OpenFile({ place }: { readonly place: OpenPlace }) {
  return (
    <OwnBrowserGate>
      <Choose place={place} />
    </OwnBrowserGate>
  )
}

function Choose({ place }: { readonly place: OpenPlace }) {
  const device = useDevice()
  const [incoming, setIncoming] = useState<Incoming | 'looking'>()
  const look = (chosen: Blob | undefined): void => {
    if (chosen === undefined) return
    setIncoming('looking')
    void device.look(chosen).then(setIncoming)
  }
  useEffect(() => dropsOn(window, look))
  const refused = incoming === 'looking' || incoming?.kind === 'arrived' ? undefined : incoming
  const errors = useMemo<Errors>(
    () => new Map(refused === undefined ? [] : [['file', refusal(refused.because)]]),
    [refused],
  )
  const back: Place = place.case === undefined ? { at: 'start' } : { at: 'child', case: place.case }
  const title = say(place.case === undefined ? 'open.title' : 'open.title.for')
  if (incoming !== undefined && incoming !== 'looking' && incoming.kind === 'arrived') {
    return (
      <Screen title={title} back={back} key="arrived">
        <OpenedFile incoming={incoming} cameFrom={place.case} cancel={() => setIncoming(undefined)} />
      </Screen>
    )
  }
  return (
    <Screen title={title} back={back} key="choose">
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{say('open.says')}</p>
      <FileField
        id="file"
        label={say('open.choose')}
        hint={say('open.choose.hint')}
        error={errors.get('file')}
        accept=".json,application/json"
        chosen={look}
      />
      {window.matchMedia('(pointer: fine)').matches && <p className="govuk-body">{say('open.drop')}</p>}
      <p className="govuk-body" role="status">
        {incoming === 'looking' && say('open.looking')}
      </p>
    </Screen>
  )
}

/** That the file cannot be opened, why, and that nothing was changed. */
function refusal(because: readonly string[]): string {
  return [`${say('open.refused')}.`, ...because.slice(0, 5), say('open.refused.says')].join(' ')
}

/** Takes what is dropped on the page, which the browser would otherwise go to. @returns stops it */
function dropsOn(target: Window, look: (file: Blob | undefined) => void): () => void {
  const over = (event: DragEvent): void => event.preventDefault()
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    look(event.dataTransfer?.files[0])
  }
  target.addEventListener('dragover', over)
  target.addEventListener('drop', drop)
  return () => {
    target.removeEventListener('dragover', over)
    target.removeEventListener('drop', drop)
  }
}
