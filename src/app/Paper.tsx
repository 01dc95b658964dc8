import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { directionOfLanguage } from '../documents/text.ts'
import { leftOutSentences } from './papers/lost.ts'
import type { ShownPaper } from './papers/opening.ts'
import { say } from './papers/say.ts'
import { showMarkup } from './trustedMarkup.ts'

interface PaperProps {
  readonly paper: ShownPaper
  /** What can be done with the paper, beneath it; not printed. */
  readonly children?: ReactNode
}

/** A paper on the screen, with what this copy leaves out. The reader starts at its heading. */
export function Paper({ paper: { model, body, style, leftOut }, children }: PaperProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    // Styled before anything is scrolled to: without its style a paper has other places.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets.push(sheet)
    showMarkup(element, body)
    startReading(element)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [body, style])
  const missing = leftOutSentences(leftOut)
  return (
    <>
      <article className="paper" lang={model.language} dir={directionOfLanguage(model.language)}>
        {model.mark !== '' && (
          <div className="mark">
            <p>{model.mark}</p>
          </div>
        )}
        <div ref={place} />
        <div className="foot">
          <p>
            {model.footer.map(({ text, language }, at) => (
              <span key={at} lang={language}>
                {text}
              </span>
            ))}
          </p>
        </div>
      </article>
      {(missing.length > 0 || children !== undefined) && (
        <div className="oo-left-out oo-not-printed">
          {missing.length > 0 && (
            <section aria-labelledby="left-out">
              <h2 className="govuk-heading-m" id="left-out">
                {say('paper.leftOut')}
              </h2>
              <ul className="govuk-list govuk-list--bullet">
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
          {children}
        </div>
      )}
    </>
  )
}

/** To the paragraph an address names, or to the title: a screen reader starts to speak there. */
function startReading(paper: Element): void {
  const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
  const isNamed = named !== null && paper.contains(named)
  const start = isNamed ? named : paper.querySelector('h1')
  if (!(start instanceof HTMLElement)) return
  start.tabIndex = -1
  start.focus({ preventScroll: true })
  if (isNamed) start.scrollIntoView()
}
