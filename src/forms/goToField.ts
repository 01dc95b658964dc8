/** To a field, with its question in sight: whoever sees a box alone does not know what to write in it. */
export function goToField(field: HTMLElement): void {
  questionOf(field)?.scrollIntoView()
  field.focus({ preventScroll: true })
}

/** Its legend, unless both would not fit into the upper half of the window; then the label that stands above it. */
function questionOf(field: HTMLElement): Element | null {
  const legend = field.closest('fieldset')?.querySelector('legend')
  const group = field.closest('.govuk-form-group')
  if (!legend) return group
  const apart = field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top
  return apart < window.innerHeight / 2 ? legend : group
}
