/** rjsf's validator over a page's compiled check: no schema is ever compiled in the browser. */
import type { RJSFValidationError, ValidatorType } from '@rjsf/utils'
import type { PageFault } from './faults.ts'

/** @param faults what is wrong with the answers of the page as they stand, by property */
export function validatorFor(
  faults: (values: Readonly<Record<string, unknown>>) => readonly PageFault[],
): ValidatorType<Record<string, unknown>> {
  const found = (values: Readonly<Record<string, unknown>> | undefined): RJSFValidationError[] =>
    faults(values ?? {}).map(({ question, field, id, sentence }) => ({
      name: 'page',
      property: id,
      message: sentence,
      stack: sentence,
      params: { question, field },
    }))
  return {
    validateFormData: (values) => ({ errors: found(values), errorSchema: {} }),
    // rjsf asks this only to choose between branches of a schema, and a page's schema has none.
    isValid: () => true,
    rawValidation: () => ({ errors: [] }),
  }
}

/** What `validatorFor` put into rjsf's errors. */
export function faultsIn(errors: readonly RJSFValidationError[]): PageFault[] {
  return errors.map(({ property = '', message = '', params }) => {
    const { question, field } = params as { readonly question: string; readonly field: string }
    return { question, field, id: property, sentence: message }
  })
}
