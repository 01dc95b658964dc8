import type { ReactNode } from 'react'

interface BusyButtonProps {
  /** Its work is going on, or it has to wait. */
  readonly isBusy: boolean
  readonly className?: string
  /** What it does; without it, it sends its form. */
  readonly press?: () => void
  readonly children: ReactNode
}

/** A button whose work takes a moment. Meanwhile it does nothing and keeps the focus, which one that is disabled loses. */
export function BusyButton({ isBusy, className = 'govuk-button', press, children }: BusyButtonProps) {
  return (
    <button
      type={press === undefined ? 'submit' : 'button'}
      className={className}
      aria-disabled={isBusy}
      onClick={(event) => {
        if (isBusy) event.preventDefault()
        else press?.()
      }}
    >
      {children}
    </button>
  )
}
