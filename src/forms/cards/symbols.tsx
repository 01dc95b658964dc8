import { choiceText } from '../../catalogue/form.ts'
import { toggled } from '../answers/toggled.ts'
import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { partId } from '../ids.ts'
import { leafOf, textOf, withLeaf } from './leaf.ts'
import { titleOf } from './offered.ts'
import { TextBeside } from './TextBeside.tsx'

/**
 * Pictures to choose from, as many as a child likes. Words of their own are asked for by ‘something else’, and
 * stay in sight as long as there are any, because they count whether or not it is ticked.
 */
function SymbolsAnswer({ id, asked, schema, field, value, change, errors, context }: AnswerProps) {
  const list = schema.type === 'array' ? '' : 'chosen'
  const chosen = listOf(leafOf(value, list))
  const known = (list === '' ? schema : schema.properties?.[list])?.items?.enum ?? []
  // What was chosen once and is no longer offered stays in sight.
  const offered = [...known, ...chosen.filter((one) => !known.includes(one))]
  const words = textOf(value, 'more')
  const hasMore = schema.properties?.['more'] !== undefined
  const asksMore = hasMore && (words !== '' || chosen.includes('other') || !offered.includes('other'))
  const own = (index: number): string => (index === 0 ? id : partId(id, String(index + 1)))
  return (
    <>
      <div className="oo-symbols">
        {offered.map((one, index) => {
          const picture = context.media.picture(`${asked.id}/${one}`)
          return (
            <div className="oo-tile" key={one}>
              <input
                className="oo-tile__input"
                type="checkbox"
                id={own(index)}
                value={one}
                checked={chosen.includes(one)}
                onChange={({ target }) =>
                  change(withLeaf(value, list, toggled(offered, chosen, one, target.checked)))
                }
              />
              <label
                className={`oo-tile__label${picture === undefined ? ' oo-tile__label--words' : ''}`}
                htmlFor={own(index)}
              >
                {picture !== undefined && (
                  <img className="oo-tile__picture" src={picture} alt="" width="72" height="72" />
                )}
                <span className="oo-tile__text">
                  {choiceText(asked.words, list === '' ? field : list, one)}
                </span>
              </label>
            </div>
          )
        })}
      </div>
      {asksMore && (
        <TextBeside
          id={partId(id, 'more')}
          title={titleOf(asked.words, 'more')}
          value={words}
          change={(text) => change(withLeaf(value, 'more', text))}
          error={errors['more']}
        />
      )}
    </>
  )
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

export const symbols: DrawnAnswer = { frame: 'group', field: SymbolsAnswer }
