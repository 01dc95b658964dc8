import { wordsLanguage } from '../../catalogue/form.ts'
import { languageNow, sayFrom } from '../../catalogue/say.ts'
import type { LoadedForm } from './formFiles.ts'
import file from '../../../schemas/screens/languages.en-GB.json'

const say = sayFrom(file.labels)

interface TranslationLineProps {
  readonly loaded: LoadedForm
  /** What is asked on the page: a form may build on one that is translated, and be in English itself. */
  readonly questions: readonly string[]
}

/** In which words a page asks, where the screens are not in English. */
export function TranslationLine({ loaded: { form, translation }, questions }: TranslationLineProps) {
  const language = languageNow()
  const isEnglish =
    questions.length > 0 && questions.every((id) => wordsLanguage(form, id, language) !== language)
  return (
    <p className="govuk-body-s oo-translated">
      {translation === undefined || isEnglish ? (
        say('translation.none')
      ) : (
        <>
          {!translation.reviewed && <strong className="govuk-tag">{say('translation.unchecked')}</strong>}{' '}
          {translation.isOutdated && say('translation.outdated')}
        </>
      )}
    </p>
  )
}
