/** A small set of data files without a mistake: one of each kind. Each call gives a fresh copy. */

const run = {
  type: 'object',
  properties: { text: { type: 'string' }, direction: { enum: ['ltr', 'rtl'] } },
}

export const goodData = {
  'schemas/facts.json': {
    $schema: 'meta/facts.json',
    facts: [
      { id: 'core.name', form: 'f01', home: 'facts', view: 'name' },
      { id: 'core.people', form: 'f01', home: 'facts', fieldHomes: { telephone: 'contact' } },
    ],
    examples: [{ id: 'core.name', field: '', home: 'facts' }],
  },
  'schemas/forms/f01.json': {
    $schema: '../meta/form.json',
    id: 'f01',
    version: 1,
    kind: 'facts',
    speaker: 'anyone',
    service: 'family',
    pages: [
      {
        id: 'name',
        group: 'about',
        minutes: 1,
        schema: { type: 'object', properties: { 'core.name': { type: 'string', maxLength: 500 } } },
        questions: {
          'core.name': { type: 'shortText', fact: true, reach: 'plan', feeds: [{ place: 'front', as: 'fact' }] },
        },
      },
      {
        id: 'people',
        group: 'about',
        minutes: 2,
        rows: 'core.people',
        schema: {
          type: 'object',
          additionalProperties: false,
          properties: { name: { type: 'string' }, telephone: { type: 'string' } },
        },
        questions: {
          'core.people': { type: 'rows', fact: true, reach: 'plan', feeds: [{ place: 'front', as: 'table' }] },
        },
      },
    ],
    words: {
      'en-GB': {
        title: 'About you',
        intro: 'We ask this once.',
        groups: { about: 'About you' },
        questions: {
          'core.name': { question: 'What is your name?', label: 'Name' },
          'core.people': {
            question: 'Who looks after you?',
            label: 'People',
            fields: { name: 'Name', telephone: 'Telephone' },
          },
        },
      },
    },
    examples: [{ name: 'a name', answers: { 'core.name': 'Ash Example' }, feeds: [] }],
  },
  'schemas/forms/f08.json': {
    $schema: '../meta/form.json',
    id: 'f08',
    version: 1,
    kind: 'advice',
    speaker: 'professional',
    service: 'education',
    limb: 'b',
    pages: [
      { id: 'before', group: 'child', minutes: 1, shows: ['core.name'], questions: {} },
      {
        id: 'writes',
        group: 'child',
        minutes: 1,
        schema: {
          type: 'object',
          properties: { 'sch.writes': { type: 'string', enum: ['yes', 'no'] } },
        },
        questions: {
          'sch.writes': { type: 'yesNo', reach: 'plan', feeds: [{ place: 'B.evidence', as: 'quote' }] },
        },
      },
      {
        id: 'needs',
        group: 'child',
        minutes: 5,
        rows: 'sch.needs',
        showWhen: [{ question: 'sch.writes', is: 'no' }],
        schema: { type: 'object', additionalProperties: false, properties: { need: { type: 'string' } } },
        questions: {
          'sch.needs': { type: 'rows', reach: 'plan', feeds: [{ place: 'needs', as: 'item' }] },
        },
      },
    ],
    words: {
      'en-GB': {
        title: 'School',
        intro: 'What you see in school.',
        groups: { child: 'The child' },
        questions: {
          'sch.writes': {
            question: 'Does the child write?',
            label: 'Writes',
            choices: { '': { yes: 'Yes', no: 'No' } },
          },
          'sch.needs': { question: 'What is hard?', label: 'Needs', fields: { need: 'Need' } },
        },
      },
    },
    examples: [{ name: 'writes', answers: { 'sch.writes': 'yes' }, feeds: [] }],
  },
  'schemas/roles/school.json': {
    $schema: '../meta/role.json',
    id: 'school',
    kind: 'professional',
    limb: 'b',
    forms: ['f08'],
    reads: ['facts', 'views', 'advice/own'],
    writes: ['facts', 'advice/own'],
    words: { 'en-GB': { title: 'School', short: 'School' } },
    examples: [
      { asks: 'mayRead', part: 'facts', of: 'own', answer: true },
      { asks: 'mayRead', part: 'plan', of: 'own', answer: false },
      { asks: 'mayWrite', part: 'advice', of: 'own', answer: true },
    ],
  },
  'schemas/rules/q-vague.json': {
    $schema: '../meta/rule.json',
    id: 'q-vague',
    asks: 'phrase',
    of: 'provisions',
    fields: ['what'],
    finds: ['regular'],
    weight: 'should',
    says: '“{found}” leaves the amount open.',
    source: 'SEND Code of Practice 2015, 9.69',
    certainty: 'S',
    examples: { clear: ['30 minutes a week'], found: ['regular help'] },
  },
  'schemas/rules/q-linked.json': {
    $schema: '../meta/rule.json',
    id: 'q-linked',
    asks: 'eachLinkedTo',
    of: 'needs',
    links: 'provisions',
    weight: 'must',
    says: 'No help is linked to this need.',
    source: 'Children and Families Act 2014, s.37(2)',
    certainty: 'V',
    examples: { clear: [{ provisions: ['p1'] }], found: [{ provisions: [] }] },
  },
  'schemas/laws/act-2014.json': {
    $schema: '../meta/law.json',
    id: 'act-2014',
    name: 'An Act',
    sections: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'].map((id) => ({
      id,
      reference: 'reg 12(1)',
      certainty: 'V',
    })),
    events: [
      { id: 'request', name: 'A request comes in' },
      { id: 'move', name: 'The family moves' },
    ],
    deadlines: [
      {
        id: 'decide',
        name: 'Decide',
        after: 'request',
        counts: { unit: 'weeks', number: 6 },
        limit: 'latest',
        weight: 'law',
        reference: 'reg 5(1)',
        certainty: 'V',
        from: '2014-09-01',
      },
      {
        id: 'hand-over',
        name: 'Hand over',
        after: 'move',
        counts: { unit: 'working-days-from', number: 15 },
        limit: 'latest',
        weight: 'law',
        reference: 'reg 15(2)',
        certainty: 'V',
        from: '2014-09-01',
      },
    ],
    bankHolidays: [
      { day: '2026-12-25', certainty: 'V' },
      { day: '2026-12-28', certainty: 'V' },
    ],
    examples: [{ name: 'six weeks', events: { request: '2026-09-14' }, deadlines: { decide: '2026-10-26' } }],
  },
  'schemas/words/en-GB.json': {
    $schema: '../meta/words.json',
    language: 'en-GB',
    direction: 'ltr',
    labels: { title: 'The plan of {person.name}', what: 'What', who: 'Who', made: 'Made by {by}' },
    examples: [{ label: 'made', with: { by: 'Ash' }, reads: 'Made by Ash' }],
  },
  'schemas/words/pl.json': {
    $schema: '../meta/words.json',
    language: 'pl',
    direction: 'ltr',
    labels: { title: 'Plan: {person.name}', made: 'Autor: {by}' },
    examples: [{ label: 'made', with: { by: 'Ash' }, reads: 'Autor: Ash' }],
  },
  'schemas/plan-view.json': {
    $id: 'plan-view.json',
    type: 'object',
    properties: {
      person: { type: 'object', properties: { name: { type: 'string' } } },
      draft: { type: 'boolean' },
      status: { enum: ['first-draft', 'final'] },
      needs: { type: 'array', items: { $ref: '#/definitions/Need' } },
      front: {
        type: 'array',
        items: {
          type: 'object',
          properties: { label: { type: 'string' }, value: { $ref: '#/definitions/Lines' } },
        },
      },
    },
    definitions: {
      Run: run,
      Line: { type: 'array', items: { $ref: '#/definitions/Run' } },
      Lines: { type: 'array', items: { $ref: '#/definitions/Line' } },
      Need: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { $ref: '#/definitions/Line' },
          words: { $ref: '#/definitions/Lines' },
          by: { type: 'string' },
        },
      },
    },
  },
  'templates/documents/plan.json': {
    $schema: '../../schemas/meta/template.json',
    id: 'plan',
    title: '{@title}',
    body: [
      { heading: '{@title}', level: 1 },
      { facts: '{person.name}', rowsFrom: 'front' },
      {
        when: 'status',
        is: 'final',
        do: [{ paragraph: '{@who}' }],
      },
      {
        each: 'needs',
        as: 'need',
        do: [{ include: 'need', level: 2 }],
        empty: [{ paragraph: 'Nothing.' }],
      },
      {
        table: 'needs',
        as: 'need',
        caption: 'Needs',
        columns: [
          { head: '{@what}', cell: '{need.title}', width: 0.6 },
          { head: '{@who}', cell: '{need.by}', width: 0.4 },
        ],
      },
    ],
    examples: [{ name: 'nothing yet', view: { needs: [] }, prints: ['Nothing.'] }],
  },
  'templates/partials/need.json': {
    $schema: '../../schemas/meta/template.json',
    id: 'need',
    body: [
      { heading: '{need.title}', level: 1 },
      { quote: 'need.words', by: '{need.by}' },
    ],
  },
  'templates/authorities/example.json': {
    $schema: '../../schemas/meta/authority.json',
    id: 'example',
    name: 'Example Council',
    accent: '#1d4f7c',
    documents: ['plan'],
    words: { 'en-GB': { title: 'Plan for {person.name}' } },
    examples: [{ label: 'what', reads: 'What' }],
  },
} as const

export type GoodPath = keyof typeof goodData

export function goodFiles(): { path: string; text: string }[] {
  return Object.entries(goodData).map(([path, data]) => ({ path, text: JSON.stringify(data, undefined, 2) }))
}
