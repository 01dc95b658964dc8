import { ownSpoken } from '../Words.tsx'
import { useRef, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/cards.en-GB.json'
import { partId } from '../ids.ts'
import { areFaces, Face } from './Face.tsx'
import type { Option } from './offered.ts'

const say = sayFrom(file.labels)

interface TilesProps {
  /** The id of the first tile's control; the others' begin with it. */
  readonly id: string
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: unknown
  readonly choose: (value: string | undefined) => void
  /** What the answer is called when it can be taken away, where there are several on the page. */
  readonly card?: string
  readonly small?: boolean
}

/** One choice of a few, as tiles that hold a radio button each. Faces are drawn where the values are faces. */
export function Tiles({ id, name, options, chosen, choose, card, small = false }: TilesProps) {
  const first = useRef<HTMLInputElement>(null)
  const values = options.map(({ value }) => value)
  const faces = areFaces(values)
  const picture = (value: string): ReactNode => {
    const shown = [value]
    return faces && areFaces(shown) && shown[0] !== undefined ? <Face name={shown[0]} /> : null
  }
  const clear = (): void => {
    choose(undefined)
    // The button goes away with the answer, so the place on the page must not go with it.
    first.current?.focus()
  }
  const looks = [
    'oo-tiles',
    `oo-tiles--${faces ? 'faces' : 'words'}`,
    ...(small ? ['oo-tiles--small'] : []),
    ...(options.length === 4 ? ['oo-tiles--four'] : []),
  ]
  return (
    <div className={looks.join(' ')}>
      <div className="oo-tiles__row">
        {options.map(({ value, text }, index) => {
          const own = index === 0 ? id : partId(id, String(index + 1))
          return (
            <div className="oo-tile" key={value}>
              <input
                className="oo-tile__input"
                type="radio"
                id={own}
                name={name}
                value={value}
                checked={chosen === value}
                ref={index === 0 ? first : undefined}
                onChange={() => choose(value)}
              />
              <label className="oo-tile__label" htmlFor={own}>
                {picture(value)}
                <span className="oo-tile__text">{text}</span>
              </label>
            </div>
          )
        })}
      </div>
      {typeof chosen === 'string' && (
        <button type="button" className="oo-quiet-button oo-tiles__clear" onClick={clear} {...ownSpoken()}>
          {card === undefined ? (
            say('cards.clear')
          ) : (
            <>
              <span aria-hidden="true">{say('cards.clearOne')}</span>
              <span className="govuk-visually-hidden">{say('cards.clearOf', { card })}</span>
            </>
          )}
        </button>
      )}
    </div>
  )
}
