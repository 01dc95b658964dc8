import { use } from 'react'
import type { Example } from './examples.ts'
import { Link } from './navigation.tsx'
import { openedExample } from './openedExample.ts'
import { Paper } from './Paper.tsx'
import { PaperMaker } from './papers/PaperMaker.tsx'
import { say } from './papers/say.ts'
import { Screen } from './Screen.tsx'

/** The draft plan of a made-up child, and files of it for whoever wants to see what comes out in the end. */
export function ExamplePage({ example: { id, name } }: { readonly example: Example }) {
  const paper = use(openedExample(id))
  if (paper.kind === 'refused') {
    const title = say('example.refused', { name })
    return (
      <Screen title={title}>
        <div role="alert">
          <h1 className="govuk-heading-l">{title}</h1>
          {paper.because.map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
        </div>
        <p className="govuk-body">
          <Link to={{ at: 'start' }}>{say('example.start')}</Link>
        </p>
      </Screen>
    )
  }
  return (
    <Screen title={paper.model.title} wide>
      <div className="oo-about">
        <p>
          <strong>{say('example.is')}</strong> {say('example.madeUp', { name })}
        </p>
        <p className="oo-not-printed">
          <Link to={{ at: 'start' }}>{say('example.another')}</Link>
        </p>
      </div>
      <Paper paper={paper}>
        <section aria-labelledby="make">
          <h2 className="govuk-heading-m" id="make">
            {say('example.make')}
          </h2>
          <PaperMaker document="draft-plan" paper={() => Promise.resolve(paper)} example />
        </section>
      </Paper>
    </Screen>
  )
}
