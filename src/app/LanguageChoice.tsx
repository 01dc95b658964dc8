import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { languageNames } from './languageNames.ts'
import { chooseLanguage, useLanguage } from './languages.ts'

const say = sayFrom(file.labels)

/** The other languages, each in its own words, for whoever cannot read the one they are in. */
export function LanguageChoice() {
  const { language } = useLanguage()
  const [isAway, setAway] = useState(false)
  return (
    <div className="oo-languages" role="group" aria-label={say('frame.language')}>
      {Object.entries(languageNames)
        .filter(([tag]) => tag !== language)
        .map(([tag, name]) => (
          <button
            key={tag}
            type="button"
            className="oo-link-button"
            lang={tag}
            onClick={() => void chooseLanguage(tag).then((isHere) => setAway(!isHere))}
          >
            {name}
          </button>
        ))}
      <span role="status">{isAway && say('frame.language.away')}</span>
    </div>
  )
}
