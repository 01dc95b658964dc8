import type { AnswerProps } from '../contract.ts'
import { kindOf, lastWord } from '../kinds.ts'
import { titleOf } from '../uiFrom.ts'
import { Choosing, ChoosingMany, Group } from './composed.tsx'
import { Leaf } from './Leaf.tsx'

/** Draws an answer by its schema: single answers by their kind, the others field by field. */
export function Answer(props: AnswerProps) {
  const { asked, schema, field, errors } = props
  const kind = kindOf(asked, field, schema)
  if (kind !== undefined) {
    return (
      <Leaf
        {...props}
        name={field === '' ? lastWord(asked.id) : field}
        kind={kind}
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
