/** Forms that build on another: a health adviser's own pages beside those that every health adviser is asked. */
import type { Form, Page, Words } from '../generated/meta/form.ts'
import { mainLanguage } from './form.ts'

/**
 * The form as it is asked: the pages of the form it builds on in their order, with its own among them.
 *
 * - An own page stands before the page that `before` names, and without that at the end.
 * - An own page with the id of a page that only shows facts takes its place.
 * - Own words go over those of the form it builds on, question by question; title and introduction are its own.
 * - What has own words in English is not asked in the other form's words in another language: they say something else.
 *
 * @param own as its file says
 * @param base as it is asked itself
 */
export function composed(own: Form, base: Form): Form {
  const replacing = new Map(own.pages.map((page) => [page.id, page]))
  const beside = own.pages.filter(({ id }) => !base.pages.some((page) => page.id === id && isShownOnly(page)))
  const pages = base.pages.flatMap((page): Page[] => [
    ...beside.filter(({ before }) => before === page.id),
    (isShownOnly(page) ? replacing.get(page.id) : undefined) ?? page,
  ])
  const last = beside.filter(
    ({ before }) => before === undefined || !base.pages.some(({ id }) => id === before),
  )
  return { ...own, pages: [...pages, ...last], words: wordsOver(own, base) }
}

/**
 * A form with all it builds on.
 *
 * @param known the form of that id, as its file says
 * @returns undefined when a form it builds on is not known, or when they build on one another in a ring
 */
export function wholeForm(id: string, known: (id: string) => Form | undefined): Form | undefined {
  return wholeFrom(id, known, new Set())
}

function wholeFrom(
  id: string,
  known: (id: string) => Form | undefined,
  seen: ReadonlySet<string>,
): Form | undefined {
  const own = seen.has(id) ? undefined : known(id)
  if (own?.with === undefined) return own
  const base = wholeFrom(own.with, known, new Set([...seen, id]))
  return base && composed(own, base)
}

function isShownOnly(page: Page): boolean {
  return page.shows !== undefined && Object.keys(page.questions).length === 0
}

function wordsOver(own: Form, base: Form): Form['words'] {
  const languages = new Set([...Object.keys(base.words), ...Object.keys(own.words)])
  const each = [...languages].map((language): [string, Words] => {
    const [over, under] = [own.words[language], base.words[language]]
    const { title, intro } = over ?? own.words[mainLanguage]
    const reviewed = [over, under].every((words) => words?.reviewed !== false)
    return [
      language,
      {
        title,
        intro,
        ...(!reviewed && { reviewed }),
        groups: { ...under?.groups, ...(over ?? own.words[mainLanguage]).groups },
        questions: { ...without(under?.questions, own, language), ...over?.questions },
      },
    ]
  })
  return Object.fromEntries(each) as Form['words']
}

/** In another language: the words of the form built on, but for the questions that this form asks in own words. */
function without(under: Words['questions'] | undefined, own: Form, language: string): Words['questions'] {
  const said = language === mainLanguage ? {} : own.words[mainLanguage].questions
  return Object.fromEntries(Object.entries(under ?? {}).filter(([id]) => !Object.hasOwn(said, id)))
}
