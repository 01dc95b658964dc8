import { ownSpoken } from '../Words.tsx'
import { useRef } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/cards.en-GB.json'
import { pulled } from './pulled.ts'
import type { Card } from './offered.ts'

const say = sayFrom(file.labels)

interface CardNowProps {
  readonly card: Card
  readonly picture: string | undefined
  /** ‘Card 3 of 9’. */
  readonly place: string
  readonly put: (column: string, words: string) => void
}

/** The card to sort now, large, and its columns as buttons. With a mouse or a pen it can be pulled onto one. */
export function CardNow({ card, picture, place, put }: CardNowProps) {
  const table = useRef<HTMLDivElement>(null)
  const drop = (column: string): void => {
    const option = card.options.find(({ value }) => value === column)
    if (option) put(option.value, option.text)
  }
  return (
    <div ref={table}>
      <p className="oo-sort__place" {...ownSpoken()}>
        {place}
      </p>
      {/* The key gives every card a drawing of its own, so that a pulled one does not leave its place to the next. */}
      <div
        key={card.field}
        className="oo-sort__card"
        onPointerDown={(event) => {
          if (event.pointerType !== 'touch' && event.button === 0)
            pulled(event.nativeEvent, event.currentTarget, drop)
        }}
      >
        {picture !== undefined && (
          <img className="oo-sort__picture" src={picture} alt="" width="112" height="112" draggable={false} />
        )}
        <strong>{card.title}</strong>
      </div>
      <p className="oo-sort__hint" {...ownSpoken()}>
        {say('sort.where')} <span className="oo-sort__drag">{say('sort.drag')}</span>
      </p>
      <div className="oo-sort__columns">
        {card.options.map(({ value, text }) => (
          <button
            key={value}
            type="button"
            className="oo-sort__column"
            data-column={value}
            onClick={() => put(value, text)}
          >
            <span className="govuk-visually-hidden">{card.title}: </span>
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
