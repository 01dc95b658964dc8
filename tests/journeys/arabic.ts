/** What is true of every page while the screens speak Arabic. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { languageNames } from '../../src/app/languageNames.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import { heading } from './telling.ts'
import { strayWords } from './tongues.ts'
import { sayOf, spokenOf } from './words.ts'

const say = sayOf('languages', 'ar')

/** What picture boards call themselves. */
export const boardTitles: readonly string[] = ['openmoji', 'openmoji-lines'].flatMap((board) => {
  const { title } = JSON.parse(readFileSync(`public/pictures/${board}/board.json`, 'utf8')) as {
    readonly title: Readonly<Record<string, string>>
  }
  return Object.values(title)
})

/** Names that are the same in every language: of the app, of languages, of boards, and of the people of the journeys. */
const names: readonly string[] = [
  ...boardTitles,
  ...Object.values(languageNames),
  'One and Only',
  'Rowan',
  'Juniper',
  'Hazel Dummy',
  'Willow Sample',
]

/** From right to left, marked as unchecked, and each word in the language that it says it is in. */
export async function expectRightToLeft(page: Page, where: string): Promise<void> {
  // What is drawn later is there.
  await expect.soft(page.getByText(spokenOf('forms', 'ways.opening')), where).toHaveCount(0)
  await expect.soft(page.locator('html'), where).toHaveAttribute('dir', 'rtl')
  await expect.soft(page.getByText(say('frame.translated.unchecked')).first(), where).toBeVisible()
  expect.soft(await strayWords(page, names), `${where}: words of another language`).toEqual([])
}

/** A page of questions: in Arabic where the form is, else in English that runs as English does and says so. */
export async function expectArabic(page: Page, form: Form, where: string): Promise<void> {
  await expectRightToLeft(page, where)
  const isTranslated = existsSync(`schemas/translations/ar/${form.id}.json`)
  const fallback = page.getByText(say('translation.none'))
  if (isTranslated) await expect.soft(heading(page), where).toHaveText(/\p{Script=Arabic}/u)
  else await expect.soft(fallback, where).toBeVisible()
}
