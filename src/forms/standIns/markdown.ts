import type { ReactNode } from 'react'

/** Our texts are shown as they are written: none of them is Markdown. */
export function Markdown({ children }: { readonly children?: ReactNode }): ReactNode {
  return children
}
