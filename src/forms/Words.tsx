import type { ReactNode } from 'react'
import { languageNow, spokenNow } from '../catalogue/say.ts'
import { spokenIn, type WordsOf } from './asked.ts'

interface WordsProps {
  readonly of: WordsOf
  readonly children: ReactNode
}

/** Words of a form among those of the screens: English runs as English does where the form speaks no other language. */
export function Words({ of, children }: WordsProps) {
  const spoken = spokenIn(of, languageNow())
  return spoken.lang === undefined ? children : <span {...spoken}>{children}</span>
}

/** What a block of the screens' own words says of itself among the words of a form, which may be in English. */
export function ownSpoken(): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { language, direction } = spokenNow()
  return direction === 'ltr' ? {} : { lang: language, dir: direction }
}
