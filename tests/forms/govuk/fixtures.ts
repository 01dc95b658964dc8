/** What the installed design system ships to be compared with: for each component its options and the markup they give. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dom } from './dom.ts'

export type Options = Readonly<Record<string, unknown>>

export interface Fixture {
  readonly name: string
  readonly options: Options
  readonly html: string
}

const components = join(import.meta.dirname, '../../../node_modules/govuk-frontend/dist/govuk/components')

/** Every component of the design system, by its name, which is also the class of its outermost element. */
export const everyComponent: readonly string[] = readdirSync(components, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export function fixturesOf(component: string): readonly Fixture[] {
  const file = readFileSync(join(components, component, 'fixtures.json'), 'utf8')
  return (JSON.parse(file) as { readonly fixtures: readonly Fixture[] }).fixtures
}

/** An option that holds options. */
export function inner(options: Options, name: string): Options {
  const found = options[name]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Options) : {}
}

/** An option that holds a list of options; the design system passes over what is empty in it. */
export function listed(options: Options, name: string): readonly Options[] {
  const found = options[name]
  return Array.isArray(found) ? found.filter((one): one is Options => typeof one === 'object' && !!one) : []
}

/** A word or a number among options, as text; '' when it is not there. */
export function word(options: Options, name: string): string {
  const found = options[name]
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? String(found)
    : ''
}

/** What is said: the text, or the words of the markup. Our components are given words, never markup. */
export function said(options: Options): string {
  const { html, text } = options
  if (typeof html !== 'string') return word({ text }, 'text')
  const holder = dom.document.createElement('div')
  holder.innerHTML = html
  return holder.textContent
}

export function classesIn(options: Options): readonly string[] {
  return word(options, 'classes').split(/\s+/).filter(Boolean)
}
