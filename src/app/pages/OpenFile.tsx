import { useEffect, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { groupClass } from '../Field.tsx'
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
  const back: Place = place.case === undefined ? { at: 'start' } : { at: 'child', case: place.case }
  const title = say(place.case === undefined ? 'open.title' : 'open.title.for')
  if (incoming !== undefined && incoming !== 'looking' && incoming.kind === 'arrived') {
    return (
      <Screen title={title} back={back} key="arrived">
        <OpenedFile incoming={incoming} cameFrom={place.case} cancel={() => setIncoming(undefined)} />
      </Screen>
    )
  }
  const refused = incoming !== 'looking' ? incoming : undefined
  return (
    <Screen title={title} back={back} key="choose">
      <h1 className="govuk-heading-l">{title}</h1>
      {refused !== undefined && (
        <div className="govuk-error-summary" role="alert">
          <h2 className="govuk-error-summary__title">{say('open.refused')}</h2>
          {refused.because.slice(0, 5).map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
          <p className="govuk-body">{say('open.refused.says')}</p>
        </div>
      )}
      <p className="govuk-body">{say('open.says')}</p>
      <div className={groupClass(undefined)}>
        <label className="govuk-label govuk-label--s" htmlFor="file">
          {say('open.choose')}
        </label>
        <div className="govuk-hint" id="file-hint">
          {say('open.choose.hint')}
        </div>
        <input
          className="govuk-file-upload"
          id="file"
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          onChange={(event) => {
            look(event.target.files?.[0])
            // The same file may be chosen again after it was refused.
            event.target.value = ''
          }}
        />
      </div>
      {window.matchMedia('(pointer: fine)').matches && <p className="govuk-body">{say('open.drop')}</p>}
      <p className="govuk-body" role="status">
        {incoming === 'looking' && say('open.looking')}
      </p>
    </Screen>
  )
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
