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

/**
 * What a grammar found, in words for the person who writes the data file. Where one of several shapes is asked
 * for, what each shape lacks is told in one sentence.
 */
export function grammarFaults(file: string, errors: readonly ErrorObject[]): Fault[] {
  return errors
    .filter((error) => !/\/(oneOf|anyOf)\/\d+\/|\/propertyNames\//.test(error.schemaPath))
    .map((error) =>
      error.keyword === 'oneOf' || error.keyword === 'anyOf'
        ? { ...grammarFault(file, error), says: choiceSentence(error, errors) }
        : grammarFault(file, error),
    )
}

/** One thing a grammar found. */
export function grammarFault(file: string, error: ErrorObject): Fault {
  return { file, place: placeFrom(error.instancePath), says: sentenceFor(error) }
}

function choiceSentence(error: ErrorObject, errors: readonly ErrorObject[]): string {
  const { passingSchemas } = error.params as { passingSchemas?: unknown }
  if (Array.isArray(passingSchemas)) return 'this says two things at once. Make two of it, or take one out.'
  const shapes = new Map<string, string[]>()
  for (const one of errors) {
    const shape = /^(.*\/(?:oneOf|anyOf)\/\d+)\/required$/.exec(one.schemaPath)?.[1]
    if (shape === undefined || one.instancePath !== error.instancePath) continue
    const { missingProperty } = one.params as { missingProperty: string }
    shapes.set(shape, [...(shapes.get(shape) ?? []), missingProperty])
  }
  return `something is missing. Add one of: ${[...shapes.values()].map((names) => names.join(' with ')).join(', ')}.`
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
