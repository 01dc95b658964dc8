import type { AnswerProps } from '../contract.ts'
import { lastWord, leafKind } from '../kinds.ts'
import { titleOf } from '../uiFrom.ts'
import { Choosing, ChoosingMany, Group } from './composed.tsx'
import { Leaf } from './Leaf.tsx'

/** Draws an answer by its schema: single answers by their kind, the others field by field. */
export function Answer(props: AnswerProps) {
  const { asked, schema, field, errors } = props
  if (schema.type !== 'object') {
    const name = field === '' ? lastWord(asked.id) : field
    const refersTo = asked.question.refers?.[name]
    return (
      <Leaf
        {...props}
        name={name}
        kind={ownKind(props) ?? leafKind(name, schema, refersTo)}
        title={titleOf(asked.words, field)}
        isWrong={errors[''] !== undefined}
      />
    )
  }
  switch (asked.question.type) {
    case 'yesNo':
    case 'yesNoNotSure':
    case 'chooseOne':
      return <Choosing {...props} />
    case 'chooseMany':
      return <ChoosingMany {...props} />
    default:
      return <Group {...props} />
  }
}

/** What the form says of a question goes before what its schema looks like. */
function ownKind({ asked, field }: AnswerProps) {
  const { type } = asked.question
  if (field !== '') return undefined
  if (type === 'longText' || type === 'telephone' || type === 'email') return type
  return type === 'shortText' ? 'text' : undefined
}
