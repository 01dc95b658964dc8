/** What has just happened, in words that are seen and read out. Always on the page, so that a change is noticed. */
export function Said({ words }: { readonly words: string }) {
  return (
    <p className="govuk-hint oo-said" role="status">
      {words}
    </p>
  )
}
