import { todayHere } from '../clock.ts'
import { Screen } from '../Screen.tsx'
import { whomToRing } from '../telling/whomToRing.ts'
import { partOf } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'
import type { BesideProps } from './besideProps.ts'
import { GoBack } from './GoBack.tsx'
import { say } from './say.ts'

/** Where to turn: a card to show to somebody, and ways for whoever speaks and whoever does not. Nothing is kept. */
export function TurnScreen({ session, place }: BesideProps) {
  const ring = useOfCase(session, (now) => whomToRing(now, partOf(place.part), todayHere()))
  const isChild = ring === 'childline'
  return (
    <Screen title={say('turn.title')} back={{ at: 'tasks', case: place.case, part: place.part }} child>
      <h1 className="govuk-heading-l">{say('turn.title')}</h1>
      <div className="oo-turn__card">
        <TwoPeople />
        <p>{say('turn.card')}</p>
      </div>
      <p className="govuk-body">{say(isChild ? 'turn.show' : 'turn.show.anybody')}</p>
      <h2 className="govuk-heading-m">{say('turn.ways')}</h2>
      <ul className="govuk-list oo-turn__ways">
        <li>{say(isChild ? 'turn.grownUp' : 'turn.someone')}</li>
        {ring !== 'samaritans' && <Childline before={isChild ? '' : `${say('turn.under19')} `} />}
        {!isChild && <Samaritans />}
        <li>{say('turn.danger')}</li>
      </ul>
      <p className="govuk-body">{say('turn.nobody')}</p>
      <GoBack session={session} part={place.part} />
    </Screen>
  )
}

function Childline({ before }: { readonly before: string }) {
  return (
    <>
      <li>
        <a className="oo-way__button oo-way__button--quiet" href="tel:08001111">
          {before + say('turn.ring')}
        </a>
      </li>
      <li>
        <a
          className="oo-way__button oo-way__button--quiet"
          href="https://www.childline.org.uk/get-support/1-2-1-counsellor-chat/"
          rel="noreferrer"
        >
          {before + say('turn.type')}
        </a>
      </li>
    </>
  )
}

function Samaritans() {
  return (
    <>
      <li>
        <a className="oo-way__button oo-way__button--quiet" href="tel:116123">
          {say('turn.samaritans')}
        </a>
      </li>
      <li>{say('turn.ringForMe')}</li>
    </>
  )
}

/** Somebody small and somebody tall, and a speech bubble between them. The words beside it say the same. */
function TwoPeople() {
  return (
    <svg viewBox="0 0 200 130" aria-hidden="true" focusable="false">
      <g className="oo-turn__line">
        <circle cx="46" cy="66" r="15" />
        <path d="M46 81v30M46 90l-16 12M46 90l18 8M46 111l-11 15M46 111l11 15" />
        <circle cx="154" cy="42" r="18" />
        <path d="M154 60v40M154 72l-24 16M154 72l20 16M154 100l-13 26M154 100l13 26" />
        <path d="M66 12h46a10 10 0 0 1 10 10v16a10 10 0 0 1 -10 10h-30l-14 14v-14h-2a10 10 0 0 1 -10 -10v-16a10 10 0 0 1 10 -10z" />
        <path d="M74 30h.1M89 30h.1M104 30h.1" />
      </g>
    </svg>
  )
}
