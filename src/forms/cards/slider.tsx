import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/cards.en-GB.json'
import { rangeOf, stepped } from './scale.ts'

const say = sayFrom(file.labels)

/** A whole number between two ends. Nothing is answered until the person moves, presses or touches it. */
function SliderAnswer({ id, schema, value, change, describedBy, errors }: AnswerProps) {
  const range = rangeOf(schema)
  const number = typeof value === 'number' ? value : undefined
  const text =
    number === undefined ? say('slider.none') : say('slider.value', { value: number, most: range.most })
  const move = (by: number): void => change(stepped(number, by, range))
  return (
    <div className="oo-slider">
      <output className="oo-slider__value" htmlFor={id}>
        {text}
      </output>
      <div className="oo-slider__row">
        <button
          type="button"
          className="oo-slider__step"
          aria-label={say('slider.less')}
          onClick={() => move(-1)}
        >
          −
        </button>
        <div className="oo-slider__track">
          <input
            type="range"
            className={`oo-slider__input${number === undefined ? ' oo-slider__input--none' : ''}`}
            id={id}
            min={range.least}
            max={range.most}
            step={1}
            value={number ?? range.middle}
            aria-valuetext={text}
            aria-describedby={describedBy}
            aria-invalid={errors[''] !== undefined ? true : undefined}
            onChange={(event) => change(event.target.valueAsNumber)}
            // A touch in the middle, where the thumb waits, changes nothing in the control and yet is an answer.
            onPointerUp={(event) => {
              if (number === undefined) change(event.currentTarget.valueAsNumber)
            }}
            onKeyDown={(event) => {
              if (number === undefined && (event.key === ' ' || event.key === 'Enter')) {
                event.preventDefault()
                change(range.middle)
              }
            }}
          />
          <div className="oo-slider__ends" aria-hidden="true">
            <span>{range.least}</span>
            <span>{range.middle}</span>
            <span>{range.most}</span>
          </div>
        </div>
        <button
          type="button"
          className="oo-slider__step"
          aria-label={say('slider.more')}
          onClick={() => move(1)}
        >
          +
        </button>
      </div>
      {number !== undefined && (
        <button type="button" className="oo-quiet-button" onClick={() => change(undefined)}>
          {say('cards.clear')}
        </button>
      )}
    </div>
  )
}

export const slider: DrawnAnswer = { frame: 'label', field: SliderAnswer }
