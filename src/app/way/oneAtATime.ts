/** One question a screen: the screens of a page in the child's way. Pure. */
import type { AnswerSchema } from '../../catalogue/shapes.ts'
import type { Page } from '../../generated/meta/form.ts'

/** What is asked on each screen of a page: its questions; on the page of a row the row's fields. */
export function screensOf(
  page: Page,
  questions: readonly string[],
  row: string | undefined,
): readonly string[] {
  if (page.rows === undefined) return questions
  return row === undefined ? [] : Object.keys((page.schema as AnswerSchema | undefined)?.properties ?? {})
}

/** The screen an address names, or the first; undefined where a page asks nothing by itself. */
export function screenAt(screens: readonly string[], ask: string | undefined): string | undefined {
  return ask !== undefined && screens.includes(ask) ? ask : screens[0]
}

/** The page of a row with one of its fields alone; any other page as it is. */
export function withField(page: Page, field: string | undefined): Page {
  const { schema, rows } = page
  const one = field === undefined ? undefined : (schema as AnswerSchema | undefined)?.properties?.[field]
  if (schema === undefined || rows === undefined || field === undefined || one === undefined) return page
  return { ...page, schema: { ...schema, properties: { [field]: one } } }
}
