import { ErrorMessage } from '../ErrorMessage.tsx'
import type { Card } from './offered.ts'
import { Tiles } from './Tiles.tsx'

interface RatingRowProps {
  /** The id of the row's first control. */
  readonly id: string
  readonly card: Card
  readonly picture?: string | undefined
  readonly chosen: unknown
  readonly choose: (value: string | undefined) => void
  readonly error: string | undefined
}

/** One thing to say one of a few words about: its name, and the words as radio buttons. */
export function RatingRow({ id, card, picture, chosen, choose, error }: RatingRowProps) {
  const errorId = `${id}-error`
  return (
    <fieldset className="oo-rating__row" {...(error !== undefined && { 'aria-describedby': errorId })}>
      <legend className="oo-rating__name">
        {picture !== undefined && (
          <img className="oo-rating__picture" src={picture} alt="" width="48" height="48" />
        )}
        <span>{card.title}</span>
      </legend>
      <div className="oo-rating__choices">
        <ErrorMessage id={errorId} sentence={error} />
        <Tiles
          id={id}
          name={id}
          options={card.options}
          chosen={chosen}
          choose={choose}
          card={card.title}
          small
        />
      </div>
    </fieldset>
  )
}
