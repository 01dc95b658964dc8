import type { Ask } from './found.ts'
import { isFilled } from './records.ts'

/** The plan has the field. */
export const present: Ask = ({ field = '' }, plan) =>
  isFilled((plan as unknown as Readonly<Record<string, unknown>>)[field]) ? [] : [{ fields: [field] }]
