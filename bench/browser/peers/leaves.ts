/** The page of questions that another form engine draws. It stands in `window.asked` before the engine runs. */
import type { RJSFSchema } from '@rjsf/utils'

export interface Leaf {
  readonly name: string
  readonly title: string
  readonly schema: RJSFSchema
}

declare global {
  interface Window {
    readonly asked: readonly Leaf[]
  }
}

/** Words that need several lines. */
export const isLong = ({ type, maxLength = 0, enum: choices }: RJSFSchema): boolean =>
  type === 'string' && choices === undefined && maxLength > 500

export function placeForPage(): HTMLElement {
  const place = document.getElementById('app')
  if (place === null) throw new Error('The page has no element with the id "app"')
  return place
}
