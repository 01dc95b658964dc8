/** What is written or seen on what: the pairs that every set of our colours is measured by. */

/** Ink and the grounds it is written on (WCAG 1.4.3). */
export const written: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'warm', 'field', 'calm-ground', 'good-ground', 'bad-ground'],
  quiet: ['paper', 'warm', 'field'],
  link: ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  'link-hover': ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  'link-visited': ['paper', 'warm', 'calm-ground', 'good-ground', 'bad-ground'],
  bad: ['paper', 'warm'],
  good: ['paper', 'warm', 'good-ground'],
  paper: ['button', 'good', 'ink'],
  'button-ink': ['button', 'button-hover', 'bad', 'bad-hover'],
  'focus-ink': ['focus'],
}

/** Edges and marks that have to be seen to use a control, and what they stand on (WCAG 1.4.11). */
export const seen: Readonly<Record<string, readonly string[]>> = {
  line: ['paper', 'warm', 'field'],
  button: ['paper', 'warm', 'field', 'calm-ground'],
  bad: ['paper', 'field', 'bad-ground'],
  good: ['paper'],
}

export const pairs = (table: typeof written): (readonly [string, string])[] =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))
