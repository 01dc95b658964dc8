import { lazy, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { examples } from './examples.ts'
import { Link } from './navigation.tsx'
import { Screen } from './Screen.tsx'

const say = sayFrom(file.labels)

const ExamplePage = lazy(async () => ({ default: (await import('./ExamplePage.tsx')).ExamplePage }))

/** The draft plan of a made-up child. */
export function ExampleAt({ id }: { readonly id: string }): ReactNode {
  const example = examples.find((one) => one.id === id)
  if (example !== undefined) return <ExamplePage example={example} />
  return (
    <Screen title={say('frame.notThere')}>
      <div role="alert">
        <h1 className="govuk-heading-l">{say('frame.notThere')}</h1>
        <p className="govuk-body">{say('frame.notThere.says')}</p>
      </div>
      <p className="govuk-body">
        <Link to={{ at: 'start' }}>{say('frame.start')}</Link>
      </p>
    </Screen>
  )
}
