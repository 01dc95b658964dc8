/** Ids of elements: valid in HTML, safe in a selector, and each once on a page. */

/** The id of a question, or of one field of it. Dots would be read as classes by a selector. */
export function idOf(question: string, field = ''): string {
  const id = `q-${question.replaceAll('.', '-')}`
  return field === '' ? id : partId(id, field)
}

/** The id of a part of what has an id: of a field, a choice, a hint. */
export function partId(id: string, part: string): string {
  return `${id}-${part.replace(/[^A-Za-z0-9-]/g, '-')}`
}
