import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { currentSession, useCurrentSession } from './currentSession.ts'
import { Link, useAddress } from './navigation.tsx'
import { hrefOf, type Place } from './place.ts'
import { SavedLine } from './SavedLine.tsx'
import { deviceWord } from './thisDevice.ts'
import { lockNow } from './unlocked.ts'

const say = sayFrom(file.labels)

/** The longest that leaving waits for what is unsaved. A page that is left saves once more by itself. */
const patience = 400

/** The word mark, how it stands with saving, and the way out. */
export function Header() {
  const session = useCurrentSession()
  const [device] = useState(deviceWord)
  const { place } = useAddress()
  return (
    <header className="oo-header">
      <div className="oo-header__in">
        <Link to={{ at: 'start' }} className="oo-mark">
          <Mark />
          {say('frame.name')}
        </Link>
        {place.at !== 'like' && (
          <Link to={likeFrom(place)} className="oo-like">
            <span className="oo-like__sign" aria-hidden="true">
              {say('frame.likeSign')}
            </span>
            <span className="oo-like__words">{say('frame.like')}</span>
          </Link>
        )}
        <span className="oo-aloud" />
        <button
          type="button"
          className="oo-exit"
          aria-describedby="oo-exit-help"
          onClick={() => void leave()}
        >
          {say('frame.exit')}
        </button>
        <span className="govuk-visually-hidden" id="oo-exit-help">
          {say('frame.exit.help', { device })}
        </span>
      </div>
      {session !== undefined && (
        <div className="oo-header__in">
          <SavedLine session={session} device={device} />
        </div>
      )}
    </header>
  )
}

/** How I like it, with the way back here. */
function likeFrom(place: Place): Place {
  const ofCase = 'case' in place ? { case: place.case } : {}
  return { at: 'like', ...ofCase, ...(place.at !== 'start' && { from: hrefOf(place) }) }
}

/** An open book: nothing about children or councils, for whoever looks over a shoulder. */
function Mark() {
  return <img src="./icon.svg" alt="" width="28" height="28" />
}

/** To an empty page at once. Its address takes the place of this one, so that one step back is not here. */
async function leave(): Promise<void> {
  const session = currentSession()
  if (session !== undefined) {
    const waited = new Promise((done) => window.setTimeout(done, patience))
    await Promise.race([session.flush().catch(() => undefined), waited])
  }
  lockNow()
  window.location.replace('./away.html')
}
