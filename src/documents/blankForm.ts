/**
 * A form as a blank to print and fill in by hand.
 *
 * Musts:
 * - every question of the form, with its number, its help and every choice, in the order of the form;
 * - who will read it, and how it comes back, before the first question;
 * - no room to write where the app keeps no answer either: on paper anybody could read it (`reach`);
 * - who wrote it down, and how, at the end;
 * - no word that is not the form's or a label of `schemas/words`.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { questionsOf, type AskedQuestion } from '../catalogue/form.ts'
import { labelsFrom, type Labels } from '../catalogue/labels.ts'
import { questionNumber } from '../catalogue/numbers.ts'
import { mayRead } from '../catalogue/roles.ts'
import type { Form, Page } from '../generated/meta/form.ts'
import { conditionText } from './blankCondition.ts'
import { answerBlocks, type BlankContext } from './blankAnswer.ts'
import { largeSize } from './largePrint.ts'
import type { Block, DocumentModel, Line } from './model.ts'
import type { Print } from './paper.ts'

export interface BlankQuestion {
  readonly catalogue: Catalogue
  /** A form's id, for example `f07`. */
  readonly form: string
  /** BCP-47: English stands where the form or the labels have no words in it. */
  readonly language: string
  /** 'YYYY-MM-DD': the day that goes into the file's properties. */
  readonly today: string
  readonly print?: Print
}

/** Points of the body text in usual print: somebody writes by hand beside it. */
const usualSize = 12

const usualAccent = '#1d4f7c'

/** @returns undefined when there is no such form */
export function blankForm(question: BlankQuestion): DocumentModel | undefined {
  const { catalogue, language, today, print } = question
  const form = catalogue.forms.get(question.form)
  if (form === undefined) return undefined
  const labels = labelsFrom(catalogue, language)
  const words = form.words[language] ?? form.words['en-GB']
  const asked = questionsOf(form, language)
  const isLarge = print === 'large-print'
  const context: BlankContext = { labels, half: isLarge ? 20 : 34, columns: isLarge ? 3 : 5 }
  const blocks: Block[] = [
    { kind: 'heading', id: 'title', level: 1, content: plain(words.title) },
    { kind: 'paragraph', id: 'intro', content: plain(words.intro) },
    ...before(catalogue, form, labels),
    ...groupsOf(form).flatMap(({ group, pages }) => [
      heading(`group-${group}`, 2, words.groups[group] ?? form.words['en-GB'].groups[group] ?? group),
      ...pages.flatMap((page) => [
        ...shownFacts(catalogue, page, language, labels),
        ...asked
          .filter((one) => one.page === page)
          .flatMap((one) => questionBlocks(one, asked, catalogue, context)),
      ]),
    ]),
    ...after(form, labels),
  ]
  return {
    id: `blank-${form.id}`,
    title: words.title,
    language,
    author: '',
    subject: labels('blank.subject'),
    made: today,
    mark: '',
    footer: plain(
      labels('blank.footer', { form: form.id.toUpperCase(), version: form.version, title: words.title }),
    ),
    pageOf: labels('page.of'),
    // Tables stay tables: their empty cells are what is filled in.
    look: { accent: usualAccent, ...(isLarge ? { size: largeSize, least: largeSize } : { size: usualSize }) },
    blocks,
    pictures: {},
  }
}

/** Who reads it, how to fill it in and where it goes: said before anything is asked. */
function before(catalogue: Catalogue, form: Form, labels: Labels): Block[] {
  return [
    heading('readers', 2, labels('blank.readers')),
    ...readersOf(catalogue, form, labels),
    heading('how', 2, labels('blank.how')),
    {
      kind: 'list',
      id: 'how-list',
      ordered: false,
      items: [labels('blank.how.skip'), labels('blank.how.more'), labels('blank.how.number')].map(plain),
    },
    heading('back', 2, labels('blank.back')),
    { kind: 'paragraph', id: 'back-says', content: plain(labels('blank.back.says')) },
    writing('back-to', labels('blank.back.to'), 3),
    writing('about', labels('blank.about'), 1),
  ]
}

function readersOf(catalogue: Catalogue, form: Form, labels: Labels): Block[] {
  const part = form.kind === 'facts' ? 'facts' : form.kind === 'advice' ? 'advice' : 'views'
  const who = form.kind === 'advice' ? [labels('blank.readers.family')] : []
  const roles = [...catalogue.roles.values()]
    .filter((role) => mayRead(role, part, 'others') && (part === 'facts' || role.kind !== 'family'))
    .map((role) => role.words['en-GB'].title)
  return [
    { kind: 'paragraph', id: 'readers-says', content: plain(labels(`blank.readers.${part}`)) },
    { kind: 'list', id: 'readers-list', ordered: false, items: [...who, ...roles].map(plain) },
  ]
}

/** Who wrote it down, and how. What a form about how views were gathered asks is not asked again. */
function after(form: Form, labels: Labels): Block[] {
  if (form.kind === 'gathering') return []
  const choice = (name: string): Line => plain(labels(`blank.by.${name}`))
  return [
    heading('by', 2, labels('blank.by')),
    { kind: 'paragraph', id: 'by-says', content: plain(labels('blank.by.says')) },
    writing('by-name', labels('blank.by.name'), 1),
    writing('by-relation', labels('blank.by.relation'), 1),
    writing('by-date', labels('blank.by.date'), 1),
    { kind: 'paragraph', id: 'by-words', content: [{ text: labels('blank.by.words'), strong: true }] },
    {
      kind: 'choices',
      id: 'by-choices',
      items: ['self', 'said', 'signed', 'chosen', 'thinks'].map(choice),
      columns: 1,
    },
  ]
}

/** Facts that a screen would show with “still right?”: they are written down once, on a form of their own. */
function shownFacts(catalogue: Catalogue, page: Page, language: string, labels: Labels): Block[] {
  const facts = page.shows ?? []
  const home = catalogue.facts.get(facts[0] ?? '')?.form
  const form = home === undefined ? undefined : catalogue.forms.get(home)
  if (facts.length === 0 || form === undefined) return []
  const named = new Map(questionsOf(form, language).map(({ id, words }) => [id, words.label]))
  const title = (form.words[language] ?? form.words['en-GB']).title
  return [
    {
      kind: 'note',
      id: `facts-${page.id}`,
      content: [
        plain(labels('blank.facts', { form: form.id.toUpperCase(), title })),
        plain(facts.map((id) => named.get(id) ?? id).join('; ')),
      ],
    },
  ]
}

function questionBlocks(
  asked: AskedQuestion,
  all: readonly AskedQuestion[],
  catalogue: Catalogue,
  context: BlankContext,
): Block[] {
  const { labels } = context
  const { id, form, page, question, words } = asked
  const heading = `q-${id.replaceAll('.', '-')}`
  // A hyphen more than any question's own id has: `sec.mind` with its help is not the question `sec.mind.help`.
  const key = `${heading}-`
  const only = [page.showWhen, question.showWhen].flatMap((condition) =>
    condition === undefined ? [] : conditionText(condition, all, catalogue, labels),
  )
  return [
    {
      kind: 'heading',
      id: heading,
      level: 3,
      content: [{ text: `${questionNumber(form, id)}  ` }, { text: words.question }],
    },
    ...only.map((text, at): Block => ({
      kind: 'paragraph',
      id: `${key}-only-${at}`,
      content: [{ text, emphasis: true }],
    })),
    ...(words.help === undefined
      ? []
      : [{ kind: 'paragraph' as const, id: `${key}-help`, content: plain(words.help) }]),
    ...(question.reach === 'plan'
      ? [...answerBlocks(asked, key, context), skipWays(key, labels)]
      : [{ kind: 'note' as const, id: `${key}-not-here`, content: [plain(labels('blank.notHere'))] }]),
  ]
}

function skipWays(key: string, labels: Labels): Block {
  const items = [labels('blank.skip.wontSay'), labels('blank.skip.later')].map(plain)
  return { kind: 'choices', id: `${key}-skip`, items, columns: 2 }
}

function groupsOf(form: Form): { readonly group: string; readonly pages: readonly Page[] }[] {
  const groups = new Map<string, Page[]>()
  for (const page of form.pages) groups.set(page.group, [...(groups.get(page.group) ?? []), page])
  return [...groups].map(([group, pages]) => ({ group, pages }))
}

function heading(id: string, level: 2 | 3, text: string): Block {
  return { kind: 'heading', id, level, content: plain(text) }
}

function writing(id: string, label: string, lines: number): Block {
  return { kind: 'writing', id, label: plain(label), lines, framed: false }
}

function plain(text: string): Line {
  return [{ text }]
}
