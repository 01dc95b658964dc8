import { ownSpoken } from './Words.tsx'
import type { Skip } from './contract.ts'
import { say } from './labels.ts'

interface SkipWaysProps {
  readonly title: string
  readonly how: Skip | undefined
  readonly isAnswered: boolean
  readonly skip: (how: Skip) => void
}

/** Ways past a question. Not offered once it is answered: a skip takes the place of an answer. */
export function SkipWays({ title, how, isAnswered, skip }: SkipWaysProps) {
  return (
    <div className="oo-skip" {...ownSpoken()}>
      <p className="oo-skip__state" role="status">
        {how !== undefined && !isAnswered ? say(`skip.${how}Chosen`) : ''}
      </p>
      {!isAnswered && (
        <div className="oo-quiet-buttons">
          {ways.map((way) => (
            <button
              type="button"
              key={way}
              className="oo-quiet-button"
              aria-pressed={how === way}
              onClick={() => skip(way)}
            >
              {say(`skip.${way}`)}{' '}
              <span className="govuk-visually-hidden">{say('skip.about', { title })}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const ways = ['later', 'wontSay'] as const
