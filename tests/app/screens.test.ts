import { describe, expect, test } from 'vitest'
import child from '../../schemas/screens/child.en-GB.json' with { type: 'json' }
import { formList } from '../../src/generated/formList.ts'
import { isRelation, relationText, roleOf, relations } from '../../src/app/relation.ts'
import { savedText } from '../../src/app/SavedLine.tsx'
import { needsLock, purposeAfter } from '../../src/app/settings.ts'
import { deviceKindOf } from '../../src/app/thisDevice.ts'
import { clockText, dateText, listText, sizeText } from '../../src/app/whenText.ts'
import { summarySentences } from '../../src/app/MergedNotice.tsx'
import { catalogue } from '../data/files.ts'

describe('this device is called', () => {
  test('a phone with a finger on a narrow screen', () => expect(deviceKindOf(true, 360)).toBe('phone'))
  test('a device with a finger on a wide one', () => expect(deviceKindOf(true, 768)).toBe('tablet'))
  test('a computer with a mouse, however narrow its window', () =>
    expect(deviceKindOf(false, 320)).toBe('computer'))
})

describe('each form', () => {
  for (const [id, form] of catalogue.forms) {
    test(`${id} has a name and a sentence on the child’s page`, () => {
      expect(child.labels).toHaveProperty([`form.${id}.title`])
      expect(child.labels).toHaveProperty([`form.${id}.says`])
    })
    test(`${id} takes about as long as the child’s page says`, () => {
      const minutes = form.pages.reduce((sum, page) => sum + page.minutes, 0)
      expect(Math.abs((formList[id]?.minutes ?? 0) - minutes)).toBeLessThanOrEqual(5)
    })
  }
})

describe('what somebody is to a child', () => {
  test.each(relations)('%s has words and a role that exists', (relation) => {
    expect(relationText(relation, ' Aunt ')).not.toBe('')
    expect(catalogue.roles.has(roleOf(relation))).toBe(true)
  })
  test('a foster carer is one by role, everybody else of the family stands where a parent does', () => {
    expect(relations.filter((one) => roleOf(one) === 'foster-carer')).toEqual(['fosterCarer'])
  })
  test('somebody else is called what they wrote', () => expect(relationText('other', ' Aunt ')).toBe('Aunt'))
  test('nothing else is a choice', () => expect(isRelation('toString')).toBe(false))
})

describe('the lock', () => {
  test('stays needed at work, whatever is begun beside it', () => {
    expect(purposeAfter('professional', 'family')).toBe('professional')
    expect(purposeAfter('council', 'youngPerson')).toBe('council')
  })
  test('becomes needed when a family’s device is used for work', () => {
    expect(purposeAfter('family', 'professional')).toBe('professional')
    expect(needsLock({ use: 'professional' })).toBe(true)
    expect(needsLock({ use: 'council' })).toBe(true)
  })
  test('is a family’s own choice', () => {
    expect(needsLock({ use: 'family' })).toBe(false)
    expect(needsLock({})).toBe(false)
  })
})

describe('the line about saving', () => {
  const at = '2026-11-22T14:05:10.000Z'
  test('says when everything was saved, also while a word is on its way', () => {
    expect(savedText({ unsaved: 1, at, trouble: undefined }, false, 'phone')).toBe(
      `Saved on this phone ${clockText(at)}`,
    )
  })
  test('says nothing before anything was saved', () => {
    expect(savedText({ unsaved: 0, at: undefined, trouble: undefined }, false, 'phone')).toBe('')
  })
  test('says that saving takes long, and why it does not work', () => {
    expect(savedText({ unsaved: 1, at, trouble: undefined }, true, 'phone')).toBe('Saving …')
    const trouble = { kind: 'full', because: 'There is no room.' } as const
    expect(savedText({ unsaved: 1, at, trouble }, true, 'phone')).toBe('Not saved yet: There is no room.')
  })
})

describe('moments, sizes and lists', () => {
  test('a day is a day, wherever the clock stands', () =>
    expect(dateText('2026-11-22')).toBe('22 November 2026'))
  test('what is no moment is nothing', () => {
    expect(dateText('')).toBe('')
    expect(clockText('soon')).toBe('')
  })
  test('sizes are rounded as phones show them', () => {
    expect([12, 1499, 999_400, 1_400_000].map(sizeText)).toEqual(['1 kB', '1 kB', '999 kB', '1.4 MB'])
  })
  test('names are listed as people list them', () =>
    expect(listText(['Ash', 'Bramble', 'Juniper'])).toBe('Ash, Bramble and Juniper'))
})

describe('what a file brings', () => {
  const nothing = {
    added: [],
    both: [],
    replaced: [],
    gone: 0,
    handedOver: [],
    pictures: 0,
    nothingNew: false,
  }
  test('is told by person, and two versions are not hidden', () => {
    const added = [{ by: 'Marigold', answers: 14 }]
    const both = [{ part: 'facts', path: 'core.dob' }]
    expect(summarySentences({ ...nothing, added, both })).toEqual([
      'There are 14 new answers from Marigold.',
      'In one place there are two versions. Both are kept, and you can choose.',
    ])
  })
  test('what was taken away is said', () => {
    expect(summarySentences({ ...nothing, gone: 3 })).toEqual([
      '3 answers were taken away, because the file says they were deleted.',
    ])
  })
  test('nothing new is said to be nothing', () => {
    expect(summarySentences({ ...nothing, nothingNew: true })).toEqual(['There was nothing new in the file.'])
  })
})

const topics = import.meta.glob<{
  readonly labels: Readonly<Record<string, string>>
  readonly examples: readonly { readonly label: string; readonly with: object; readonly reads: string }[]
}>('../../schemas/screens/*.json', { eager: true, import: 'default' })

describe('the labels of the screens', () => {
  for (const [path, { labels, examples }] of Object.entries(topics)) {
    for (const { label, with: fill, reads } of examples) {
      test(`${path.split('/').at(-1) ?? ''}: ${label} reads “${reads}”`, () => {
        const filled = (labels[label] ?? '').replace(/\{([A-Za-z]+)\}/g, (hole, name: string) =>
          String((fill as Record<string, string | number>)[name] ?? hole),
        )
        expect(filled).toBe(reads)
      })
    }
  }
})
