import { describe, expect, it } from 'vitest'
import { foldedCase } from '../../src/app/session/foldedCase.ts'
import { answered } from '../../src/app/session/steps.ts'
import { answerAt, headIdsAt, rowsAt } from '../../src/entries/answers.ts'
import { handOver, statusOf } from '../../src/entries/contribution.ts'
import { presentFrom } from '../../src/entries/fold.ts'
import { entriesAsNow, formSteps, stepFaults, type FormStep } from '../../src/entries/formSteps.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import type { Entry, Value } from '../../src/generated/case.ts'
import { catalogue } from '../data/files.ts'
import { after, ash, dad, entry, kept, minute, mum, now, says, views } from './builders.ts'

/** A made-up form in two versions: what was `den.animal` is `den.pet`, and so on. */
const steps: readonly FormStep[] = [
  {
    form: 'f99',
    to: 2,
    moves: [
      { kind: 'renamed', from: 'den.animal', to: 'den.pet' },
      { kind: 'renamed', from: 'den.people/*/who', to: 'den.people/*/name' },
      { kind: 'choice', at: 'den.place/chosen', from: 'wood', to: 'forest' },
      {
        kind: 'split',
        from: 'den.do',
        into: [
          { to: 'den.inside', value: (old) => only(old, ['read', 'draw']) },
          { to: 'den.outside', value: (old) => only(old, ['climb', 'dig']) },
        ],
      },
    ],
  },
]

function only(old: Value, wanted: readonly string[]): Value {
  if (!('answer' in old) || !Array.isArray(old.answer)) return old
  const some = old.answer.filter((one) => wanted.includes(one))
  return some.length === 0 ? { cleared: true } : { answer: some }
}

const form = entry({ path: 'about/form', value: says('f99') })
const animal = entry({ path: 'den.animal', value: says('A hen') })
const begun: readonly Entry[] = [
  form,
  entry({ path: 'about/started', value: says('2026-09-14') }),
  animal,
  entry({ path: 'den.animal/@alt', value: says('A drawing of a hen') }),
  entry({ path: 'den.people/r1', value: says(1) }),
  entry({ path: 'den.people/r1/who', value: says('Gran') }),
  entry({ path: 'den.place/chosen', value: says(['wood', 'beach']) }),
  entry({ path: 'den.do', value: says(['dig', 'read']) }),
]
const present = presentFrom(entriesAsNow(begun, steps), now)

describe('Answers to an older version of a form', () => {
  it('are read under the newest names, with what stands beside and below them', () => {
    expect(answerAt(present, views, 'den.pet')).toBe('A hen')
    expect(answerAt(present, views, 'den.pet/@alt')).toBe('A drawing of a hen')
    expect(answerAt(present, views, 'den.animal')).toBeUndefined()
    expect(rowsAt(present, views, 'den.people')).toMatchObject([{ row: 'r1', removed: false }])
    expect(answerAt(present, views, 'den.people/r1/name')).toBe('Gran')
    expect(answerAt(present, views, 'den.place/chosen')).toEqual(['forest', 'beach'])
    expect(answerAt(present, views, 'den.inside')).toEqual(['read'])
    expect(answerAt(present, views, 'den.outside')).toEqual(['dig'])
  })

  it('are read so for papers too, and a skip stays a skip', () => {
    const skipped = entry({ path: 'den.animal', value: { skipped: 'wontSay' } })
    const [read] = readingFrom(kept([form, skipped]), now, steps).contributions
    expect(read?.now.skipped.get('den.pet')).toBe('wontSay')
    const [told] = readingFrom(kept(begun), now, steps).contributions
    expect(told?.now.leaves.get('den.pet')?.answer).toBe('A hen')
  })

  it('are not changed: the entries are the ones that were written', () => {
    const before = JSON.stringify(begun)
    const folded = foldedCase(begun, now, steps)
    expect(JSON.stringify(begun)).toBe(before)
    expect(folded.entries()).toEqual(begun)
  })

  it('of another form, and of forms that never changed, are the same objects', () => {
    const other = [entry({ path: 'about/form', value: says('f98') }), animal]
    expect(entriesAsNow(other, steps)).toEqual(other)
    expect(entriesAsNow(begun)).toBe(formSteps.length === 0 ? begun : entriesAsNow(begun))
  })

  it('are replaced by what is written at the new name', () => {
    const folded = foldedCase(begun, now, steps)
    const [step] = answered(folded.present(), views, 'den.pet', 'Two hens')
    if (step === undefined) throw new Error('Nothing would be written')
    expect(step.replaces).toEqual([animal.id])
    const newer = entry({ ...step, at: minute(5), replaces: [...step.replaces] })
    folded.add(newer, undefined, minute(5))
    expect(answerAt(folded.present(), views, 'den.pet')).toBe('Two hens')
    expect(headIdsAt(folded.present(), views, 'den.pet')).toContain(newer.id)
    expect(folded.present().get(views)?.get('den.pet')?.others).toEqual([])
    // The same after everything was read anew.
    const again = presentFrom(entriesAsNow(folded.entries(), steps), now)
    expect(answerAt(again, views, 'den.pet')).toBe('Two hens')
  })

  it('that somebody goes on writing in an older app stand beside the newer ones: both are kept', () => {
    const newer = entry({ path: 'den.pet', value: says('Two hens'), at: minute(5), replaces: [animal.id] })
    const older = after([animal], { value: says('A hen called Fern'), by: dad.id, at: minute(6) })
    const both = presentFrom(entriesAsNow([...begun, newer, older], steps), now)
    const held = both.get(views)?.get('den.pet')
    expect([held?.shown, ...(held?.others ?? [])].map((one) => one?.value)).toEqual([
      says('A hen called Fern'),
      says('Two hens'),
    ])
  })

  it('are handed over as they were written, each once, and count as handed over', () => {
    const act = { case: ash, part: views, by: mum.id, day: '2026-09-14', at: minute(9) }
    const [given] = handOver(present, act, hashOfText)
    if (given === undefined) throw new Error('Nothing was handed over')
    const all = presentFrom(entriesAsNow([...begun, given], steps), now)
    expect(statusOf(all, views).kind).toBe('handedOver')
    const [read] = readingFrom(kept([...begun, given]), now, steps).contributions
    expect(read?.released?.leaves.get('den.outside')?.answer).toEqual(['dig'])
    const saw = 'saw' in given.value ? (given.value.saw ?? []) : []
    expect(new Set(saw).size).toBe(saw.length)
  })

  it('that came before the form was known are read anew once it is', () => {
    const folded = foldedCase([animal], now, steps)
    expect(answerAt(folded.present(), views, 'den.animal')).toBe('A hen')
    folded.add(form, undefined, minute(3))
    expect(answerAt(folded.present(), views, 'den.pet')).toBe('A hen')
  })
})

describe('The list of steps', () => {
  it.each([...catalogue.forms.values()].map(({ id, version }) => ({ id, version })))(
    'leads to version $version of $id',
    ({ id, version }) => {
      const last = formSteps.filter((step) => step.form === id).at(-1)?.to ?? 1
      expect(last).toBe(version)
    },
  )

  it('leaves no version out and never uses a name again', () => {
    expect(stepFaults(formSteps)).toEqual([])
    expect(stepFaults(steps)).toEqual([])
    const again: FormStep = {
      form: 'f99',
      to: 4,
      moves: [{ kind: 'renamed', from: 'den.pet', to: 'den.animal' }],
    }
    expect(stepFaults([...steps, again])).toEqual([
      'f99: the step to version 4 does not follow 2',
      'f99: den.animal was given up and is used again',
    ])
  })
})
