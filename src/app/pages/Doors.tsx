import { lazy, type ComponentType } from 'react'
import type { Door } from '../place.ts'
import { OwnBrowserGate } from '../offline/InAppBrowserNotice.tsx'
import { ChildDoor, YoungPersonDoor } from './DoorsFamily.tsx'

const SentDoor = lazy(async () => ({ default: (await import('./DoorsSent.tsx')).SentDoor }))
const SchoolDoor = lazy(async () => ({ default: (await import('./DoorsSchool.tsx')).SchoolDoor }))
const CouncilDoor = lazy(async () => ({ default: (await import('./DoorsCouncil.tsx')).CouncilDoor }))

const behind: Readonly<Record<Door, ComponentType>> = {
  sent: SentDoor,
  child: ChildDoor,
  'young-person': YoungPersonDoor,
  school: SchoolDoor,
  council: CouncilDoor,
}

/** The five ways in. What keeps something stands back while the page is open inside another app. */
export function Doors({ door }: { readonly door: Door }) {
  const Behind = behind[door]
  return (
    <OwnBrowserGate>
      <Behind />
    </OwnBrowserGate>
  )
}
