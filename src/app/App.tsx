import { lazy, Suspense, useDeferredValue, useLayoutEffect, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { currentSession } from './currentSession.ts'
import { Faults } from './Faults.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { useLanguage } from './languages.ts'
import { DemoContext, Link, useAddress } from './navigation.tsx'
import { Notice } from './Notice.tsx'
import { PageAt } from './PageAt.tsx'
import { Screen } from './Screen.tsx'
import { SkipLink } from './SkipLink.tsx'
import { closeSession } from './useCase.tsx'

const say = sayFrom(file.labels)

const UpdateBanner = lazy(async () => ({
  default: (await import('./offline/UpdateBanner.tsx')).UpdateBanner,
}))

const LanguageNotice = lazy(async () => ({ default: (await import('./LanguageNotice.tsx')).LanguageNotice }))

/** The page for the address now, between header and footer. */
export function App() {
  // The page before stays until the next one is here: no flicker of waiting between two pages.
  const { place, demo, visit } = useDeferredValue(useAddress())
  const language = useLanguage()
  const ofCase = 'case' in place ? place.case : undefined
  // Whoever goes on has said something: it is on the disk before the next page is read.
  useLayoutEffect(() => void currentSession()?.flush(), [visit])
  useLayoutEffect(() => {
    if (ofCase === undefined) closeSession()
  }, [ofCase, demo])
  return (
    <DemoContext value={demo}>
      <SkipLink />
      <Header />
      <Faults instead={null}>
        <Suspense fallback={null}>
          <UpdateBanner />
          {'reviewed' in language && <LanguageNotice language={language} />}
        </Suspense>
      </Faults>
      {demo && <DemoNotice />}
      <Suspense fallback={<Opening />}>
        <Faults key={visit}>
          <PageAt place={place} demo={demo} />
        </Faults>
      </Suspense>
      <Footer place={place} />
    </DemoContext>
  )
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
