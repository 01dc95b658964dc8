import '../styles/like-screen.scss'
import { use, useEffect, useRef, useState, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/like.en-GB.json'
import { openedDevice } from '../openDevice.ts'
import { addressFrom, type Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Device, Session } from '../session/contract.ts'
import { keepSettings, settingsOf, useSettings } from '../settings.ts'
import { deviceWord } from '../thisDevice.ts'
import { useDevice } from '../useCase.tsx'
import { Choices, Switches } from './Choices.tsx'
import { fetchFace } from './faces.ts'
import { colours, faces, likesFor, likesFrom, spacings, texts, type Likes } from './likes.ts'
import { Tint } from './Tint.tsx'
import { isTheChild, theChild, tryOn, whoIsAt } from './wear.ts'

const say = sayFrom(file.labels)

type LikePlace = Extract<Place, { readonly at: 'like' }>

interface LikeProps {
  readonly place: LikePlace
  readonly session?: Session
}

const everyone = 'everyone'

/** Where a person says how the pages should look. What is chosen is seen at once, and kept at once. */
export function LikeScreen({ place, session }: LikeProps) {
  // What counts for everyone is kept with the own children, also when it is chosen beside the example child.
  const own = use(openedDevice('own'))
  const device = useDevice()
  return (
    <Chosen
      place={place}
      {...(session !== undefined && { session })}
      device={'because' in own ? device : own}
    />
  )
}

function Chosen({ place, session, device }: LikeProps & { readonly device: Device }) {
  const [word] = useState(deviceWord)
  const settings = useSettings(device)
  const [who, setWho] = useState(() => whoIsAt(place, session) ?? everyone)
  const [inCase, setInCase] = useState<Readonly<Record<string, Likes>>>({})
  // What was chosen here is shown at once; the disk follows.
  const [now, setNow] = useState<Readonly<Record<string, Likes>>>({})
  const keeping = useRef(Promise.resolve())
  const [kept, setKept] = useState('')
  const [letters, setLetters] = useState('')
  useEffect(() => void session?.likes().then(setInCase), [session])
  useEffect(() => () => tryOn(undefined), [])
  const forAll = now[everyone] ?? (settings.likes && likesFrom(settings.likes))
  const likesOf = (one: string): Likes =>
    likesFor(one === everyone ? undefined : one, { ...inCase, ...now }, forAll)
  const likes = likesOf(who)

  const keep = (next: Likes): void => {
    setNow({ ...now, [who]: next })
    tryOn(next)
    keeping.current = keeping.current.then(async () => {
      const saved = await keptFor(who, next, device, session)
      setKept(
        saved.kind === 'saved'
          ? say('like.kept', { device: word })
          : say('like.notKept', { because: saved.because }),
      )
    })
  }
  const change = (part: { readonly [K in keyof Likes]?: Likes[K] | undefined }): void =>
    keep(likesFrom({ ...likes, ...part }))
  const chooseFace = async (face: string): Promise<void> => {
    change({ face: face as Likes['face'] })
    const [chosen] = [likesFrom({ face }).face]
    setLetters(chosen === undefined ? '' : say('like.face.fetching'))
    if (chosen !== undefined) setLetters((await fetchFace(chosen)) ? '' : say('like.face.failed'))
  }
  return (
    <Screen title={say('like.title')} back={backFrom(place)}>
      <h1 className="govuk-heading-l">{say('like.title')}</h1>
      <p className="govuk-body">{say('like.says', { device: word })}</p>
      <Sample />
      {session !== undefined && (
        <Choices
          title={say('like.who')}
          options={[...peopleOf(session), everyone].map((value) => ({
            value,
            text: nameOf(value, session, word),
          }))}
          chosen={who}
          choose={(one) => {
            setWho(one)
            setKept('')
            tryOn(likesOf(one))
          }}
          hint={say('like.who.everyone.hint')}
        />
      )}
      <Choices
        title={say('like.text')}
        options={texts.map((value) => ({ value, text: say(`like.text.${value}`) }))}
        chosen={likes.text ?? 'usual'}
        choose={(text) => change({ text: text as Likes['text'] })}
      />
      <Choices
        title={say('like.face')}
        options={faces.map((value) => ({ value, text: say(`like.face.${value}`) }))}
        chosen={likes.face ?? 'usual'}
        choose={(face) => void chooseFace(face)}
        hint={say('like.face.hint', { device: word })}
      />
      <p className="govuk-body" role="status">
        {letters}
      </p>
      <Choices
        title={say('like.spacing')}
        options={spacings.map((value) => ({ value, text: say(`like.spacing.${value}`) }))}
        chosen={likes.spacing ?? 'usual'}
        choose={(spacing) => change({ spacing: spacing as Likes['spacing'] })}
      />
      <Choices
        title={say('like.colours')}
        options={colours.map((value) => ({ value, text: say(`like.colours.${value}`, { device: word }) }))}
        chosen={likes.colours ?? 'device'}
        choose={(one) => change({ colours: one as Likes['colours'] })}
      />
      {likes.colours === 'tint' && <Tint tint={likes.tint} choose={(tint) => change({ tint })} />}
      <Switches
        likes={likes}
        change={(name, isOn) => change({ [name]: isOn ? true : undefined })}
        device={word}
      />
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => keep({})}>
        {say('like.reset')}
      </button>
      <p className="govuk-body" role="status">
        {kept}
      </p>
    </Screen>
  )
}

async function keptFor(who: string, likes: Likes, device: Device, session: Session | undefined) {
  const settings = await settingsOf(device)
  if (who === everyone || session === undefined) return keepSettings(device, { ...settings, likes })
  // From now on it is looked up on this device how somebody likes it.
  if (settings.likes === undefined) await keepSettings(device, { ...settings, likes: {} })
  return session.keepLikes(who, likes)
}

/** Who can choose for themselves in this case: whoever works here, and the child. */
function peopleOf(session: Session): readonly string[] {
  const { me } = session.now()
  return [...(me === undefined || isTheChild(session) ? [] : [me.id]), theChild]
}

function nameOf(who: string, session: Session, device: string): string {
  const { me, name } = session.now()
  if (who === everyone) return say('like.who.everyone', { device })
  if (who !== theChild || isTheChild(session)) return say('like.who.me', { name: me?.name ?? '' })
  return name === '' ? say('like.who.childUnnamed') : say('like.who.child', { name })
}

/** Back where the person came from. */
function backFrom({ from }: LikePlace): Place {
  return from === undefined ? { at: 'start' } : addressFrom(new URL(from, window.location.href).search).place
}

/** A little of everything that a page has. */
function Sample(): ReactNode {
  return (
    <section className="oo-sample" aria-labelledby="like-sample">
      <h2 className="govuk-heading-m" id="like-sample">
        {say('like.sample')}
      </h2>
      <img
        className="oo-question__picture"
        src="./pictures/openmoji/1F682.svg"
        alt=""
        width="96"
        height="96"
      />
      <p className="govuk-body">{say('like.sample.says')}</p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="like-sample-box">
          {say('like.sample.box')}
        </label>
        <input className="govuk-input" id="like-sample-box" autoComplete="off" />
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button">
          {say('like.sample.button')}
        </button>
        <a className="govuk-link" href="#like-sample">
          {say('like.sample.link')}
        </a>
      </div>
    </section>
  )
}
