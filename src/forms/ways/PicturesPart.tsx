import { useRef, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { picturedIn, picturedText } from '../../domain/pictured.ts'
import type { Media, PictureShelf } from '../contract.ts'
import { foundOn } from './found.ts'
import { Said } from './Said.tsx'

const say = sayFrom(file.labels)

interface PicturesPartProps {
  readonly id: string
  readonly language: string
  readonly shelf: NonNullable<Media['shelf']>
  /** What was chosen, each with its words, as it is kept. */
  readonly chosen: readonly string[]
  readonly change: (chosen: readonly string[]) => void
}

/** An answer put together from the pictures of a board: by kind, or looked for by a word, in the order they are chosen. */
export function PicturesPart({ id, language, shelf, chosen, change }: PicturesPartProps) {
  const [board, setBoard] = useState<PictureShelf | 'closed' | 'opening' | 'missing'>('closed')
  const [category, setCategory] = useState('')
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const open = async (): Promise<void> => {
    setBoard('opening')
    const opened = await shelf(language)
    setBoard(opened ?? 'missing')
    setCategory(opened?.categories[0]?.id ?? '')
  }
  const take = (one: string, words: string): void => {
    const isNew = !chosen.includes(one)
    change(isNew ? [...chosen, one] : chosen.filter((other) => other !== one))
    setSaid(say(isNew ? 'pictures.added' : 'pictures.taken', { words }))
  }
  const isOpen = typeof board === 'object'
  const shown = isOpen ? foundOn(board, category, search) : []
  return (
    <div className="oo-way oo-board">
      {chosen.length > 0 && (
        <ul className="oo-board__chosen" aria-label={say('pictures.chosen')}>
          {chosen.map((one) => {
            const { words = one, picture = '', board: of = '' } = picturedIn(one) ?? {}
            return (
              <li key={one}>
                <button
                  type="button"
                  className="oo-board__picture"
                  onClick={() => {
                    take(one, words)
                    opener.current?.focus()
                  }}
                >
                  {picture !== '' && (
                    <img src={`./pictures/${of}/${picture}.svg`} alt="" width="56" height="56" />
                  )}
                  <span className="govuk-visually-hidden">{say('pictures.take')} </span>
                  <span>{words}</span>
                  <span aria-hidden="true" className="oo-board__cross">
                    ✕
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <button
        type="button"
        id={id}
        ref={opener}
        className="govuk-button govuk-button--secondary"
        aria-expanded={isOpen}
        aria-disabled={board === 'opening'}
        onClick={() => {
          if (isOpen) setBoard('closed')
          else if (board !== 'opening') void open()
        }}
      >
        {say(isOpen ? 'pictures.close' : chosen.length === 0 ? 'pictures.open' : 'pictures.more')}
      </button>
      {board === 'missing' && <p className="govuk-hint">{say('pictures.missing')}</p>}
      {isOpen && (
        <>
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`${id}-search`}>
              {say('pictures.search')}
            </label>
            <input
              className="govuk-input"
              id={`${id}-search`}
              type="search"
              autoComplete="off"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => {
                // It looks at every letter already; the page must not be sent.
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
          </div>
          <div className="oo-board__kinds" role="group" aria-label={say('pictures.kinds')}>
            {[...board.categories, { id: '', words: say('pictures.all') }].map(({ id: kind, words }) => (
              <button
                key={kind}
                type="button"
                className="oo-board__kind"
                aria-pressed={search.trim() === '' && kind === category}
                onClick={() => {
                  setCategory(kind)
                  setSearch('')
                }}
              >
                {words}
              </button>
            ))}
          </div>
          <p className="govuk-hint" role="status">
            {search.trim() === '' ? '' : say('pictures.found', { count: shown.length })}
          </p>
          <div className="oo-board__grid">
            {shown.map(({ id: picture, words, address }) => {
              const one = picturedText({ board: board.id, picture, words })
              return (
                <button
                  key={picture}
                  type="button"
                  className="oo-board__picture"
                  aria-pressed={chosen.includes(one)}
                  onClick={() => take(one, words)}
                >
                  <img src={address} alt="" width="56" height="56" loading="lazy" />
                  <span>{words}</span>
                </button>
              )
            })}
          </div>
          <p className="govuk-hint oo-board__credit">{board.credit}</p>
        </>
      )}
      <Said words={said} />
    </div>
  )
}
