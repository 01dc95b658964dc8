import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/languages.en-GB.json'
import type { Language } from './languages.ts'

const say = sayFrom(file.labels)

/** How far to trust the words of this page, where they are a translation. */
export function LanguageNotice({ language: { reviewed } }: { readonly language: Language }) {
  return (
    <aside className="govuk-width-container oo-translated">
      <p className="govuk-body-s">
        {!reviewed && <strong className="govuk-tag">{say('frame.translated.unchecked')}</strong>}{' '}
        {say('frame.translated.gaps')}
      </p>
    </aside>
  )
}
