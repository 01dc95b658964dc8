import { useEffect, useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/start.en-GB.json'
import { examples } from './examples.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { DemoContext, Link } from './navigation.tsx'
import { hrefOf, type Door, type Place } from './place.ts'
import { Screen } from './Screen.tsx'
import { StartChildren } from './StartChildren.tsx'
import { deviceWord } from './thisDevice.ts'
import { TryDemo } from './TryDemo.tsx'

const say = sayFrom(file.labels)

const doors: readonly (readonly [Door, 'sent' | 'child' | 'youngPerson' | 'school' | 'council'])[] = [
  ['sent', 'sent'],
  ['child', 'child'],
  ['young-person', 'youngPerson'],
  ['school', 'school'],
  ['council', 'council'],
]

/** Where everybody comes in. It needs nothing but itself, so that it stands at once on a slow line. */
export function StartPage() {
  const [device] = useState(deviceWord)
  const [hasChildren, setHasChildren] = useState(false)
  useEffect(leaveDemo, [])
  return (
    <DemoContext value={false}>
      <Screen title={say('start.title')}>
        <LanguageChoice />
        <h1 className="govuk-heading-xl">{say('start.title')}</h1>
        <p className="govuk-body-l">{say('start.says')}</p>
        <StartChildren device={device} found={setHasChildren} />
        <h2 className="govuk-heading-m">{say(hasChildren ? 'start.begin.more' : 'start.begin')}</h2>
        <ul className="oo-cards">
          {doors.map(([door, key]) => (
            <Card
              key={door}
              to={{ at: 'door', door }}
              title={say(`start.${key}`)}
              says={say(`start.${key}.says`)}
            />
          ))}
        </ul>
        <h2 className="govuk-heading-m">{say('start.examples')}</h2>
        <p className="govuk-body">{say('start.examples.says')}</p>
        <TryDemo />
        <ul className="oo-cards">
          {examples.map(({ id, name, age, about }) => (
            <Card
              key={id}
              to={{ at: 'example', example: id }}
              title={say('start.example', { name })}
              says={say('start.example.says', { age, about })}
            />
          ))}
        </ul>
        <h2 className="govuk-heading-m">{say('start.honest')}</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>{say('start.honest.here', { device })}</li>
          <li>{say('start.honest.open', { device })}</li>
          <li>{say('start.honest.lost', { device })}</li>
        </ul>
        <p className="govuk-body">
          <Link to={{ at: 'device' }}>{say('start.honest.more')}</Link>
        </p>
      </Screen>
    </DemoContext>
  )
}

function Card({ to, title, says }: { readonly to: Place; readonly title: string; readonly says: string }) {
  return (
    <li>
      <Link to={to}>{title}</Link>
      <p className="govuk-body">{says}</p>
    </li>
  )
}

/** The start is nobody’s example. */
function leaveDemo(): void {
  if (window.location.search !== '') window.history.replaceState(null, '', hrefOf({ at: 'start' }))
}
