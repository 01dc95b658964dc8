import type { ReactNode } from 'react'
import type { Door } from '../place.ts'
import { OwnBrowserGate } from '../offline/InAppBrowserNotice.tsx'
import { CouncilDoor } from './DoorsCouncil.tsx'
import { ChildDoor, YoungPersonDoor } from './DoorsFamily.tsx'
import { SchoolDoor } from './DoorsSchool.tsx'
import { SentDoor } from './DoorsSent.tsx'

const behind: Readonly<Record<Door, () => ReactNode>> = {
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
