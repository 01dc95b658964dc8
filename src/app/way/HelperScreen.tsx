import { useState } from 'react'
import { Screen } from '../Screen.tsx'
import type { BesideProps } from './besideProps.ts'
import { GoBack } from './GoBack.tsx'
import { helperPath, helpersIn, helperText } from './helpers.ts'
import { say } from './say.ts'

/** Who helps with telling: kept as it is typed, with the moment, and printed with what was told. */
export function HelperScreen({ session, place, telling }: BesideProps) {
  const { teller, now } = telling
  const part = teller.contribution
  const [id] = useState(newName)
  const helpers = part === undefined ? [] : helpersIn(now.present, part)
  const mayWrite = now.lock === 'writing'
  const others = helpers.filter((one) => one.id !== id)
  return (
    <Screen title={say('helper.title')} back={{ at: 'tasks', case: place.case, part: place.part }} child>
      <h1 className="govuk-heading-l">{say('helper.title')}</h1>
      <p className="govuk-body">{say('helper.says')}</p>
      {part !== undefined && others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{say('helper.now')}</h2>
          <ul className="oo-rows">
            {others.map((helper) => (
              <li key={helper.id} className="oo-row oo-helper">
                <span>{helperText(helper)}</span>
                <button
                  type="button"
                  className="oo-way__button oo-way__button--quiet"
                  disabled={!mayWrite}
                  onClick={() => {
                    for (const field of ['name', 'relation'] as const)
                      session.clear(part, helperPath(helper.id, field))
                  }}
                >
                  {say('helper.away')}
                  <span className="govuk-visually-hidden"> {helper.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {part !== undefined && mayWrite && (
        <div className="oo-questions">
          {(['name', 'relation'] as const).map((field) => (
            <div className="govuk-form-group" key={field}>
              <label className="govuk-label" htmlFor={`helper-${field}`}>
                {say(`helper.${field}`)}
              </label>
              {field === 'relation' && (
                <div className="govuk-hint" id="helper-hint">
                  {say('helper.relation.help')}
                </div>
              )}
              <input
                className="govuk-input"
                id={`helper-${field}`}
                type="text"
                autoComplete="off"
                maxLength={200}
                defaultValue=""
                aria-describedby={field === 'relation' ? 'helper-hint' : undefined}
                onChange={({ target }) =>
                  target.value === ''
                    ? session.clear(part, helperPath(id, field))
                    : session.answer(part, helperPath(id, field), target.value)
                }
              />
            </div>
          ))}
        </div>
      )}
      <GoBack session={session} part={place.part} title={say('helper.done')} />
    </Screen>
  )
}

/** A name for one more helper, that two devices do not both give. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  return `h${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
