/**
 * What reads `$ref`, `allOf`, `oneOf` and left-over answers, and leaves answers out: a page's schema stands for itself
 * and takes nothing away.
 */
function absent(): never {
  throw new Error('A page of questions is made of other schemas, which no page may be')
}

export { absent as default, absent as getFieldNames, absent as getUsedFormData, absent as isValueEmpty }
