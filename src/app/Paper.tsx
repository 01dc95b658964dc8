import { useLayoutEffect, useRef } from 'react'
import type { DraftPlan } from './draftPlan.ts'
import { showMarkup } from './trustedMarkup.ts'

type Made = Extract<DraftPlan, { readonly kind: 'made' }>

type LeftOut = Made['leftOut'][number]

/** What is said of each thing left out. Without an agreement not even its name: that it exists tells enough. */
const sayings: Readonly<Record<LeftOut['because'], (label: string) => string>> = {
  audience: (label) => `${label}, because this copy is for nobody in particular.`,
  agreement: () => 'Some details, because nobody has recorded an agreement to print them.',
  draft: (label) => `${label}, because a draft names no school.`,
  decision: (label) => `${label}, because the council decided so, with a reason.`,
}

/** A paper on the screen, with what this copy leaves out. The reader starts at its heading. */
export function Paper({ plan: { model, body, style, leftOut } }: { readonly plan: Made }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    // Styled before anything is scrolled to: without its style a paper has other places.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets.push(sheet)
    showMarkup(element, body)
    document.title = `${model.title} – One and Only`
    startReading(element)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [body, style, model.title])
  const missing = [...new Set(leftOut.map(({ label, because }) => sayings[because](label)))]
  return (
    <>
      <article className="paper" lang={model.language}>
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
      {missing.length > 0 && (
        <section className="left-out not-printed" aria-labelledby="left-out">
          <h2 id="left-out">What this copy leaves out</h2>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
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
