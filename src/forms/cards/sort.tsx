import { ownSpoken } from '../Words.tsx'
import { useState } from 'react'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/cards.en-GB.json'
import { CardTable } from './CardTable.tsx'
import { RatingAnswer } from './rating.tsx'

const say = sayFrom(file.labels)

/**
 * Cards that go into columns. A child gets one card at a time and may ask for all at once; everybody else gets all
 * at once. Both are plain radio buttons underneath, one group for each card.
 */
function SortAnswer(props: AnswerProps) {
  const [oneByOne, setOneByOne] = useState(props.context.reader === 'child')
  return (
    <div className="oo-sort">
      {oneByOne ? <CardTable {...props} /> : <RatingAnswer {...props} />}
      {props.context.reader === 'child' && (
        <button
          type="button"
          className="oo-quiet-button"
          {...ownSpoken()}
          onClick={() => setOneByOne(!oneByOne)}
        >
          {say(oneByOne ? 'sort.allAtOnce' : 'sort.oneByOne')}
        </button>
      )}
    </div>
  )
}

export const sort: DrawnAnswer = { frame: 'group', field: SortAnswer }
