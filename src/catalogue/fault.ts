import type { ErrorObject } from 'ajv'

/** One mistake in one data file: which file, where in it, and one sentence that says what to do. */
export interface Fault {
  readonly file: string
  /** A place such as `pages[3].questions.me.like`, or '' for the whole file. */
  readonly place: string
  readonly says: string
}

/** `schemas/forms/f03.json, pages[3]: …`, as the command line and the tests print it. */
export function faultText(fault: Fault): string {
  return fault.place === '' ? `${fault.file}: ${fault.says}` : `${fault.file}, ${fault.place}: ${fault.says}`
}

/** '/pages/3/questions/me.like' → 'pages[3].questions.me.like' */
export function placeFrom(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** What a grammar found, in words for the person who writes the data file. */
export function grammarFault(file: string, error: ErrorObject): Fault {
  return { file, place: placeFrom(error.instancePath), says: sentenceFor(error) }
}

function sentenceFor(error: ErrorObject): string {
  const given = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'required':
      return `"${String(given['missingProperty'])}" is missing. Add it.`
    case 'additionalProperties':
      return `"${String(given['additionalProperty'])}" is not a word of this grammar. Take it out or correct its spelling.`
    case 'enum':
      return `this is not one of: ${(given['allowedValues'] as unknown[]).map(String).join(', ')}.`
    case 'const':
      return `this must be ${JSON.stringify(given['allowedValue'])}.`
    case 'type':
      return `this must be of type ${String(given['type'])}.`
    case 'pattern':
      return `this does not have the form ${String(given['pattern'])}.`
    case 'minItems':
    case 'minLength':
      return 'this must not be empty.'
    case 'uniqueItems':
      return 'something stands here twice. Keep it once.'
    case 'propertyNames':
      return `"${String(given['propertyName'])}" cannot be a name here. Correct its spelling.`
    default:
      return `this ${error.message ?? 'is not as the grammar says'}.`
  }
}
