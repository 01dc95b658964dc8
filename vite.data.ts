/** What of a form travels to the screens: the papers have the whole of it from the catalogue. */

type Holder = Readonly<Record<string, unknown>>

/**
 * A form as text, without what it says of papers alone. What a question says of papers is told by where it stands and
 * not by its name: a field or a choice may be called `labels` or `reuse` too.
 */
export function formForScreens(form: unknown): string {
  return JSON.stringify(form, function (this: Holder, name: string, value: unknown): unknown {
    if (name === 'feeds' && Array.isArray(value)) return value.filter(isProvision)
    if (name === 'reuse' && Array.isArray(value)) return undefined
    if (name === 'labels' && typeof this['question'] === 'string') return undefined
    return value
  })
}

/** Of what is fed, only provision stays: its writer is told which section it goes to. */
function isProvision(feed: { readonly place?: string }): boolean {
  return feed.place?.endsWith('provision') === true
}
