import { describe, expect, it } from 'vitest'
import { optionsIn } from '../../src/cli/options.ts'

const known = ['document', 'out']

describe('The options of a command', () => {
  it('are pairs of a name and a value, in any order among the rest', () => {
    const { named, rest, faults } = optionsIn(
      ['--out', 'a.html', 'case.json', '--document', 'draft-plan'],
      known,
    )
    expect(Object.fromEntries(named)).toEqual({ out: 'a.html', document: 'draft-plan' })
    expect(rest).toEqual(['case.json'])
    expect(faults).toEqual([])
  })
  it.each([
    [['--colour', 'red'], '"--colour" is not known here. The options are: --document, --out.'],
    [['--out=a.html', 'x'], '"--out=a.html" is not known here. The options are: --document, --out.'],
    [['--out', 'a', '--out', 'b'], '"--out" is given twice. Give it once.'],
    [['--out'], '"--out" has no value. Write it after the option.'],
    [['--out', '--document', 'x'], '"--out" has no value. Write it after the option.'],
  ])('%j are one fault, in one sentence', (args, fault) => {
    expect(optionsIn(args, known).faults).toEqual([fault])
  })
  it('are all judged at once', () => {
    expect(optionsIn(['--a', 'x', '--b', 'y', '--out'], known).faults).toHaveLength(3)
  })
})
