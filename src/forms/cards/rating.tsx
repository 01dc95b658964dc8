import { memo, useMemo } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { partId } from '../ids.ts'
import { useFields } from '../answers/useFields.ts'
import { isSameShown } from '../sameShown.ts'
import { leafOf, textOf } from './leaf.ts'
import { offeredIn } from './offered.ts'
import { RatingRow as DrawnRatingRow } from './RatingRow.tsx'
import { TextBeside } from './TextBeside.tsx'

// A key in the words beside them draws no card anew.
const RatingRow = memo(DrawnRatingRow, isSameShown)

/**
 * All cards of a question under each other, each with its own few words or faces. What is left out says nothing.
 * The first control has the question's id.
 */
export function RatingAnswer({ id, asked, schema, value, change, errors, context }: AnswerProps) {
  const { cards, texts } = useMemo(() => offeredIn(schema, asked.words), [schema, asked.words])
  const put = useFields(value, change)
  return (
    <div className="oo-rating">
      {cards.map((card, index) => (
        <RatingRow
          key={card.field}
          id={index === 0 ? id : partId(id, card.field)}
          card={card}
          picture={context.media.picture(`${asked.id}/${card.field}`)}
          chosen={leafOf(value, card.field)}
          choose={(chosen) => put(card.field, chosen)}
          error={errors[card.field]}
        />
      ))}
      {texts.map((text) => (
        <TextBeside
          key={text.field}
          id={partId(id, text.field)}
          title={text.title}
          value={textOf(value, text.field)}
          change={(words) => put(text.field, words)}
          error={errors[text.field]}
        />
      ))}
    </div>
  )
}

export const rating: DrawnAnswer = { frame: 'group', field: RatingAnswer }
