/**
 * What the design system can say and our components do not, each with its reason. A fixture is excused by its name, by
 * what its options hold, or by what they lack; `standard.test.ts` sees to it that no reason excuses what would pass.
 */
export interface Reason {
  readonly components: readonly string[]
  /** Only for this one of our components; for each that draws them otherwise. */
  readonly by?: string
  readonly names?: readonly string[]
  /** A part of the options, as they stand in the fixture: any of these. */
  readonly holding?: readonly string[]
  readonly lacking?: string
  readonly because: string
}

export const reasons: readonly Reason[] = [
  {
    components: [
      'input',
      'textarea',
      'radios',
      'checkboxes',
      'date-input',
      'select',
      'file-upload',
      'fieldset',
    ],
    holding: ['"describedBy"'],
    because:
      'A field is described by its own hint and error message; nothing elsewhere on a page speaks for it',
  },
  {
    components: ['input'],
    holding: ['"prefix"', '"suffix"'],
    because: 'Units are said in the question, where everybody hears them',
  },
  {
    components: ['input'],
    by: 'questions',
    names: ['with width-2 class', 'with width-3 class', 'with width-4 class', 'with width-30 class'],
    because:
      'The width of a line follows from its kind of answer: 5 for numbers, 10 for postcodes, 20 for telephones',
  },
  {
    components: ['input'],
    by: 'screens',
    holding: ['--width-'],
    because: 'The questions of the screens are names and passphrases, which have no expected length',
  },
  {
    components: ['input'],
    holding: ['"type":"number"'],
    because: 'A number box changes answers by wheel and arrows unseen, and swallows what is no number',
  },
  {
    components: ['input'],
    holding: ['"autocapitalize"'],
    because: 'A phone begins sentences with a capital by itself; only passphrases are kept from it',
  },
  {
    components: ['input'],
    by: 'screens',
    holding: ['"inputmode":"decimal"'],
    because: 'The screens ask for names and passphrases, and for no number with a point in it',
  },
  {
    components: ['input', 'textarea', 'date-input'],
    by: 'questions',
    holding: ['"autocomplete"'],
    because:
      'A browser fills in only what a form asks of whoever writes, by its kind; elsewhere it writes the wrong one',
  },
  {
    components: ['input'],
    by: 'screens',
    holding: ['"spellcheck":true'],
    because: 'The lines of the screens are names and passphrases, which no dictionary has',
  },
  {
    components: ['textarea', 'character-count'],
    holding: ['"spellcheck"'],
    because: 'Whether long words are checked for spelling is left to the browser of the person',
  },
  {
    components: ['input', 'file-upload', 'checkboxes'],
    holding: ['"disabled":true'],
    because: 'What is not asked is not drawn, and what is asked can be answered',
  },
  {
    components: ['input', 'select', 'file-upload', 'radios', 'checkboxes'],
    by: 'screens',
    holding: ['"isPageHeading":true'],
    because: 'A screen of the app has a heading of its own above its fields',
  },
  {
    components: ['select'],
    by: 'screens',
    holding: ['"hint"'],
    because: 'The lists of the screens say all in their label',
  },
  {
    components: ['character-count'],
    names: [
      'to configure in JavaScript',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
    ],
    because: 'Without a number of words that is plenty there is nothing to count against',
  },
  {
    components: ['character-count'],
    names: ['with custom textarea description'],
    because: 'The sentence of the count is one of ours, the same everywhere',
  },
  {
    components: ['radios', 'checkboxes'],
    holding: ['--inline', '--small'],
    because: 'Choices stand below each other at full size, for fingers that do not aim well',
  },
  {
    components: ['radios', 'checkboxes'],
    by: 'questions',
    names: [
      'with hints on items',
      'multiple hints',
      'with hints on parent and items',
      'with disabled item',
      'with disabled',
    ],
    because: 'A form words each choice so that it needs no hint of its own',
  },
  {
    components: ['radios', 'checkboxes'],
    by: 'screens',
    holding: ['"divider"'],
    because: 'No question of the screens has a choice that stands apart',
  },
  {
    components: ['checkboxes'],
    by: 'screens',
    names: [
      'with pre-checked values',
      'with conditional item checked',
      'with optional form-group classes showing group error',
    ],
    because: 'A box of the screens says something is so, and asks nothing more',
  },
  {
    components: ['checkboxes'],
    by: 'questions',
    names: ['with error message'],
    because: 'A form words each choice so that it needs no hint of its own',
  },
  {
    components: ['checkboxes'],
    by: 'questions',
    names: ['with pre-checked values'],
    because: 'Words of one’s own are asked for under one choice, ‘something else’, and not under each',
  },
  {
    components: ['date-input'],
    names: ['with translations', 'with nested name'],
    because: 'The names of the boxes and the example are ours, the same at every date',
  },
  {
    components: ['date-input'],
    names: ['custom pattern', 'custom inputmode'],
    because: 'The boxes of a date are for figures, and the keyboard of a phone shows them',
  },
  {
    components: ['date-input'],
    holding: ['"year":false', '"day":false'],
    because: 'A date has three boxes; where the year alone is enough, the others may stay empty',
  },
  {
    components: ['date-input'],
    names: ['day and month (using items)', 'month and year (using items)'],
    because: 'A date has three boxes; where the year alone is enough, the others may stay empty',
  },
  {
    components: ['date-input'],
    names: [
      'with errors only',
      'with errors only (using classes)',
      'with errors only (using items)',
      'with errors only (using items and classes)',
    ],
    because: 'A box is marked only together with the sentence that says what to do',
  },
  {
    components: ['file-upload'],
    holding: ['"javascript":true'],
    because: 'The browser’s own control is used; dropping a file works on the whole screen',
  },
  {
    components: ['error-message'],
    names: ['translated', 'with visually hidden text', 'visually hidden text removed'],
    because: 'The hidden word before each message is ours, the same everywhere',
  },
  {
    components: ['error-summary'],
    names: ['with description only', 'autofocus disabled', 'autofocus explicitly enabled'],
    because: 'Where nothing is wrong, no summary is drawn',
  },
  {
    components: ['fieldset', 'label'],
    names: [
      'styled as xl text',
      'styled as large text',
      'as page heading xl',
      'as page heading m',
      'as page heading s',
    ],
    because: 'The size follows from the level: the title of a page is large, other questions are smaller',
  },
  {
    components: ['label'],
    names: ['empty'],
    because: 'A field without a name is never drawn',
  },
  {
    components: ['hint'],
    names: ['with html'],
    because: 'A hint is a sentence, without markup in it',
  },
  {
    components: ['notification-banner'],
    holding: ['"titleHeadingLevel"'],
    because: 'The heading of a notice is of level two: it stands right under the title of its page',
  },
  {
    components: ['notification-banner'],
    names: ['custom role'],
    because: 'A notice is a region, or an alert when it is new and matters now',
  },
  {
    components: ['warning-text'],
    names: ['classes'],
    because: 'The class is no class of the design system, only named like one',
  },
  {
    components: ['warning-text'],
    names: ['icon fallback text only'],
    because: 'What the sign says to a screen reader is ours, the same everywhere',
  },
  {
    components: ['panel'],
    holding: ['govuk-panel--interruption'],
    because: 'Nobody is interrupted on their way: a panel only tells that something is done',
  },
  {
    components: ['panel'],
    holding: ['"headingLevel"'],
    because: 'What the panel says is the title of its page',
  },
  {
    components: ['task-list'],
    holding: ['govuk-task-list__status--'],
    because:
      'What is left to do has a tag of one colour, and what is done has none: colours would have to be learnt',
  },
  {
    components: ['task-list'],
    names: ['custom classes', 'html passed as text', 'html'],
    because: 'Everything can be done at any time, so that each task is a link',
  },
  {
    components: ['summary-list'],
    holding: ['"card":'],
    because: 'Lists of what was said stand under headings, not in cards',
  },
  {
    components: ['summary-list'],
    holding: ['--no-border'],
    because: 'Every row has its line, which keeps question and answer together',
  },
  {
    components: ['summary-list'],
    names: ['with actions', 'extreme', 'translated', 'with some actions', 'overridden-widths'],
    because: 'A row has one thing to do at most: to change it where it was said',
  },
  {
    components: ['summary-list'],
    names: ['classes on items'],
    because: 'A link that was followed looks like one that was followed',
  },
  {
    components: ['back-link'],
    names: ['inverse', 'html as text', 'with custom text and link', 'attributes'],
    because: 'The way back has one word and one look on every page',
  },
  {
    components: ['skip-link'],
    names: ['custom href', 'custom text', 'html as text', 'html', 'classes', 'attributes'],
    because: 'There is one way past the head of a page, with one name',
  },
  {
    components: ['button'],
    names: ['disabled', 'warning disabled'],
    because: 'A button that is at work says so and keeps the focus; one that is switched off would lose it',
  },
  {
    components: ['button'],
    names: ['start', 'start link', 'start link with html'],
    because: 'No page is only there to be started from',
  },
  {
    components: ['button'],
    holding: ['govuk-button--inverse'],
    because: 'No button stands on a dark ground',
  },
  {
    components: ['button'],
    names: ['attributes', 'link attributes'],
    because: 'What a button opens stands right after it',
  },
  {
    components: ['tag'],
    holding: ['govuk-tag--'],
    because: 'Tags have one colour: colours would have to be learnt',
  },
]
