import type { DocumentModel, Heading } from '../../documents/model.ts'
import { lineMarkup } from './inlines.ts'
import { element } from './markup.ts'

/** Fewer sections than this are found faster by reading on. */
const worthListing = 4

// The document's own words come from the model, which has none for this list; other languages name it by the title.
const contentsWord: Readonly<Record<string, string>> = { en: 'Contents' }

/** A list of links to the sections (headings of level 2), or nothing when there are three or fewer. */
export function contentsMarkup({ blocks, language, title }: DocumentModel): string {
  const sections = blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 2)
  if (sections.length < worthListing) return ''
  const word = contentsWord[language.split('-')[0] ?? '']
  const items = sections.map(({ id, content }) =>
    element('li', {}, element('a', { href: `#${id}` }, lineMarkup(content, language))),
  )
  return element(
    'nav',
    { class: 'contents', 'aria-label': word ?? title },
    (word === undefined ? '' : element('p', { class: 'caption', 'aria-hidden': 'true' }, word)) +
      element('ol', {}, items.join('\n')),
  )
}
