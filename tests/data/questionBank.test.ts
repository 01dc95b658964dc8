/**
 * The question bank, key by key: what is to be asked of everybody together. The anonymous survey is not among the
 * forms, because its answers must not travel with a case.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questionsOf } from '../../src/catalogue/form.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import { projectFiles, root } from './files.ts'

const bank = JSON.parse(readFileSync(join(root, 'tests/data/questionBank.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>
const keys = Object.values(bank).flat()

/** Keys that nobody is asked, because they follow from the other answers, and the test that shows it. */
const workedOut: Readonly<Record<string, string>> = {
  'how.left': 'drafting/view.test.ts: a copy of a contribution shows a question that was skipped',
}

/** The questions written in the form files, with the keys that their fields answer. */
const asked = projectFiles().flatMap(({ path, text }) =>
  path.startsWith('schemas/forms/')
    ? questionsOf(JSON.parse(text) as Form).flatMap(({ id, question }) => [
        id,
        ...Object.values(question.keys ?? {}),
      ])
    : [],
)

test('every key of the bank is asked by exactly one question', () => {
  const times = new Map<string, number>()
  for (const key of asked) times.set(key, (times.get(key) ?? 0) + 1)
  const wrong = keys.flatMap((key) => {
    const wanted = Object.hasOwn(workedOut, key) ? 0 : 1
    const found = times.get(key) ?? 0
    return found === wanted ? [] : [`${key}: ${String(found)} times`]
  })
  process.stdout.write(
    `Question bank: ${String(keys.length - wrong.length)} of ${String(keys.length)} keys\n`,
  )
  expect(wrong).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})

test('what is worked out is in the bank', () => {
  expect(Object.keys(workedOut).filter((key) => !keys.includes(key))).toEqual([])
})
