import { ownSpoken } from '../Words.tsx'
import { useState } from 'react'
import type { AnswerProps } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/cards.en-GB.json'
import { CardNow } from './CardNow.tsx'
import { partId } from '../ids.ts'
import { leafOf, textOf, withLeaf } from './leaf.ts'
import { offeredIn } from './offered.ts'
import { RatingRow } from './RatingRow.tsx'
import { cardNow, goneBack, leaveOut, nothingSorted, put, waitingCards, type Step } from './sorting.ts'
import { TextBeside } from './TextBeside.tsx'

const say = sayFrom(file.labels)

/** One card after the other with the columns as large buttons, and all that were sorted beneath, to be changed. */
export function CardTable({ id, asked, schema, value, change, errors, context }: AnswerProps) {
  const [sorting, setSorting] = useState(nothingSorted)
  const [said, setSaid] = useState('')
  const { cards, texts } = offeredIn(schema, asked.words)
  const fields = cards.map((card) => card.field)
  const waiting = waitingCards(fields, value)
  const now = cards.find((card) => card.field === cardNow(fields, value, sorting))
  const sorted = cards.filter((card) => !waiting.includes(card.field))
  const title = (field: string | undefined): string => cards.find((card) => card.field === field)?.title ?? ''

  const take = (step: Step, sentence: (next: string) => string): void => {
    change(step.value)
    setSorting(step.sorting)
    setSaid(sentence(title(cardNow(fields, step.value, step.sorting))))
  }
  const place = (card: string, column: string, words: string): void =>
    take(put(card, column, value, sorting), (next) =>
      say(next === '' ? 'sort.putLast' : 'sort.put', { card: title(card), column: words, next }),
    )
  const pass = (card: string): void =>
    take(leaveOut(card, value, sorting), (next) =>
      say(next === '' ? 'sort.leftOutLast' : 'sort.leftOut', { card: title(card), next }),
    )
  const back = goneBack(value, sorting)

  return (
    <>
      <div className="oo-sort__table" id={id} tabIndex={-1}>
        {now === undefined ? (
          <p className="govuk-body oo-sort__done" {...ownSpoken()}>
            {say('sort.allDone')}
          </p>
        ) : (
          <CardNow
            card={now}
            picture={context.media.picture(`${asked.id}/${now.field}`)}
            place={say('sort.card', { number: fields.indexOf(now.field) + 1, all: fields.length })}
            put={(column, words) => place(now.field, column, words)}
          />
        )}
        <div className="oo-quiet-buttons" {...ownSpoken()}>
          {now !== undefined && (
            <button type="button" className="oo-quiet-button" onClick={() => pass(now.field)}>
              {say('sort.later')}
            </button>
          )}
          {now === undefined && waiting.length > 0 && (
            <button
              type="button"
              className="oo-quiet-button"
              onClick={() => setSorting({ ...sorting, leftOut: [] })}
            >
              {say('sort.again')}
            </button>
          )}
          {back !== undefined && (
            <button
              type="button"
              className="oo-quiet-button"
              onClick={() => take(back, () => say('sort.wentBack', { card: title(back.card) }))}
            >
              {say('sort.back')}
            </button>
          )}
        </div>
        <p className="govuk-visually-hidden" role="status" {...ownSpoken()}>
          {said}
        </p>
      </div>
      {texts.map((text) => (
        <TextBeside
          key={text.field}
          id={partId(id, text.field)}
          title={text.title}
          value={textOf(value, text.field)}
          change={(words) => change(withLeaf(value, text.field, words))}
          error={errors[text.field]}
        />
      ))}
      {sorted.length > 0 && (
        <fieldset className="oo-sort__sorted">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m" {...ownSpoken()}>
            {say('sort.sorted')}
          </legend>
          {sorted.map((card) => (
            <RatingRow
              key={card.field}
              id={partId(id, card.field)}
              card={card}
              picture={context.media.picture(`${asked.id}/${card.field}`)}
              chosen={leafOf(value, card.field)}
              choose={(column) => change(withLeaf(value, card.field, column))}
              error={errors[card.field]}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
