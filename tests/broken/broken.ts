/** One mistake each, planted into the good set, and the sentence that must name it. */
import type { GoodPath } from './good.ts'

type Path = readonly (string | number)[]

/** Puts a value at a place of a file; undefined takes out what is there. */
export interface Broken {
  readonly name: string
  readonly file: GoodPath
  readonly at?: Path
  readonly to?: unknown
  /** In place of a planted value: the whole text of the file. */
  readonly text?: string
  /** In place of both: the file lies somewhere else, or is not there. */
  readonly movedTo?: string | undefined
  readonly fault: { readonly file?: string; readonly place: string; readonly says: string }
}

const f01 = 'schemas/forms/f01.json'
const f08 = 'schemas/forms/f08.json'
const facts = 'schemas/facts.json'
const role = 'schemas/roles/school.json'
const rule = 'schemas/rules/q-vague.json'
const linked = 'schemas/rules/q-linked.json'
const law = 'schemas/laws/act-2014.json'
const polish = 'schemas/words/pl.json'
const plan = 'templates/documents/plan.json'
const need = 'templates/partials/need.json'
const authority = 'templates/authorities/example.json'

const writes = ['pages', 1, 'questions', 'sch.writes'] as const
const needs = ['pages', 2, 'questions', 'sch.needs'] as const

export const broken: readonly Broken[] = [
  // The text of any file.
  {
    name: 'a comma is missing',
    file: role,
    text: '{\n  "id": "school"\n  "kind": "professional"\n}',
    fault: { place: 'line 3, column 3', says: 'a comma or } is missing here. Add it.' },
  },
  {
    name: 'a comma too many',
    file: role,
    text: '{\n  "id": "school",\n}',
    fault: {
      place: 'line 3, column 1',
      says: 'a comma stands before this with nothing after it. Take the comma out.',
    },
  },
  {
    name: 'the file breaks off',
    file: role,
    text: '{ "id": ',
    fault: { place: 'line 1, column 9', says: 'the file ends too soon. Write what is missing.' },
  },
  {
    name: 'a name stands twice, and its first value would be lost',
    file: role,
    text: '{\n  "id": "school",\n  "kind": "family", "id": "child" }',
    fault: { place: 'line 3, column 21', says: 'the name "id" stands twice in this group. Keep one.' },
  },
  {
    name: 'something follows the end',
    file: role,
    text: '{}\n{}',
    fault: { place: 'line 2, column 1', says: 'the file should end here. Take out what follows.' },
  },
  {
    name: 'a word without quotes',
    file: role,
    text: '{ "id": school }',
    fault: {
      place: 'line 1, column 9',
      says: 'this is no value. Write a text in double quotes, a number, true, false, a group or a list.',
    },
  },
  // Where a file lies and what it is called.
  {
    name: 'a file in a folder where nothing is kept',
    file: rule,
    movedTo: 'schemas/regeln/q-vague.json',
    fault: {
      file: 'schemas/regeln/q-vague.json',
      place: '',
      says: 'nothing is kept here. Move it to one of: schemas/forms, schemas/roles, schemas/rules, schemas/laws, schemas/words, schemas/screens, schemas/meta, schemas/shared, templates/documents, templates/partials, templates/authorities, schemas/translations/<language>.',
    },
  },
  {
    name: 'a file that is not called by its id',
    file: rule,
    at: ['id'],
    to: 'q-clear',
    fault: { place: 'id', says: 'the file is called q-vague.json. Write "q-vague" here or rename the file.' },
  },
  {
    name: 'a language whose file is called otherwise',
    file: polish,
    at: ['language'],
    to: 'cy',
    fault: { place: 'language', says: 'the file is called pl.json. Write "pl" here or rename the file.' },
  },
  {
    name: 'the schema of the plan view is not there',
    file: 'schemas/plan-view.json',
    movedTo: undefined,
    fault: {
      file: 'schemas/plan-view.json',
      place: '',
      says: 'this file is missing, and templates are checked against it. Add it.',
    },
  },
  // Forms.
  {
    name: 'a form that builds on one that is not there',
    file: f08,
    at: ['with'],
    to: 'f12',
    fault: { place: 'with', says: 'there is no form "f12". Correct it or write the form.' },
  },
  {
    name: 'a form that builds on itself',
    file: f08,
    at: ['with'],
    to: 'f08',
    fault: { place: 'with', says: 'the form builds on itself. Correct it.' },
  },
  {
    name: 'a page that stands before one that the form it builds on does not have',
    file: f08,
    at: ['pages', 0, 'before'],
    to: 'other',
    fault: {
      place: 'pages.before.before',
      says: 'the form it builds on has no page "other". Correct it.',
    },
  },
  {
    name: 'a key of the bank for a field that is not there',
    file: f08,
    at: ['pages', 1, 'questions', 'sch.writes', 'keys'],
    to: { colour: 'sch.colour' },
    fault: { place: 'pages.writes.questions.sch.writes.keys', says: 'there is no field "colour".' },
  },
  {
    name: 'a form without a service',
    file: f08,
    at: ['service'],
    to: undefined,
    fault: { place: '', says: '"service" is missing. Add it.' },
  },
  {
    name: 'a word that forms do not know',
    file: f08,
    at: ['pages', 1, 'questions', 'sch.writes', 'compulsory'],
    to: true,
    fault: {
      place: 'pages[1].questions.sch.writes',
      says: '"compulsory" is not a word of this grammar. Take it out or correct its spelling.',
    },
  },
  {
    name: 'a place that no document has',
    file: f08,
    at: [...needs, 'feeds', 0, 'as'],
    to: 'words',
    fault: {
      place: 'pages[2].questions.sch.needs.feeds[0].as',
      says: 'this is not one of: quote, item, table, fact.',
    },
  },
  {
    name: 'a condition that waits for nothing',
    file: f08,
    at: ['pages', 2, 'showWhen', 0],
    to: { question: 'sch.writes' },
    fault: {
      place: 'pages[2].showWhen[0]',
      says: 'something is missing. Add one of: present, is, has.',
    },
  },
  {
    name: 'a condition on a question and a derived value at once',
    file: f08,
    at: ['pages', 2, 'showWhen', 0, 'derived'],
    to: 'age',
    fault: {
      place: 'pages[2].showWhen[0]',
      says: 'this says two things at once. Make two of it, or take one out.',
    },
  },
  {
    name: 'a condition on a question that nobody asks',
    file: f08,
    at: ['pages', 2, 'showWhen', 0, 'question'],
    to: 'sch.reads',
    fault: {
      place: 'pages.needs.showWhen',
      says: '"sch.reads" is neither asked in this form nor a fact. Correct the condition.',
    },
  },
  {
    name: 'a condition on an answer that cannot be given',
    file: f08,
    at: ['pages', 2, 'showWhen', 0, 'is'],
    to: 'never',
    fault: { place: 'pages.needs.showWhen', says: '"never" is not an answer to "sch.writes".' },
  },
  {
    name: 'a condition on a field that the question does not have',
    file: f08,
    at: ['pages', 2, 'showWhen', 0, 'field'],
    to: 'often',
    fault: { place: 'pages.needs.showWhen', says: '"sch.writes" has no field "often".' },
  },
  {
    name: 'two pages of one name',
    file: f08,
    at: ['pages', 2, 'id'],
    to: 'writes',
    fault: { place: 'pages.writes', says: 'two pages have this id. Give one another.' },
  },
  {
    name: 'a page whose schema does not know its question',
    file: f08,
    at: ['pages', 1, 'schema', 'properties', 'sch.draws'],
    to: { type: 'string' },
    fault: {
      place: 'pages.writes.schema',
      says: 'the property "sch.draws" is not a question of the page.',
    },
  },
  {
    name: 'wording inside a schema',
    file: f08,
    at: ['pages', 1, 'schema', 'properties', 'sch.writes', 'title'],
    to: 'Does the child write?',
    fault: {
      place: 'pages.writes.schema',
      says: '"sch.writes.title" is not structure. Put wording under words.',
    },
  },
  {
    name: 'a yes or no with a third answer',
    file: f08,
    at: ['pages', 1, 'schema', 'properties', 'sch.writes', 'enum'],
    to: ['yes', 'no', 'no'],
    fault: {
      place: 'pages.writes.questions.sch.writes',
      says: 'a question of type yesNo needs an enum of exactly yes, no.',
    },
  },
  {
    name: 'an answer that may reach the plan and goes nowhere',
    file: f08,
    at: [...writes, 'feeds'],
    to: [],
    fault: {
      place: 'pages.writes.questions.sch.writes',
      says: 'it may reach the plan and feeds nothing. Say where it goes, or do not ask it.',
    },
  },
  {
    name: 'an answer for chosen people that goes into the plan',
    file: f08,
    at: [...writes, 'reach'],
    to: 'chosen',
    fault: {
      place: 'pages.writes.questions.sch.writes',
      says: 'it is chosen and feeds a document. Take the feeds out.',
    },
  },
  {
    name: 'a quotation where only records are printed',
    file: f08,
    at: [...writes, 'feeds', 0, 'place'],
    to: 'B.needs',
    fault: {
      place: 'pages.writes.questions.sch.writes.feeds[0]',
      says: 'only an item can be printed at B.needs. Feed it as an item, or to a place for words.',
    },
  },
  {
    name: 'rows as words where only records are printed',
    file: f08,
    at: [...needs, 'feeds', 0, 'as'],
    to: 'table',
    fault: {
      place: 'pages.needs.questions.sch.needs.feeds[0]',
      says: 'only an item can be printed at needs. Feed it as an item, or to a place for words.',
    },
  },
  {
    name: 'a question without words',
    file: f08,
    at: ['words', 'en-GB', 'questions', 'sch.writes'],
    to: undefined,
    fault: {
      place: 'words.en-GB.questions.sch.writes',
      says: 'this question has no words. Add them.',
    },
  },
  {
    name: 'a choice that cannot be read',
    file: f08,
    at: ['words', 'en-GB', 'questions', 'sch.writes', 'choices', '', 'no'],
    to: undefined,
    fault: { place: 'words.en-GB.questions.sch.writes.choices', says: '"no" of "" has no label.' },
  },
  {
    name: 'a form that shows what is no fact',
    file: f08,
    at: ['pages', 0, 'shows', 0],
    to: 'core.nickname',
    fault: {
      place: 'pages.before.shows',
      says: '"core.nickname" is not a fact. Name a fact of schemas/facts.json.',
    },
  },
  // Facts.
  {
    name: 'a fact that its form does not ask',
    file: facts,
    at: ['facts', 2],
    to: { id: 'core.shoe', form: 'f01', home: 'facts' },
    fault: {
      place: 'facts[2]',
      says: 'the form "f01" does not ask "core.shoe". Ask it there, or take it out.',
    },
  },
  {
    name: 'a fact in a form that is not there',
    file: facts,
    at: ['facts', 2],
    to: { id: 'core.shoe', form: 'f99', home: 'facts' },
    fault: {
      place: 'facts[2]',
      says: 'there is no form "f99". Name the form that asks "core.shoe".',
    },
  },
  {
    name: 'a fact in a form of advice',
    file: facts,
    at: ['facts', 2],
    to: { id: 'core.shoe', form: 'f08', home: 'facts' },
    fault: {
      place: 'facts[2]',
      says: 'the form "f08" does not ask facts. Name a form of kind facts, or one of views.',
    },
  },
  {
    name: 'a fact that is asked and not listed',
    file: facts,
    at: ['facts', 0],
    to: undefined,
    fault: {
      file: f01,
      place: 'pages.name.questions.core.name',
      says: 'this is marked as a fact and is not in schemas/facts.json. Add it there, or take "fact" out.',
    },
  },
  {
    name: 'a fact listed twice',
    file: facts,
    at: ['facts', 2],
    to: { id: 'core.name', form: 'f01', home: 'facts' },
    fault: { place: 'facts[2].id', says: '"core.name" is listed twice. Keep one.' },
  },
  {
    name: 'two facts of one name in documents',
    file: facts,
    at: ['facts', 1, 'view'],
    to: 'name',
    fault: { place: 'facts[1].view', says: '"name" is listed twice. Keep one.' },
  },
  {
    name: 'a telephone that everybody could read',
    file: facts,
    at: ['facts', 1, 'fieldHomes'],
    to: undefined,
    fault: {
      place: 'facts[1]',
      says: '"telephone" leads to a home or a telephone, and everybody in a case reads facts. Make its home contact.',
    },
  },
  {
    name: 'a home for a field that is not asked',
    file: facts,
    at: ['facts', 1, 'fieldHomes', 'fax'],
    to: 'contact',
    fault: { place: 'facts[1].fieldHomes', says: '"core.people" has no field "fax".' },
  },
  {
    name: 'a listed fact that is not marked',
    file: f01,
    at: ['pages', 0, 'questions', 'core.name', 'fact'],
    to: undefined,
    fault: {
      place: 'pages.name.questions.core.name',
      says: 'this is listed in schemas/facts.json. Mark it with "fact": true.',
    },
  },
  // Roles.
  {
    name: 'a role with a form that is not there',
    file: role,
    at: ['forms', 0],
    to: 'f09',
    fault: { place: 'forms[0]', says: 'there is no form "f09". Correct it or write the form.' },
  },
  {
    name: 'a role that writes what it cannot read',
    file: role,
    at: ['writes', 1],
    to: 'plan',
    fault: {
      place: 'writes[1]',
      says: 'this role may write "plan" and not read it. Add it to "reads".',
    },
  },
  {
    name: 'a part of a case that does not exist',
    file: role,
    at: ['reads'],
    to: [],
    fault: { place: 'reads', says: 'this must not be empty.' },
  },
  // Rules.
  {
    name: 'a rule that looks for phrases and names none',
    file: rule,
    at: ['finds'],
    to: undefined,
    fault: { place: '', says: '"phrase" needs "finds". Add it.' },
  },
  {
    name: 'a rule about a field that provision does not have',
    file: rule,
    at: ['fields', 0],
    to: 'description',
    fault: { place: 'fields', says: 'provisions have no "description". Correct its name.' },
  },
  {
    name: 'a phrase that can never be found',
    file: rule,
    at: ['finds', 0],
    to: 'Regular',
    fault: {
      place: 'finds',
      says: '"Regular" must be in lower case, without a space before or after it.',
    },
  },
  {
    name: 'a kind of question that nobody has written',
    file: rule,
    at: ['asks'],
    to: 'sounds',
    fault: {
      place: 'asks',
      says: 'this is not one of: present, eachHas, eachLinkedTo, phrase, count, sectionStated, absentWhileDraft.',
    },
  },
  {
    name: 'a question asked of what it cannot be asked of',
    file: linked,
    at: ['of'],
    to: 'sections',
    fault: {
      place: 'of',
      says: '"eachLinkedTo" is asked of needs, outcomes, provisions. Choose one of them.',
    },
  },
  {
    name: 'a link that records of this kind do not have',
    file: linked,
    at: ['links'],
    to: 'needs',
    fault: { place: 'links', says: 'needs have no links to needs.' },
  },
  {
    name: 'a word that this kind of question does not use',
    file: linked,
    at: ['most'],
    to: 4,
    fault: { place: 'most', says: '"eachLinkedTo" does not use this. Take it out.' },
  },
  // Laws.
  {
    name: 'a deadline after an event that the law does not know',
    file: law,
    at: ['deadlines', 0, 'after'],
    to: 'knock',
    fault: {
      place: 'deadlines[0].after',
      says: 'there is no event "knock". Name one of this law’s events.',
    },
  },
  {
    name: 'a later day after an event that the law does not know',
    file: law,
    at: ['deadlines', 0, 'orLater'],
    to: { after: 'knock', counts: { unit: 'months', number: 1 } },
    fault: {
      place: 'deadlines[0].orLater.after',
      says: 'there is no event "knock". Name one of this law’s events.',
    },
  },
  {
    name: 'a plan with a section too few',
    file: law,
    at: ['sections', 11],
    to: undefined,
    fault: { place: 'sections', says: 'section K is missing. A plan has all twelve.' },
  },
  {
    name: 'a section that plans do not have',
    file: law,
    at: ['sections', 12],
    to: { id: 'L', reference: 'reg 12', certainty: 'M' },
    fault: {
      place: 'sections[12].id',
      says: '"L" is not a section. The twelve are A, B, C, D, E, F, G, H1, H2, I, J, K.',
    },
  },
  {
    name: 'working days without bank holidays',
    file: law,
    at: ['bankHolidays'],
    to: [],
    fault: {
      place: 'deadlines[1].counts',
      says: 'working days need bank holidays. Add them under "bankHolidays".',
    },
  },
  {
    name: 'a day that is not in the calendar',
    file: law,
    at: ['bankHolidays', 0, 'day'],
    to: '2026-02-30',
    fault: {
      place: 'bankHolidays[0].day',
      says: '2026-02-30 is not in the calendar. Correct the day.',
    },
  },
  {
    name: 'a deadline that ends before it begins',
    file: law,
    at: ['deadlines', 0, 'to'],
    to: '2013-01-01',
    fault: {
      place: 'deadlines[0].to',
      says: 'it ends before it begins. Correct one of the two days.',
    },
  },
  {
    name: 'two events of one name',
    file: law,
    at: ['events', 2],
    to: { id: 'move', name: 'Another move' },
    fault: { place: 'events[2]', says: 'this id stands twice. Keep one.' },
  },
  {
    name: 'an example with a deadline that the law does not set',
    file: law,
    at: ['examples', 0, 'deadlines', 'dance'],
    to: '2026-10-26',
    fault: { place: 'examples[0].deadlines', says: 'there is no deadline "dance".' },
  },
  // Words.
  {
    name: 'a label that English does not have',
    file: polish,
    at: ['labels', 'titel'],
    to: 'Plan',
    fault: {
      place: 'labels.titel',
      says: 'schemas/words/en-GB.json has no such label. Correct its name or take it out.',
    },
  },
  {
    name: 'a translation that asks for what nobody gives',
    file: polish,
    at: ['labels', 'made'],
    to: 'Autor: {author}',
    fault: {
      place: 'labels.made',
      says: 'nothing fills {author} here. Use what the English label uses.',
    },
  },
  // Templates.
  {
    name: 'a path that the plan view does not have',
    file: plan,
    at: ['body', 1, 'facts'],
    to: '{person.nickname}',
    fault: {
      place: 'body[1]',
      says: 'the plan view has no "person.nickname". Correct the path or add it to the view.',
    },
  },
  {
    name: 'a path that is wrong where a partial is included',
    file: need,
    at: ['body', 1, 'by'],
    to: '{need.author}',
    fault: {
      place: 'body[1]',
      says: 'the plan view has no "need.author". Correct the path or add it to the view.',
    },
  },
  {
    name: 'a path that is wrong in a label',
    file: 'schemas/words/en-GB.json',
    at: ['labels', 'what'],
    to: 'What {person.colour}',
    fault: {
      file: plan,
      place: 'body[4].columns[0].head',
      says: 'the label "what" asks for "person.colour", and the plan view has no such place here.',
    },
  },
  {
    name: 'a group where words should stand',
    file: plan,
    at: ['footer'],
    to: '{person}',
    fault: {
      place: 'footer',
      says: '"person" is a group of fields and cannot be printed. Name words of the plan view.',
    },
  },
  {
    name: 'a label that no language has',
    file: plan,
    at: ['footer'],
    to: '{@foot}',
    fault: {
      place: 'footer',
      says: 'there is no label "foot". Add it to schemas/words/en-GB.json or correct it.',
    },
  },
  {
    name: 'a document without a title',
    file: plan,
    at: ['title'],
    to: undefined,
    fault: { place: '', says: '"title" is missing. Add it.' },
  },
  {
    name: 'a step that is no block',
    file: plan,
    at: ['body', 0],
    to: { level: 1 },
    fault: {
      place: 'body[0]',
      says: 'something is missing. Add one of: heading, paragraph, quote with by, list with as with item, table with as with columns with caption, grid, facts, figure, note, signature with date, pageBreak, each with as with do, when with do, include.',
    },
  },
  {
    name: 'a step that is two blocks',
    file: plan,
    at: ['body', 0, 'paragraph'],
    to: 'Words',
    fault: {
      place: 'body[0]',
      says: 'this says two things at once. Make two of it, or take one out.',
    },
  },
  {
    name: 'an include that leads nowhere',
    file: plan,
    at: ['body', 5],
    to: { include: 'ned' },
    fault: {
      place: 'body[5]',
      says: 'there is no templates/partials/ned.json. Correct the name or write the file.',
    },
  },
  {
    name: 'a partial that includes itself',
    file: need,
    at: ['body', 2],
    to: { include: 'need' },
    fault: {
      place: 'body[2]',
      says: '"need" includes itself by way of this. Take one of the includes out.',
    },
  },
  {
    name: 'a partial that nobody includes',
    file: plan,
    at: ['body', 3, 'do', 0],
    to: { paragraph: '{need.title}' },
    fault: {
      file: need,
      place: '',
      says: 'no document includes this. Include it or take the file out.',
    },
  },
  {
    name: 'a heading that skips a level',
    file: plan,
    at: ['body', 3, 'do', 0, 'level'],
    to: 3,
    fault: {
      file: need,
      place: 'body[0]',
      says: 'a heading of level 3 can follow one of level 1. Use the level below it, or put a heading between.',
    },
  },
  {
    name: 'a list that is not one',
    file: plan,
    at: ['body', 3, 'each'],
    to: 'person',
    fault: { place: 'body[3]', says: '"person" is not a list. Name a list of the plan view.' },
  },
  {
    name: 'an item called like something of the view',
    file: plan,
    at: ['body', 5],
    to: { each: 'needs', as: 'person', do: [{ paragraph: '{person.by}' }] },
    fault: {
      place: 'body[5]',
      says: '"person" is already a name of the plan view. Call the item something else.',
    },
  },
  {
    name: 'a condition that can never hold',
    file: plan,
    at: ['body', 2, 'is'],
    to: 'finished',
    fault: { place: 'body[2]', says: '"status" can never be "finished". Correct "is".' },
  },
  {
    name: 'a quotation of what is nobody’s words',
    file: need,
    at: ['body', 1, 'quote'],
    to: 'need.by',
    fault: {
      place: 'body[1]',
      says: '"need.by" is not the lines of somebody’s words. Name a place that is.',
    },
  },
  {
    name: 'columns wider than the page',
    file: plan,
    at: ['body', 4, 'columns', 0, 'width'],
    to: 0.7,
    fault: {
      place: 'body[4].columns',
      says: 'the widths add up to 1.1. Make them add up to 1.',
    },
  },
  // Authorities.
  {
    name: 'a colour that is too light to read',
    file: authority,
    at: ['accent'],
    to: '#8fb4d9',
    fault: {
      place: 'accent',
      says: 'on white paper its contrast is 2.2:1. Choose a darker colour, at least 4.5:1.',
    },
  },
  {
    name: 'a document that does not exist',
    file: authority,
    at: ['documents', 0],
    to: 'plans',
    fault: { place: 'documents[0]', says: 'there is no document "plans". Correct its name.' },
  },
  {
    name: 'wording for a label that does not exist',
    file: authority,
    at: ['words', 'en-GB', 'heading'],
    to: 'Plan',
    fault: {
      place: 'words.en-GB.heading',
      says: 'no document has the label "heading". Correct its name.',
    },
  },
  {
    name: 'wording that asks for what nobody gives',
    file: authority,
    at: ['words', 'en-GB', 'title'],
    to: 'Plan for {person.nickname}',
    fault: {
      place: 'words.en-GB.title',
      says: 'nothing fills {person.nickname} here. Use what the standard label uses.',
    },
  },
  {
    name: 'wording in a language that does not exist',
    file: authority,
    at: ['words', 'tlh'],
    to: { what: 'nuq' },
    fault: {
      place: 'words.tlh',
      says: 'there is no schemas/words/tlh.json. Correct the language.',
    },
  },
]
