/* Written by `npm run generate`. Do not edit: change the schema and run it again. */
import type { Form } from './meta/form.ts'

/** What is known of a form before it is fetched. `minutes`: how long all of it takes, rounded to five. */
export interface ListedForm extends Pick<Form, 'version' | 'kind' | 'speaker' | 'band' | 'occasion'> {
  readonly minutes: number
}

export const formList: Readonly<Record<string, ListedForm>> = {
  f01: { version: 1, kind: 'facts', speaker: 'anyone', minutes: 40 },
  f02: { version: 1, kind: 'views', speaker: 'anyone', band: 'EY', minutes: 25 },
  f03: { version: 1, kind: 'views', speaker: 'child', band: 'PRI', minutes: 55 },
  f04: { version: 1, kind: 'views', speaker: 'child', band: 'SEC', minutes: 135 },
  f05: { version: 1, kind: 'views', speaker: 'child', band: 'P16', minutes: 155 },
  f06: { version: 1, kind: 'views', speaker: 'anyone', minutes: 30 },
  f07: { version: 1, kind: 'views', speaker: 'parent', minutes: 165 },
  f08: { version: 1, kind: 'advice', speaker: 'professional', minutes: 100 },
  f09: { version: 1, kind: 'advice', speaker: 'professional', minutes: 70 },
  f10: { version: 1, kind: 'advice', speaker: 'professional', minutes: 50 },
  f11: { version: 1, kind: 'advice', speaker: 'professional', minutes: 80 },
  f12: { version: 1, kind: 'advice', speaker: 'professional', minutes: 45 },
  'f12-aud': { version: 1, kind: 'advice', speaker: 'professional', minutes: 50 },
  'f12-ccn': { version: 1, kind: 'advice', speaker: 'professional', minutes: 65 },
  'f12-eye': { version: 1, kind: 'advice', speaker: 'professional', minutes: 50 },
  'f12-med': { version: 1, kind: 'advice', speaker: 'professional', minutes: 60 },
  'f12-mh': { version: 1, kind: 'advice', speaker: 'professional', minutes: 60 },
  'f12-ot': { version: 1, kind: 'advice', speaker: 'professional', minutes: 65 },
  'f12-ph': { version: 1, kind: 'advice', speaker: 'professional', minutes: 50 },
  'f12-pt': { version: 1, kind: 'advice', speaker: 'professional', minutes: 65 },
  'f12-slt': { version: 1, kind: 'advice', speaker: 'professional', minutes: 60 },
  f13: { version: 1, kind: 'advice', speaker: 'professional', minutes: 55 },
  'f13-adult': { version: 1, kind: 'advice', speaker: 'professional', minutes: 65 },
  f14: { version: 1, kind: 'advice', speaker: 'professional', minutes: 40 },
  f15: { version: 1, kind: 'advice', speaker: 'professional', minutes: 35 },
  f16: { version: 1, kind: 'advice', speaker: 'professional', minutes: 30 },
  f17: { version: 1, kind: 'gathering', speaker: 'anyone', minutes: 5 },
  f18: { version: 1, kind: 'views', speaker: 'anyone', occasion: 'draft', minutes: 25 },
  f19: { version: 1, kind: 'advice', speaker: 'professional', occasion: 'review', minutes: 10 },
  'f19-child': { version: 1, kind: 'views', speaker: 'child', occasion: 'review', minutes: 5 },
  'f19-council': { version: 1, kind: 'advice', speaker: 'professional', occasion: 'review', minutes: 15 },
  'f19-family': { version: 1, kind: 'views', speaker: 'anyone', occasion: 'review', minutes: 35 },
  'f19-setting': { version: 1, kind: 'advice', speaker: 'professional', occasion: 'review', minutes: 30 },
  f21: { version: 1, kind: 'views', speaker: 'anyone', occasion: 'papers', minutes: 20 },
  f22: { version: 1, kind: 'views', speaker: 'anyone', occasion: 'papers', minutes: 15 },
  f23: { version: 1, kind: 'views', speaker: 'anyone', occasion: 'papers', minutes: 20 },
}
