import { useEffect, useState } from 'react'
import { ButtonLink } from '../navigation.tsx'
import { questionIn, type Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { say } from './say.ts'

/** The question of this part that was on the screen last; the list of its pages where there was none. */
export function useLastQuestion(session: Session, part: string): Place {
  const [place, setPlace] = useState<Place>({ at: 'tasks', case: session.case, part })
  useEffect(() => {
    let isLeft = false
    void session.lastPlace().then((address) => {
      const last = questionIn(address)
      if (!isLeft && last?.case === session.case && last.part === part) setPlace(last)
    })
    return () => {
      isLeft = true
    }
  }, [session, part])
  return place
}

export function GoBack({
  session,
  part,
  title = say('go.back'),
  look = 'main',
}: {
  readonly session: Session
  readonly part: string
  readonly title?: string
  readonly look?: 'main' | 'second'
}) {
  const last = useLastQuestion(session, part)
  return (
    <ButtonLink to={last} look={look}>
      {title}
    </ButtonLink>
  )
}
