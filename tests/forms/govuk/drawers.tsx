/**
 * For each component of the design system: how ours says what a fixture's options say.
 *
 * A drawer says as much of the options as our component can be told, and leaves the rest out: what is left out shows
 * itself as a difference, and a difference needs its reason in `reasons.ts`.
 */
import { createElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ChoiceField, ErrorSummary, SelectField, TextField } from '../../../src/app/Field.tsx'
import { TickField, TicksField } from '../../../src/app/TickField.tsx'
import { FileField } from '../../../src/app/FileField.tsx'
import { Notice, WarningText } from '../../../src/app/Notice.tsx'
import { Panel } from '../../../src/app/Panel.tsx'
import { Screen } from '../../../src/app/Screen.tsx'
import { SkipLink } from '../../../src/app/SkipLink.tsx'
import { SummaryList, SummaryRow } from '../../../src/app/SummaryList.tsx'
import { Task, TaskList } from '../../../src/app/TaskList.tsx'
import { Details } from '../../../src/forms/Details.tsx'
import { ErrorMessage } from '../../../src/forms/ErrorMessage.tsx'
import { ErrorSummary as PageErrorSummary } from '../../../src/forms/ErrorSummary.tsx'
import { Hints } from '../../../src/forms/Hints.tsx'
import { say } from '../../../src/forms/labels.ts'
import { wordsIn } from '../../../src/forms/answers/wordsIn.ts'
import { Titled } from '../../../src/forms/Titled.tsx'
import frame from '../../../schemas/screens/frame.en-GB.json'
import { classesIn, inner, listed, said, word, type Options } from './fixtures.ts'
import { question, type Asked } from './questions.tsx'
import { usesOf } from './sources.ts'

export interface Drawer {
  readonly component: string
  /** Which of our components: the same thing is drawn by the pages of questions and by the screens of the app. */
  readonly by: string
  readonly draw: (options: Options) => string
  /** The element of our markup that is compared; all of it otherwise. */
  readonly pick?: string
  /** The design system's words for what we say in words of our own, each with ours. */
  readonly wording?: (options: Options) => readonly (readonly [theirs: string, ours: string])[]
  /** Puts into the reference what a fixture leaves out and our component never does. */
  readonly completed?: (reference: Element, options: Options) => void
}

/** What a component is given to hold: words, or whatever markup a page puts there. */
function content(options: Options): ReactNode {
  const { html } = options
  return typeof html === 'string' ? <span dangerouslySetInnerHTML={{ __html: html }} /> : said(options)
}

const nothing = (): void => undefined
const drawn = (node: ReactNode): string => renderToStaticMarkup(node)

/** Texts of the fixture around a field, as a question has them. */
function asked(options: Options, title: Options): Pick<Asked, 'words' | 'errors' | 'isTitle'> {
  const hint = inner(options, 'hint')
  const error = inner(options, 'errorMessage')
  return {
    words: { question: said(title), ...(options['hint'] !== undefined && { help: said(hint) }) },
    errors: options['errorMessage'] === undefined ? {} : { '': said(error) },
    isTitle: title['isPageHeading'] === true,
  }
}

function around(options: Options): { readonly hint?: string; readonly error?: string } {
  return {
    ...(options['hint'] !== undefined && { hint: said(inner(options, 'hint')) }),
    ...(options['errorMessage'] !== undefined && { error: said(inner(options, 'errorMessage')) }),
  }
}

function valueIn(options: Options): string | undefined {
  return options['value'] === undefined ? undefined : word(options, 'value')
}

/** The kind of line whose width the fixture asks for. */
function lineOf(options: Options): Pick<Asked, 'id' | 'type' | 'schema'> {
  const classes = classesIn(options)
  const text = { type: 'string', maxLength: 200 } as Asked['schema']
  if (isSpaced(options))
    return { id: 'test.nhs', type: 'identifier', schema: { type: 'string', pattern: '.' } }
  if (classes.includes('govuk-input--width-5') || options['inputmode'] === 'decimal')
    return { type: 'number', schema: { type: 'number' } }
  if (classes.includes('govuk-input--width-10'))
    return { id: 'test.postcode', type: 'identifier', schema: { type: 'string', pattern: '.' } }
  if (classes.includes('govuk-input--width-20')) return { type: 'telephone', schema: text }
  // No dictionary has the names of people.
  if (options['spellcheck'] === false) return { id: 'test.name', type: 'shortText', schema: text }
  return { type: 'shortText', schema: text }
}

interface Item {
  readonly value: string
  readonly text: string
  readonly hint: string | undefined
  readonly isChosen: boolean
  /** It stands behind an ‘or’. */
  readonly isApart: boolean
  /** The label of the one field beneath it. */
  readonly beneath: string | undefined
  /** What is wrong with that field. */
  readonly wrong: string | undefined
}

function itemsOf(options: Options): Item[] {
  const values = Array.isArray(options['values']) ? options['values'].map(String) : [word(options, 'value')]
  const all = listed(options, 'items')
  return all
    .filter((item) => item['divider'] === undefined)
    .map((item) => {
      const value = word(item, 'value') || said(item)
      const marked = item['checked'] ?? item['selected']
      const beneath = word(inner(item, 'conditional'), 'html')
      return {
        value,
        text: said(item),
        hint: item['hint'] === undefined ? undefined : said(inner(item, 'hint')),
        isChosen: marked === undefined || marked === null ? values.includes(value) : marked === true,
        isApart: all[all.indexOf(item) - 1]?.['divider'] !== undefined,
        beneath: beneath === '' ? undefined : /<label[^>]*>([^<]*)/.exec(beneath)?.[1]?.trim(),
        wrong: /govuk-error-message">([^<]*)/.exec(beneath)?.[1]?.trim(),
      }
    })
}

/** Choices as a question of ours has them: what is revealed stands under ‘something else’. */
function choosing(options: Options, many: boolean): Asked {
  const items = itemsOf(options)
  const opened = items.find(({ isChosen, beneath }) => isChosen && beneath !== undefined)
  const valueOf = (item: Item): string => (item === opened ? 'other' : item.isApart ? 'none' : item.value)
  const names = Object.fromEntries(items.map((item) => [valueOf(item), item.text]))
  const chosen = items.filter(({ isChosen }) => isChosen).map(valueOf)
  const title = inner(inner(options, 'fieldset'), 'legend')
  const choices = { type: 'string', enum: items.map(valueOf) }
  const words = { ...asked(options, title).words, choices: { '*': names } }
  if (!many && opened === undefined) {
    return { ...asked(options, title), words, type: 'chooseOne', schema: choices, value: chosen.at(-1) }
  }
  const more = { type: 'string', maxLength: 100 }
  return {
    ...asked(options, title),
    ...(opened?.wrong !== undefined && { errors: { more: opened.wrong } }),
    type: many ? 'chooseMany' : 'chooseOne',
    words: { ...words, fields: { more: opened?.beneath ?? '' } },
    schema: {
      type: 'object',
      properties: {
        chosen: many ? { type: 'array', items: choices } : choices,
        ...(opened !== undefined && { more }),
      },
    },
    value: { chosen: many ? chosen : chosen.at(-1) },
  }
}

/**
 * A fixture writes a bare label and input beneath a choice; a whole field of the design system is a form group, which
 * is marked itself when it is wrong, says so in words, and marks nothing around it.
 */
function wholeFieldsBeneath(reference: Element): void {
  for (const beneath of reference.querySelectorAll('[class$="__conditional"]')) {
    const group = reference.ownerDocument.createElement('div')
    group.className = 'govuk-form-group'
    group.append(...beneath.childNodes)
    beneath.append(group)
    const wrong = group.querySelector('.govuk-error-message')
    if (wrong === null) continue
    wrong.innerHTML = `<span class="govuk-visually-hidden">Error:</span> ${wrong.innerHTML}`
    group.className = 'govuk-form-group govuk-form-group--error'
    reference.querySelector('.govuk-form-group')?.classList.remove('govuk-form-group--error')
  }
}

/** Choices are named by words alone: what makes a heading of some of them is taken away. */
function wordsAlone(reference: Element): void {
  for (const one of reference.querySelectorAll('label [class^="govuk-heading-"]'))
    one.removeAttribute('class')
}

/** Several controls always stand in a fieldset with a legend, which their hint and mistake describe. */
function inFieldset(reference: Element): void {
  const group = reference.querySelector('.govuk-form-group')
  if (group === null || group.querySelector('fieldset') !== null) return
  const set = reference.ownerDocument.createElement('fieldset')
  set.className = 'govuk-fieldset'
  set.innerHTML = '<legend class="govuk-fieldset__legend"></legend>'
  set.append(...group.childNodes)
  for (const one of set.children) {
    if (one.matches('.govuk-hint, .govuk-error-message')) describe(set, one.id)
  }
  const around = (set.getAttribute('aria-describedby') ?? '').split(' ')
  for (const tick of set.querySelectorAll('[aria-describedby]')) {
    const own = (tick.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !around.includes(id))
    if (own.length > 0) tick.setAttribute('aria-describedby', own.join(' '))
    else tick.removeAttribute('aria-describedby')
  }
  group.append(set)
}

function describe(element: Element, id: string): void {
  const ids = element.getAttribute('aria-describedby')
  element.setAttribute('aria-describedby', ids === null ? id : `${ids} ${id}`)
}

/** The class `govuk-input--width-…` of a line follows from its kind of answer; a fixture is free to ask for another. */
function ownWidth(reference: Element, options: Options): void {
  const line = reference.querySelector('input')
  const width = /govuk-input--width-\d+/.exec(
    options['inputmode'] === 'decimal'
      ? 'govuk-input--width-5'
      : isSpaced(options)
        ? 'govuk-input--width-20'
        : '',
  )
  if (line === null || width === null) return
  line.className = `${line.className.replace(/ govuk-input--width-\d+/, '')} ${width[0]}`
}

/** A number of a record, read out figure by figure. */
function isSpaced(options: Options): boolean {
  return classesIn(options).includes('govuk-input--extra-letter-spacing')
}

const dateBoxes = ['day', 'month', 'year'] as const
const right = { day: '31', month: '3', year: '1980' }

/** What the fixture says of one box, whichever of its two ways it uses. */
function boxOf(options: Options, part: (typeof dateBoxes)[number]): Options {
  const items = listed(options, 'items')
  const item = items.find((one) => word(one, 'name').startsWith(part)) ?? {}
  return { ...item, ...inner(options, part) }
}

/** Boxes that the fixture marks as wrong; when it says of none, all of them are. */
function wrongIn(options: Options): readonly string[] {
  if (options['errorMessage'] === undefined) return []
  const isMarked = (part: (typeof dateBoxes)[number]): boolean => {
    const box = boxOf(options, part)
    return box['error'] === true || classesIn(box).includes('govuk-input--error')
  }
  const marked = dateBoxes.filter(isMarked)
  const without = dateBoxes.filter((part) => boxOf(options, part)['error'] !== false)
  return marked.length > 0 ? marked : without
}

function typedIn(options: Options, part: (typeof dateBoxes)[number]): string {
  const typed = word(boxOf(options, part), 'value') || valueNamed(options, part)
  const wrong = wrongIn(options)
  return typed === '' && wrong.length > 0 && wrong.length < 3 && !wrong.includes(part) ? right[part] : typed
}

/** Values by the name of their box, which may begin with a name of the whole. */
function valueNamed(options: Options, part: string): string {
  const values = inner(options, 'values')
  const name = Object.keys(values).find((one) => one.endsWith(part))
  return name === undefined ? '' : word(values, name)
}

/** A date always shows its example, right under its title. */
function withExample(reference: Element): void {
  const set = reference.querySelector('fieldset')
  if (set === null || set.querySelector('.govuk-hint') !== null) return
  const example = reference.ownerDocument.createElement('div')
  example.className = 'govuk-hint'
  example.id = 'example'
  example.textContent = say('date.example')
  set.querySelector('legend')?.after(example)
  const ids = set.getAttribute('aria-describedby')
  set.setAttribute('aria-describedby', ids === null ? 'example' : `example ${ids}`)
}

/** As it is kept: a day of the calendar, or the boxes as they were typed. */
function dateIn(options: Options): string | undefined {
  const [day, month, year] = dateBoxes.map((part) => typedIn(options, part))
  if (day === '' && month === '' && year === '') return undefined
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`
}

const fieldset = (options: Options): Options => inner(inner(options, 'fieldset'), 'legend')

export const drawers: readonly Drawer[] = [
  {
    component: 'input',
    by: 'questions',
    draw: (options) =>
      question({
        ...asked(options, inner(options, 'label')),
        ...lineOf(options),
        value: valueIn(options),
      }),
    completed: ownWidth,
  },
  {
    component: 'input',
    by: 'screens',
    draw: (options) =>
      drawn(
        <TextField
          id="test"
          label={said(inner(options, 'label'))}
          value={valueIn(options) ?? ''}
          change={nothing}
          {...around(options)}
          {...(options['autocomplete'] !== undefined && { autoComplete: word(options, 'autocomplete') })}
          {...(options['inputmode'] === 'numeric' && { inputMode: 'numeric' as const })}
        />,
      ),
  },
  {
    component: 'textarea',
    by: 'questions',
    draw: (options) =>
      question({
        ...asked(options, inner(options, 'label')),
        type: 'longText',
        schema: { type: 'string' },
        value: valueIn(options),
      }),
  },
  {
    component: 'character-count',
    by: 'questions',
    draw: (options) =>
      question({
        ...asked(options, inner(options, 'label')),
        type: 'longText',
        schema: { type: 'string' },
        value: valueIn(options),
        ...(limitOf(options) > 0 && { limit: limitOf(options) }),
      }),
    // Ours is a number of words that is plenty, and how many there are: the standard counts by script.
    wording: (options) => {
      const limit = limitOf(options)
      const count = wordsIn(valueIn(options) ?? '')
      const ours = say(count === 0 ? 'words.limit' : count > limit ? 'words.over' : 'words.count', {
        limit,
        count,
      })
      return [
        [`You can enter up to ${limit} characters`, ours],
        [`You can enter up to ${limit} words`, ours],
      ]
    },
  },
  {
    component: 'radios',
    by: 'questions',
    draw: (options) => question(choosing(options, false)),
    completed: (reference) => {
      wholeFieldsBeneath(reference)
      inFieldset(reference)
      wordsAlone(reference)
    },
    wording: () => [['or', say('choose.or')]],
  },
  {
    component: 'radios',
    by: 'screens',
    draw: (options) => {
      const items = itemsOf(options)
      return drawn(
        <ChoiceField
          id="test"
          legend={said(fieldset(options))}
          value={items.filter(({ isChosen }) => isChosen).at(-1)?.value ?? ''}
          change={nothing}
          {...around(options)}
          choices={items.map(({ value, text, hint, beneath, wrong }) => ({
            value,
            label: text,
            ...(hint !== undefined && { hint }),
            ...(beneath !== undefined && {
              then: (
                <TextField id={`${value}-beneath`} label={beneath} value="" change={nothing} error={wrong} />
              ),
            }),
          }))}
        />,
      )
    },
    completed: (reference) => {
      wholeFieldsBeneath(reference)
      inFieldset(reference)
    },
  },
  {
    component: 'checkboxes',
    by: 'questions',
    draw: (options) => question(choosing(options, true)),
    completed: (reference) => {
      wholeFieldsBeneath(reference)
      inFieldset(reference)
    },
    wording: () => [['or', say('choose.or')]],
  },
  {
    component: 'checkboxes',
    by: 'screens',
    draw: (options) => {
      const ticks = itemsOf(options).map(({ value, text, hint, isChosen }) => ({
        id: `test-${value}`,
        label: text,
        value: isChosen,
        change: nothing,
        ...(hint !== undefined && { hint }),
      }))
      const [only] = ticks
      const { hint, error } = around(options)
      const isAlone = options['fieldset'] === undefined && ticks.length === 1 && hint === undefined
      return drawn(
        isAlone && only !== undefined ? (
          <TickField {...only} error={error} />
        ) : (
          <TicksField id="test" legend={said(fieldset(options))} ticks={ticks} hint={hint} error={error} />
        ),
      )
    },
    completed: (reference, options) => {
      if (listed(options, 'items').length > 1 || options['hint'] !== undefined) inFieldset(reference)
    },
  },
  {
    component: 'date-input',
    by: 'questions',
    draw: (options) =>
      question({
        ...asked(options, fieldset(options)),
        words: { question: said(fieldset(options)) },
        type: 'date',
        schema: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$' },
        value: dateIn(options),
      }),
    // The example is always in sight, and it is ours: a fixture without one would have it too.
    wording: () => [['For example, 31 3 1980', say('date.example')]],
    completed: (reference, options) => {
      inFieldset(reference)
      withExample(reference)
      for (const part of dateBoxes) {
        const box = reference.querySelector(`input[id$="${part}"]`)
        const typed = typedIn(options, part)
        if (box !== null && typed !== '') box.setAttribute('value', typed)
      }
    },
  },
  {
    component: 'select',
    by: 'questions',
    draw: (options) => {
      const items = itemsOf(options)
      // Few choices would be radios; a list to open has more than anybody wants to see at once.
      const many = Array.from({ length: 13 }, (_, at) => `more-${at}`)
      const markup = question({
        ...asked(options, inner(options, 'label')),
        words: {
          ...asked(options, inner(options, 'label')).words,
          choices: { '*': Object.fromEntries(items.map(({ value, text }) => [value, text])) },
        },
        type: 'chooseOne',
        schema: { type: 'string', enum: [...items.map(({ value }) => value), ...many] },
        value: items.find(({ isChosen }) => isChosen)?.value,
      })
      return markup.replaceAll(/<option value="more-\d+">more-\d+<\/option>/g, '')
    },
    completed: everyOptionOpen,
  },
  {
    component: 'select',
    by: 'screens',
    draw: (options) => {
      const items = itemsOf(options)
      return drawn(
        <SelectField
          id="test"
          label={said(inner(options, 'label'))}
          value={items.find(({ isChosen }) => isChosen)?.value ?? ''}
          change={nothing}
          choices={items.map(({ value, text }) => ({ value, label: text }))}
          {...around(options)}
        />,
      )
    },
    completed: everyOptionOpen,
  },
  {
    component: 'file-upload',
    by: 'screens',
    draw: (options) =>
      drawn(
        <FileField
          id="test"
          label={said(inner(options, 'label'))}
          accept=".json"
          chosen={nothing}
          {...around(options)}
        />,
      ),
  },
  {
    component: 'error-message',
    by: 'questions',
    draw: (options) => drawn(<ErrorMessage id="test" sentence={said(options)} />),
    wording: () => [['Error:', say('errors.hidden')]],
  },
  {
    component: 'error-message',
    by: 'screens',
    draw: (options) =>
      drawn(<TextField id="test" label="" value="" change={nothing} error={said(options)} />),
    pick: '.govuk-error-message',
    wording: () => [['Error:', say('errors.hidden')]],
  },
  {
    component: 'error-summary',
    by: 'questions',
    draw: (options) =>
      drawn(
        <PageErrorSummary
          goOn={nothing}
          faults={listed(options, 'errorList').map((one, at) => ({
            question: 'test.asked',
            field: '',
            id: word(one, 'href').slice(1) || `place-${at}`,
            sentence: said(one),
          }))}
        />,
      ),
    completed: linesAlone,
  },
  {
    component: 'error-summary',
    by: 'screens',
    draw: (options) =>
      drawn(
        <ErrorSummary
          errors={
            new Map(
              listed(options, 'errorList').map((one, at) => [
                word(one, 'href').slice(1) || `place-${at}`,
                said(one),
              ]),
            )
          }
        />,
      ),
    completed: linesAlone,
  },
  {
    component: 'fieldset',
    by: 'questions',
    draw: (options) => titled(options, inner(options, 'legend'), true),
  },
  {
    component: 'label',
    by: 'questions',
    draw: (options) => titled(options, options, false),
  },
  {
    component: 'hint',
    by: 'questions',
    draw: (options) => drawn(<Hints id="test" help={said(options)} easy={undefined} picture={undefined} />),
  },
  {
    component: 'details',
    by: 'questions',
    draw: (options) =>
      drawn(
        <Details
          summary={said({ text: options['summaryText'], html: options['summaryHtml'] })}
          isOpen={options['open'] === true}
        >
          {content(options)}
        </Details>,
      ),
  },
  {
    component: 'notification-banner',
    by: 'screens',
    draw: (options) => {
      const isGood = options['type'] === 'success'
      const title = said({ text: options['titleText'], html: options['titleHtml'] })
      return drawn(
        <Notice
          heading={title || (isGood ? 'Success' : 'Important')}
          good={isGood}
          alert={options['role'] === undefined ? isGood : options['role'] === 'alert'}
        >
          {content(options)}
        </Notice>,
      )
    },
  },
  {
    component: 'warning-text',
    by: 'screens',
    draw: (options) => drawn(<WarningText>{content(options)}</WarningText>),
    wording: () => [['Warning', frame.labels['frame.warning']]],
  },
  {
    component: 'panel',
    by: 'screens',
    draw: (options) => {
      const title = said({ text: options['titleText'], html: options['titleHtml'] })
      return drawn(<Panel title={title}>{said(options) === '' ? undefined : content(options)}</Panel>)
    },
  },
  {
    component: 'task-list',
    by: 'screens',
    // What is left to do has a tag of one colour.
    completed: (reference) => {
      for (const tag of reference.querySelectorAll('.govuk-tag')) tag.className = 'govuk-tag'
    },
    draw: (options) =>
      drawn(
        <TaskList>
          {listed(options, 'items').map((item, at) => {
            const status = inner(item, 'status')
            const isTag = status['tag'] !== undefined
            return (
              <Task
                key={at}
                id={`task-${at}`}
                to={{ at: 'start' }}
                title={said(inner(item, 'title'))}
                hint={item['hint'] === undefined ? undefined : said(inner(item, 'hint'))}
                status={said(isTag ? inner(status, 'tag') : status)}
                isDone={!isTag}
              />
            )
          })}
        </TaskList>,
      ),
  },
  {
    component: 'summary-list',
    by: 'screens',
    draw: (options) => {
      const rows = listed(options, 'rows')
      const linksOf = (row: Options): readonly Options[] => listed(inner(row, 'actions'), 'items')
      const isAnyLinked = rows.some((row) => linksOf(row).length > 0)
      return drawn(
        <SummaryList>
          {rows.map((row, at) => {
            const [link] = linksOf(row)
            return (
              <SummaryRow
                key={at}
                title={said(inner(row, 'key'))}
                action={link === undefined ? (isAnyLinked ? 'none' : undefined) : linkWith(link)}
              >
                {content(inner(row, 'value'))}
              </SummaryRow>
            )
          })}
        </SummaryList>,
      )
    },
  },
  {
    component: 'back-link',
    by: 'screens',
    draw: () =>
      drawn(
        <Screen title="" back={{ at: 'start' }}>
          {null}
        </Screen>,
      ),
    pick: '.govuk-back-link',
    wording: () => [['Back', frame.labels['frame.back']]],
  },
  {
    component: 'skip-link',
    by: 'screens',
    draw: () => drawn(<SkipLink />),
    wording: () => [['Skip to main content', frame.labels['frame.skip']]],
  },
  ...['button', 'tag', 'inset-text'].map((component): Drawer => ({
    component,
    by: 'its uses',
    draw: (options) => asWritten(component, options),
    // What leads to another page is a link, and is read out as one, whatever it looks like.
    completed: (reference) => {
      for (const link of reference.querySelectorAll('a')) link.removeAttribute('role')
    },
  })),
]

/** A list to open holds only what can be chosen. */
function everyOptionOpen(reference: Element): void {
  for (const option of reference.querySelectorAll('option')) option.removeAttribute('disabled')
}

/** Each line of a summary leads to its field; nothing but the lines is said in it. */
function linesAlone(reference: Element): void {
  for (const words of reference.querySelectorAll('.govuk-error-summary__body > p')) words.remove()
  for (const line of reference.querySelectorAll('.govuk-error-summary__list > li')) {
    if (line.querySelector('a') !== null) continue
    const link = reference.ownerDocument.createElement('a')
    link.setAttribute('href', '#')
    link.append(...line.childNodes)
    line.append(link)
  }
  const title = reference.querySelector('h2')
  if (title !== null) title.textContent = say('errors.title')
}

function limitOf(options: Options): number {
  return Number(word(options, 'maxlength') || word(options, 'maxwords') || 0)
}

function titled(options: Options, title: Options, isGroup: boolean): string {
  return drawn(
    <Titled
      isGroup={isGroup}
      level={title['isPageHeading'] === true ? 'page' : levelOf(title)}
      title={said(title)}
      htmlFor="test"
      describedBy={undefined}
    >
      {isGroup ? said(options) : null}
    </Titled>,
  )
}

/** The level whose size the fixture asks for. */
function levelOf(title: Options): 'question' | 'field' {
  return classesIn(title).some((one) => one.endsWith('--m')) ? 'question' : 'field'
}

function linkWith(options: Options): ReactElement {
  const hidden = word(options, 'visuallyHiddenText')
  return (
    <a className="govuk-link" href="#test">
      {content(options)}
      {hidden !== '' && <span className="govuk-visually-hidden"> {hidden}</span>}
    </a>
  )
}

/** What our components that bear the classes are drawn as. */
const elements: Readonly<Record<string, string>> = { Link: 'a', BusyButton: 'button' }

/**
 * A component of one element, drawn as it is written in our markup: on every element that bears exactly the classes of
 * the fixture. Nothing when it is written nowhere.
 */
function asWritten(component: string, options: Options): string {
  const wanted = [`govuk-${component}`, ...classesIn(options)]
    .filter((one) => one.startsWith('govuk-'))
    .sort()
  const isLink = options['href'] !== undefined
  const isOff = options['disabled'] === true
  const type = word(options, 'type')
  const same = usesOf(component).filter(
    ({ classes, tag, written }) =>
      classes
        .filter((one) => one.startsWith('govuk-'))
        .sort()
        .join() === wanted.join() &&
      isLink === ['a', 'Link'].includes(tag) &&
      // The words that lie over the browser's own control for files look like a button and are a label.
      tag !== 'label' &&
      (type === '' || written.includes(`type="${type}"`)) &&
      (!isOff || /\sdisabled=/.test(written)),
  )
  const tags = new Set(same.map(({ tag }) => elements[tag] ?? tag))
  // Markup of several paragraphs stands in what can hold them.
  const holdsMarkup = component === 'inset-text' && typeof options['html'] === 'string'
  if (holdsMarkup) tags.delete('p')
  return [...tags]
    .map((tag) =>
      drawn(
        createElement(
          tag,
          {
            className: wanted.join(' '),
            ...(isLink && { href: '#test' }),
            ...(isOff && { disabled: true }),
            ...(type !== '' && { type }),
          },
          holdsMarkup ? content(options) : said(options),
        ),
      ),
    )
    .join('')
}
