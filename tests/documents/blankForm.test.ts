/** Every form as a blank: nothing the form asks is missing, and nothing is asked that a paper must not hold. */
import { describe, expect, test } from 'vitest'
import { choicesOf, choiceText, leavesOf, questionsOf } from '../../src/catalogue/form.ts'
import { questionNumber } from '../../src/catalogue/numbers.ts'
import { blankForm } from '../../src/documents/blankForm.ts'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import type { Print } from '../../src/documents/paper.ts'
import { catalogue } from '../data/files.ts'

const language = 'en-GB'
const today = '2026-11-29'

function blankOf(form: string, print: Print = 'usual'): DocumentModel {
  const model = blankForm({ catalogue, form, language, today, print })
  if (model === undefined) throw new Error(`There is no blank of ${form}.`)
  return model
}

/** All that can be read in a block. */
function textOf(block: Block): string {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      const { text } = value as { readonly text?: unknown }
      if (typeof text === 'string') found.push(text)
      Object.values(value).forEach(walk)
    }
  }
  walk(block)
  return found.join('\n')
}

describe.each([...catalogue.forms.values()])('The blank of $id', (form) => {
  const model = blankOf(form.id)
  const asked = questionsOf(form)
  /** The blocks of a question: from its heading to the next of the same rank or a higher one. */
  const blocksOf = (question: string): readonly Block[] => {
    const id = `q-${question.replaceAll('.', '-')}`
    const from = model.blocks.findIndex((block) => block.id === id)
    const rest = model.blocks.slice(from + 1)
    const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= 3)
    return from < 0 ? [] : model.blocks.slice(from, from + 1 + (to < 0 ? rest.length : to))
  }

  test('asks every question once, with its number, in the order of the form', () => {
    const headings = model.blocks.flatMap((block) =>
      block.kind === 'heading' && block.id.startsWith('q-') && block.level === 3 ? [textOf(block)] : [],
    )
    const inOrder = [...new Set(form.pages.map(({ group }) => group))].flatMap((group) =>
      asked.filter(({ page }) => page.group === group),
    )
    expect(headings).toEqual(
      inOrder.map(({ id, words }) => `${questionNumber(form, id)}  \n${words.question}`),
    )
  })

  test('has every help text, and every field and choice that may be written down', () => {
    const missing = asked.flatMap(({ id, question, schema, words }) => {
      const text = blocksOf(id).map(textOf).join('\n')
      const fields = question.reach === 'plan' ? Object.entries(leavesOf(schema)) : []
      const untitled = question.type === 'rows' ? [] : ['', 'chosen', 'answer', 'face']
      const wanted = [
        ...(words.help === undefined ? [] : [words.help]),
        ...fields.flatMap(([field, leaf]) => [
          ...(untitled.includes(field) ? [] : [words.fields?.[field] ?? `no title of ${field}`]),
          ...(question.refers?.[field] === undefined ? (choicesOf(leaf) ?? []) : []).map((value) =>
            choiceText(words, field, value),
          ),
        ]),
      ]
      return wanted.filter((one) => !text.includes(one)).map((one) => `${id}: ${one}`)
    })
    expect(missing).toEqual([])
  })

  test('has room for every answer, and none for what must not lie about on paper', () => {
    const isRoom = (block: Block): boolean =>
      block.kind === 'writing' ||
      (block.kind === 'choices' && !block.id.endsWith('-skip')) ||
      (block.kind === 'table' && block.rows.some(({ room, ticks }) => room !== undefined || ticks === true))
    const wrong = asked.filter(
      ({ id, question }) => blocksOf(id).some(isRoom) !== (question.reach === 'plan'),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('says when a question is asked that is not asked of everybody', () => {
    const silent = asked.filter(({ id, page, question }) => {
      const isConditional = page.showWhen !== undefined || question.showWhen !== undefined
      return isConditional !== blocksOf(id).some((block) => block.id.includes('-only-'))
    })
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('says who reads it and how it comes back before it asks', () => {
    const at = (id: string): number => model.blocks.findIndex((block) => block.id === id)
    const first = model.blocks.findIndex((block) => block.id.startsWith('q-'))
    expect(at('readers-list')).toBeGreaterThan(0)
    expect(at('back-to')).toBeLessThan(first)
    expect(at('readers-list')).toBeLessThan(first)
  })

  test('asks at the end who wrote it down, unless that is what the form asks', () => {
    const names = model.blocks.filter(({ id }) => id.startsWith('by-')).length
    expect(names > 0).toBe(form.kind !== 'gathering')
  })

  test('has no id twice, no label that is missing and no empty words', () => {
    const ids = model.blocks.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(model.blocks.map(textOf).filter((text) => /\{|\}|undefined/.test(text))).toEqual([])
  })

  test('says the same words in large print', () => {
    const large = blankOf(form.id, 'large-print')
    expect(large.look).toMatchObject({ size: 18, least: 18 })
    const words = ({ blocks }: DocumentModel): string =>
      blocks
        .map(textOf)
        .join('\n')
        .replace(/Number \d/g, '')
    const usual = new Set(words(model).split('\n'))
    expect(
      words(large)
        .split('\n')
        .filter((line) => line !== '' && !usual.has(line)),
    ).toEqual([])
  })
})

describe('A question’s number', () => {
  const form = catalogue.forms.get('f19-setting')
  test('counts the pages of the form that it builds on too', () => {
    if (!form) expect.fail('There is no form f19-setting.')
    const numbers = questionsOf(form).map(({ id }) => questionNumber(form, id))
    expect(numbers).toEqual(numbers.map((_, at) => `F19-SETTING · ${at + 1}`))
    expect(questionNumber(form, 'ar.new.advice')).not.toBe('')
  })
  test('is empty for what the form does not ask', () => {
    if (form) expect(questionNumber(form, 'sch.needs')).toBe('')
  })
})

test('There is no blank of a form that there is not', () => {
  expect(blankForm({ catalogue, form: 'f99', language, today })).toBeUndefined()
})
