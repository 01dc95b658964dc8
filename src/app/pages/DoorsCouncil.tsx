import { useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { ButtonLink } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { deviceWord } from '../thisDevice.ts'
import { BehindLock } from './DoorsLock.tsx'

const say = sayFrom(file.labels)

const now = ['open', 'read', 'papers'] as const
const later = ['drafting', 'clock', 'coverage'] as const

/** A caseworker: what is here today, said as it is. */
export function CouncilDoor() {
  const [device] = useState(deviceWord)
  return (
    <Screen title={say('council.title')} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('council.title')}</h1>
      <p className="govuk-body">{say('council.says')}</p>
      <h2 className="govuk-heading-m">{say('council.now')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {now.map((one) => (
          <li key={one}>{say(`council.now.${one}`)}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{say('council.later')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {later.map((one) => (
          <li key={one}>{say(`council.later.${one}`)}</li>
        ))}
      </ul>
      <BehindLock purpose="council">
        <div className="govuk-button-group">
          <ButtonLink to={{ at: 'open-file' }}>{say('council.open')}</ButtonLink>
          <ButtonLink to={{ at: 'children' }} look="second">
            {say('council.children', { device })}
          </ButtonLink>
        </div>
      </BehindLock>
    </Screen>
  )
}
