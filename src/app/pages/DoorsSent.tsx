import { useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { ButtonLink, Link } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { deviceWord } from '../thisDevice.ts'

const say = sayFrom(file.labels)

/** Somebody has sent something. */
export function SentDoor() {
  const [device] = useState(deviceWord)
  return (
    <Screen title={say('sent.title')} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('sent.title')}</h1>
      <h2 className="govuk-heading-m">{say('sent.file')}</h2>
      <p className="govuk-body">{say('sent.file.says', { device })}</p>
      <ButtonLink to={{ at: 'open-file' }}>{say('sent.file.open')}</ButtonLink>
      <h2 className="govuk-heading-m">{say('sent.link')}</h2>
      <p className="govuk-body">{say('sent.link.says')}</p>
      <ul className="govuk-list">
        <li>
          <Link to={{ at: 'door', door: 'child' }}>{say('sent.link.child')}</Link>
        </li>
        <li>
          <Link to={{ at: 'door', door: 'school' }}>{say('sent.link.school')}</Link>
        </li>
      </ul>
    </Screen>
  )
}
