import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { WrongTitleContext } from '../forms/wrongTitle.ts'
import { Link, wasMoved } from './navigation.tsx'
import type { Place } from './place.ts'
import { afterOtherPage, useAround } from './way/useAround.ts'

const say = sayFrom(file.labels)

interface ScreenProps {
  /** What the browser's tab says, before the app's name. */
  readonly title: string
  /** Where ‘Back’ leads; none on the start page. */
  readonly back?: Place | undefined
  /** Drawn for a child: larger, with larger targets. */
  readonly child?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/**
 * The frame of one page: its title, which begins with ‘Error’ while a summary says so, the way back, and `main`. After
 * going there from inside the app, reading starts at the page's `h1` (which every page has once), as it would on a page
 * that was loaded.
 */
export function Screen({ title, back, child = false, wide = false, children }: ScreenProps) {
  const main = useRef<HTMLElement>(null)
  const around = useAround(child, afterOtherPage)
  const [begins, begin] = useState('')
  useLayoutEffect(() => {
    document.title = `${begins}${title} – ${say('frame.name')}`
  }, [begins, title])
  // For what stands outside the page. A rule with `:has` would be looked through again at every key.
  useLayoutEffect(() => {
    document.body.toggleAttribute('data-child', child)
    document.body.toggleAttribute('data-wide', wide)
  }, [child, wide])
  useLayoutEffect(() => {
    if (!wasMoved()) return
    const heading = main.current?.querySelector('h1')
    if (!(heading instanceof HTMLElement)) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [])
  const looks = [
    'govuk-width-container',
    'oo-page',
    ...(child ? ['oo-child'] : []),
    ...(wide ? ['oo-wide'] : []),
  ]
  return (
    <div className={looks.join(' ')}>
      {back !== undefined && (
        <nav aria-label={say('frame.back.label')}>
          <Link to={back} className="govuk-back-link">
            {say('frame.back')}
          </Link>
        </nav>
      )}
      <main className="govuk-main-wrapper" id="main" ref={main}>
        {child && <div className="oo-read-room">{around !== undefined && <around.Above />}</div>}
        <WrongTitleContext value={begin}>{children}</WrongTitleContext>
        {around !== undefined && <around.Below />}
      </main>
    </div>
  )
}
