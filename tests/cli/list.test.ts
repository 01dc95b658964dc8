import { describe, expect, it } from 'vitest'
import { list } from '../../src/cli/list.ts'
import { catalogue } from '../data/files.ts'
import { memoryIo } from './memoryIo.ts'

describe('list', () => {
  it.each([
    ['forms', 'f03'],
    ['documents', 'draft-plan'],
    ['rules', [...catalogue.rules.keys()][0] ?? ''],
    ['roles', 'parent'],
    ['laws', 'cfa-2014'],
    ['events', 'draft-served'],
  ])('%s has an id first on each line, each once', (what, known) => {
    const io = memoryIo({})
    expect(list([what], io, catalogue)).toBe(0)
    const ids = io.said.map((line) => line.split('\t')[0])
    expect(ids).toContain(known)
    expect(new Set(ids).size).toBe(ids.length)
    expect(io.said.every((line) => /^[a-z0-9.-]+(\t\S.*)?$/.test(line))).toBe(true)
  })
  it.each([[[]], [['ghosts']], [['forms', 'roles']], [['constructor']]])(
    'of %j is refused in one sentence',
    (args) => {
      const io = memoryIo({})
      expect(list(args, io, catalogue)).toBe(2)
      expect(io.said).toEqual([])
      expect(io.complained).toEqual(['list needs one of: forms, documents, rules, roles, laws, events.'])
    },
  )
})
