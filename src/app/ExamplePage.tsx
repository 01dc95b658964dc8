import { use } from 'react'
import type { Example } from './examples.ts'
import { Message } from './Message.tsx'
import { openedExample } from './openedExample.ts'
import { Paper } from './Paper.tsx'

export function ExamplePage({ example }: { readonly example: Example }) {
  const plan = use(openedExample(example.id))
  if (plan.kind === 'refused') {
    return <Message heading={`${example.name}’s plan cannot be shown`} says={plan.because} />
  }
  return (
    <main>
      <div className="about">
        <p>
          <strong>This is an example.</strong> {example.name} is not a real child, and everybody named here is
          made up.
        </p>
        <p className="not-printed">
          <a href="./">Choose another example</a>
        </p>
      </div>
      <Paper plan={plan} />
    </main>
  )
}
