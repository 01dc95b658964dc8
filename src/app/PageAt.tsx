import { lazy, use, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { CaseFrame } from './CaseFrame.tsx'
import { ExampleAt } from './ExampleAt.tsx'
import { LockGate } from './LockGate.tsx'
import { openedDevice } from './openDevice.ts'
import type { Place } from './place.ts'
import { Screen } from './Screen.tsx'
import type { Session } from './session/contract.ts'
import { StartPage } from './StartPage.tsx'
import { DeviceProvider, WithCase } from './useCase.tsx'

const say = sayFrom(file.labels)

const Doors = lazy(async () => ({ default: (await import('./pages/Doors.tsx')).Doors }))
const Children = lazy(async () => ({ default: (await import('./pages/Children.tsx')).Children }))
const Licences = lazy(async () => ({ default: (await import('./pages/Licences.tsx')).Licences }))
const Child = lazy(async () => ({ default: (await import('./pages/Child.tsx')).Child }))
const Device = lazy(async () => ({ default: (await import('./pages/Device.tsx')).Device }))
const Lock = lazy(async () => ({ default: (await import('./pages/Lock.tsx')).Lock }))
const OpenFile = lazy(async () => ({ default: (await import('./pages/OpenFile.tsx')).OpenFile }))
const Join = lazy(async () => ({ default: (await import('./pages/Join.tsx')).Join }))
const Erase = lazy(async () => ({ default: (await import('./pages/Erase.tsx')).Erase }))
const File = lazy(async () => ({ default: (await import('./pages/File.tsx')).File }))
const Like = lazy(async () => ({ default: (await import('./like/LikeScreen.tsx')).LikeScreen }))
const Papers = lazy(async () => ({ default: (await import('./papers/PapersScreen.tsx')).PapersScreen }))
const Paper = lazy(async () => ({ default: (await import('./papers/PaperScreen.tsx')).PaperScreen }))
const Blank = lazy(async () => ({ default: (await import('./papers/BlankScreen.tsx')).BlankScreen }))
const PaperIn = lazy(async () => ({ default: (await import('./pages/PaperIn.tsx')).PaperInScreen }))
const Tasks = lazy(async () => ({ default: (await import('./pages/Tasks.tsx')).TasksScreen }))
const Readers = lazy(async () => ({ default: (await import('./pages/Readers.tsx')).ReadersScreen }))
const Question = lazy(async () => ({ default: (await import('./pages/Question.tsx')).QuestionScreen }))
const Check = lazy(async () => ({ default: (await import('./pages/Check.tsx')).CheckScreen }))
const HandOver = lazy(async () => ({ default: (await import('./pages/HandOver.tsx')).HandOverScreen }))
const HandedOver = lazy(async () => ({ default: (await import('./pages/HandedOver.tsx')).HandedOverScreen }))

const SafeNotice = lazy(async () => ({ default: (await import('./SafeNotice.tsx')).SafeNotice }))
const Way = lazy(async () => ({ default: (await import('./way/WayScreen.tsx')).WayScreen }))

/** The screen of a place, with what it needs around it. */
export function PageAt({ place, demo }: { readonly place: Place; readonly demo: boolean }): ReactNode {
  if (place.at === 'licences') return <Licences />
  if (place.at === 'example') return <ExampleAt id={place.example} />
  if (place.at === 'start') return <StartPage />
  return <WithDevice demo={demo}>{withDevice(place)}</WithDevice>
}

/** Opens the database of these children; says so when that cannot be done. */
function WithDevice({ demo, children }: { readonly demo: boolean; readonly children: ReactNode }): ReactNode {
  const device = use(openedDevice(demo ? 'demo' : 'own'))
  if ('because' in device) return <Said title={say('frame.trouble')} says={say('frame.noStorage')} />
  return (
    <DeviceProvider value={device}>
      {device.safe !== undefined && <SafeNotice device={device} />}
      {children}
    </DeviceProvider>
  )
}

function withDevice(place: Exclude<Place, { at: 'licences' | 'example' | 'start' }>): ReactNode {
  switch (place.at) {
    case 'door':
      return <Doors door={place.door} />
    case 'lock':
      return <Lock />
    case 'like':
      return place.case === undefined ? (
        <Like place={place} />
      ) : (
        inCase(place.case, place, (session) => <Like place={place} session={session} />)
      )
    case 'children':
      return (
        <LockGate>
          <Children />
        </LockGate>
      )
    case 'device':
      return (
        <LockGate>
          <Device />
        </LockGate>
      )
    case 'open-file':
      return (
        <LockGate>
          <OpenFile place={place} />
        </LockGate>
      )
    default:
      return inCase(place.case, place, (session) => withCase(place, session))
  }
}

function inCase(ofCase: string, place: Place, drawn: (session: Session) => ReactNode): ReactNode {
  return (
    <LockGate>
      <WithCase of={ofCase} refused={(because) => <Said title={say('frame.unreadable')} says={because} />}>
        {(session) => (
          <CaseFrame session={session} place={place}>
            {drawn(session)}
          </CaseFrame>
        )}
      </WithCase>
    </LockGate>
  )
}

/** Places that are about one case and nothing else. */
type InCase = Exclude<Extract<Place, { case: string }>, { at: 'like' }>

function withCase(place: InCase, session: Session): ReactNode {
  switch (place.at) {
    case 'child':
      return <Child session={session} />
    case 'join':
      return <Join session={session} />
    case 'erase':
      return <Erase session={session} />
    case 'file':
      return <File session={session} />
    case 'papers':
      return <Papers session={session} />
    case 'paper':
      return <Paper session={session} place={place} />
    case 'tasks':
      return <Tasks session={session} place={place} />
    case 'readers':
      return <Readers session={session} place={place} />
    case 'question':
      return <Question session={session} place={place} />
    case 'blank':
      return <Blank session={session} place={place} />
    case 'paper-in':
      return <PaperIn session={session} place={place} />
    case 'check':
      return <Check session={session} place={place} />
    case 'way':
      return <Way session={session} place={place} />
    case 'hand-over':
      return <HandOver session={session} place={place} />
    case 'handed-over':
      return <HandedOver session={session} place={place} />
  }
}

function Said({ title, says }: { readonly title: string; readonly says: string }): ReactNode {
  return (
    <Screen title={title} back={{ at: 'start' }}>
      <div role="alert">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{says}</p>
      </div>
    </Screen>
  )
}
