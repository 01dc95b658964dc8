import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validate, type DataFileJudge } from '../../src/cli/validate.ts'
import { handOver } from '../../src/entries/contribution.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { restore } from '../../src/exchange/restore.ts'
import { ash, kept, minute, mum, presentOf, together, views } from '../entries/builders.ts'
import { hostileFiles } from '../hostile/files.ts'
import { good } from '../hostile/good.ts'
import { memoryIo } from './memoryIo.ts'

const file = (name: string) => hostileFiles.find((one) => one.name === name)?.make() ?? ''

describe('validate', () => {
  it('says in one line what a good case holds', async () => {
    const act = { case: ash, part: views, by: mum.id, day: '2026-09-14', at: minute(9) }
    const all = together(good, kept(handOver(presentOf(good), act, hashOfText)))
    const io = memoryIo({ 'ash.json': caseTextFrom(all) })
    expect(await validate(['ash.json'], io)).toBe(0)
    expect(io.said).toEqual([
      'ash.json: good. Case ash-example-7: 4 entries, 2 participants, 1 contribution.',
    ])
    expect(io.complained).toEqual([])
  })

  it('says when a picture that an answer names did not come with the copy', async () => {
    const { kept: whole } = restore(readFileSync('public/examples/ash.json'))
    if (!whole) throw new Error('Ash does not open')
    const io = memoryIo({ 'ash.json': caseTextFrom({ ...whole, blobs: {} }) })
    expect(await validate(['ash.json'], io)).toBe(0)
    expect(io.said.at(-1)).toBe(
      'ash.json: 2 pictures or files are named in answers and not in this copy. Ask for a copy that has them.',
    )
  })

  it('says one sentence for each fault, with file and place', async () => {
    const io = memoryIo({ 'ash.json': file('an entry by nobody among the participants') })
    expect(await validate(['ash.json'], io)).toBe(2)
    expect(io.said).toEqual([])
    expect(io.complained).toEqual([
      expect.stringMatching(/^ash\.json: entries\[\d\]\.by is nobody among the participants/),
    ])
  })

  it('shows fifty faults and says how many more there are', async () => {
    const io = memoryIo({ 'ash.json': file('a hundred bad entries') })
    expect(await validate(['ash.json'], io)).toBe(2)
    expect(io.complained).toHaveLength(51)
    expect(io.complained.at(-1)).toBe('ash.json: and 50 more.')
  })

  it.each(hostileFiles.filter(({ name }) => !/million|MB/.test(name)))(
    'refuses $name',
    async ({ make, says }) => {
      const io = memoryIo({ 'x.json': make() })
      expect(await validate(['x.json'], io)).toBe(2)
      expect(io.said).toEqual([])
      const sentences = io.complained.map((line) => line.replace(/^x\.json: /, '')).join('\n')
      expect(sentences).toMatch(new RegExp(says.source, `${says.flags}m`))
    },
  )

  it.each([[[]], [['a', 'b']], [['--json']]])('asks for one file when given %j', async (args) => {
    const io = memoryIo({})
    expect(await validate(args, io)).toBe(2)
    expect(io.complained).toEqual(['validate needs one file: validate <file>'])
  })

  it('says when there is no such file', async () => {
    const io = memoryIo({})
    expect(await validate(['none.json'], io)).toBe(2)
    expect(io.complained).toEqual(['none.json: The file cannot be read: there is no such file or folder.'])
  })

  describe('of a data file', () => {
    const form = JSON.stringify({ $schema: '../meta/form.json', id: 'example' })
    const judge: DataFileJudge = (schema, data) => {
      if (schema !== '../meta/form.json') return undefined
      return 'pages' in (data as object) ? [] : ['has no pages.']
    }

    it('passes on what the judge of its schema finds', async () => {
      const io = memoryIo({ 'form.json': form, 'whole.json': form.replace('{', '{"pages":[],') })
      expect(await validate(['form.json'], io, judge)).toBe(2)
      expect(await validate(['whole.json'], io, judge)).toBe(0)
      expect(io.complained).toEqual(['form.json: has no pages.'])
      expect(io.said).toEqual(['whole.json: good. Checked against ../meta/form.json.'])
    })

    it('says when its schema is not known', async () => {
      const io = memoryIo({ 'form.json': form.replace('form.json', 'nothing.json') })
      expect(await validate(['form.json'], io, judge)).toBe(2)
      expect(io.complained.join()).toMatch(
        /names the schema "\.\.\/meta\/nothing\.json", which is not one of ours/,
      )
    })

    it('still refuses a case file that names a schema beside its format', async () => {
      const io = memoryIo({ 'x.json': caseTextFrom(good).replace('{', '{"$schema":"../meta/form.json",') })
      expect(await validate(['x.json'], io, judge)).toBe(2)
      expect(io.complained.join()).toMatch(/has "\$schema", which a case file does not have there/)
    })
  })
})
