import { lazy, Suspense, useDeferredValue, useLayoutEffect, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { currentSession } from './currentSession.ts'
import { Faults } from './Faults.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { DemoContext, Link, useAddress } from './navigation.tsx'
import { Notice } from './Notice.tsx'
import { PageAt } from './PageAt.tsx'
import { hrefOf } from './place.ts'
import { Screen } from './Screen.tsx'
import { closeSession } from './useCase.tsx'

const say = sayFrom(file.labels)

const UpdateBanner = lazy(async () => ({
  default: (await import('./offline/UpdateBanner.tsx')).UpdateBanner,
}))

/** The page for the address now, between header and footer. */
export function App() {
  // The page before stays until the next one is here: no flicker of waiting between two pages.
  const { place, demo } = useDeferredValue(useAddress())
  const ofCase = 'case' in place ? place.case : undefined
  const href = hrefOf(place, demo)
  // Whoever goes on has said something: it is on the disk before the next page is read.
  useLayoutEffect(() => void currentSession()?.flush(), [href])
  useLayoutEffect(() => {
    if (ofCase === undefined) closeSession()
  }, [ofCase, demo])
  return (
    <DemoContext value={demo}>
      <a className="govuk-skip-link" href="#main" onClick={skip}>
        {say('frame.skip')}
      </a>
      <Header />
      <Suspense fallback={null}>
        <UpdateBanner />
      </Suspense>
      {demo && <DemoNotice />}
      <Suspense fallback={<Opening />}>
        <Faults key={href}>
          <PageAt place={place} demo={demo} />
        </Faults>
      </Suspense>
      <Footer place={place} />
    </DemoContext>
  )
}

/** The address stays as it is: a fragment of ours would be one more step back. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  const main = document.getElementById('main')
  if (main === null) return
  main.tabIndex = -1
  main.focus()
}

function DemoNotice(): ReactNode {
  return (
    <div className="govuk-width-container oo-notices">
      <Notice heading={say('frame.demo.title')}>
        <p className="govuk-body">{say('frame.demo')}</p>
        <p className="govuk-body">
          <DemoContext value={false}>
            <Link to={{ at: 'start' }}>{say('frame.demo.leave')}</Link>
          </DemoContext>
        </p>
      </Notice>
    </div>
  )
}

/** Shown for the moment in which a page or a story is fetched. */
function Opening(): ReactNode {
  return (
    <Screen title={say('frame.opening')}>
      <h1 className="govuk-heading-l">{say('frame.opening')}</h1>
    </Screen>
  )
}
