/** Going from place to place without loading the page anew. Addresses stay real links; see place.ts. */
import { createContext, use, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react'
import { addressFrom, hrefOf, type Address, type Place } from './place.ts'

const moved = 'one-and-only:moved'

/** True once the person has gone somewhere inside the page: from then on a new page starts at its heading. */
let hasMoved = false

/** Goes to a place of the same children (the own ones or the demo). `instead`: Back passes over the present place. */
export function goTo(place: Place, { demo = isDemoNow(), instead = false } = {}): void {
  const href = hrefOf(place, demo)
  if (instead) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  hasMoved = true
  window.scrollTo(0, 0)
  window.dispatchEvent(new Event(moved))
}

export function wasMoved(): boolean {
  return hasMoved
}

/** An address as it was come to. Who leaves a page and comes back to it at once comes to it anew. */
interface Visit extends Address {
  /** How many there were before in this tab. */
  readonly visit: number
}

/** The address now; a new object only when it has changed. */
export function useAddress(): Visit {
  return useSyncExternalStore(listen, visitNow)
}

let known = { search: '', visit: { ...addressFrom(''), visit: 0 } }

function visitNow(): Visit {
  const { search } = window.location
  if (known.search !== search)
    known = { search, visit: { ...addressFrom(search), visit: known.visit.visit + 1 } }
  return known.visit
}

/** Runs at every way to another place. */
export function listen(run: () => void): () => void {
  const back = (): void => {
    hasMoved = true
    run()
  }
  window.addEventListener(moved, run)
  window.addEventListener('popstate', back)
  return () => {
    window.removeEventListener(moved, run)
    window.removeEventListener('popstate', back)
  }
}

function isDemoNow(): boolean {
  return addressFrom(window.location.search).demo
}

/** Whether links lead to the demo child's database. */
export const DemoContext = createContext(false)

interface LinkProps {
  readonly to: Place
  readonly className?: string
  readonly children: ReactNode
  readonly instead?: boolean
  readonly describedBy?: string | undefined
  /** Done before going; going waits for it. */
  readonly first?: () => void
}

/** A link to a place of the app. Opening it in another tab, copying and going back work as with any link. */
export function Link({
  to,
  className = 'govuk-link',
  children,
  instead = false,
  describedBy,
  first,
}: LinkProps) {
  const demo = use(DemoContext)
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    first?.()
    goTo(to, { demo, instead })
  }
  return (
    <a className={className} href={hrefOf(to, demo)} onClick={follow} aria-describedby={describedBy}>
      {children}
    </a>
  )
}

/** A link that looks like a button and leads on. */
export function ButtonLink({
  look = 'main',
  ...props
}: Omit<LinkProps, 'className'> & { readonly look?: 'main' | 'second' }) {
  const className = look === 'main' ? 'govuk-button' : 'govuk-button govuk-button--secondary'
  return <Link {...props} className={className} />
}
