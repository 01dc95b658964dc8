import { describe, expect, it } from 'vitest'
import { CannotDo } from '../../src/cli/io.ts'
import { render } from '../../src/cli/render.ts'
import { caseFromStory } from '../../src/cli/story.ts'
import { caseBytesFrom } from '../../src/exchange/caseText.ts'
import { catalogue } from '../data/files.ts'
import { kept } from '../entries/builders.ts'
import { memoryIo, type MemoryIo } from './memoryIo.ts'
import { aStory } from './stories.ts'

const { kept: ashsCase, faults } = caseFromStory(catalogue, aStory(), () => new Uint8Array())
if (faults.length > 0) throw new Error(faults.join('\n'))

const usual = { document: 'draft-plan', format: 'html', out: 'plan.html' }

/** Runs `render` in a folder that holds Ash's case, a torn one and one in which nothing has been said. */
async function rendered(
  options: Readonly<Record<string, string | undefined>> = {},
  paths: readonly string[] = ['ash.json'],
): Promise<{ code: number; io: MemoryIo; html: string }> {
  const bytes = caseBytesFrom(ashsCase)
  const io = memoryIo({
    'ash.json': bytes,
    'torn.json': bytes.subarray(0, 300),
    'empty.json': caseBytesFrom(kept([], { participants: [] })),
  })
  const wanted: Readonly<Record<string, string | undefined>> = { ...usual, ...options }
  const named = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  )
  const code = await render([...paths, ...named], io, catalogue)
  return { code, io, html: new TextDecoder().decode(io.files.get('plan.html')) }
}

describe('render', () => {
  it('writes the paper and says what it left out and why, never what it said', async () => {
    const { code, io, html } = await rendered()
    expect(code).toBe(0)
    expect(html).toContain('A train driver')
    expect(io.complained).toEqual([])
    expect(io.said[0]).toBe('plan.html: Education, health and care plan for Ash Example.')
    expect(io.said).toContain('Left out: Address, because of who this copy is for.')
    expect(io.said).toContain('Left out: Proud of, because of a recorded decision.')
    expect(io.said.join()).not.toContain('tower')
  })
  it.each([...catalogue.documents.keys()])('gives the same bytes twice (%s)', async (document) => {
    const first = await rendered({ document })
    expect(first.code).toBe(0)
    expect((await rendered({ document })).html).toBe(first.html)
  })
  it('takes the last day of the case for today, and the day given with --today before it', async () => {
    const usualDay = await rendered()
    expect((await rendered({ today: '2026-04-16' })).html).toBe(usualDay.html)
    expect((await rendered({ today: '2030-01-31' })).html).toContain('2030-01-31')
  })
  it('makes large print', async () => {
    const large = await rendered({ size: '18' })
    expect(large.code).toBe(0)
    expect(large.html).not.toBe((await rendered()).html)
    expect(large.html).toContain('18pt')
  })
  it('makes the copy of the carer, of the authority and of nobody', async () => {
    const address = '23B Sycamore Example Mews'
    expect((await rendered()).html).not.toContain(address)
    expect((await rendered({ audience: 'authority' })).html).toContain(address)
    expect((await rendered({ audience: 'mum' })).html).toContain(address)
    expect((await rendered({ audience: 'dad' })).html).not.toContain(address)
  })
  it('prints every document of a case in which nothing has been said, when told the day', async () => {
    for (const document of catalogue.documents.keys()) {
      const { code, html, io } = await rendered({ document, today: '2026-04-20' }, ['empty.json'])
      expect([code, io.complained]).toEqual([0, []])
      expect(html).not.toContain('<blockquote')
    }
  })
})

describe('render refuses, in one sentence for each fault, and writes nothing', () => {
  it.each([
    [{ document: undefined }, '--document is missing. Add it.'],
    [{ format: undefined }, '--format is missing. Add it.'],
    [{ out: undefined }, '--out is missing. Add it.'],
    [{ format: 'rtf' }, 'There is no format "rtf". Choose pdf, docx or html.'],
    [
      { document: 'ghost' },
      `There is no document "ghost". Choose one of: ${[...catalogue.documents.keys()].join(', ')}.`,
    ],
    [
      { authority: 'ghost' },
      `There is no authority "ghost". Choose one of: ${[...catalogue.authorities.keys()].join(', ')}.`,
    ],
    [
      { audience: 'ghost' },
      'There is nobody "ghost" in this case to make a copy for. Choose one of: authority, dad, mum.',
    ],
    [
      { language: 'xx' },
      `There are no words in "xx". Choose one of: ${[...catalogue.words.keys()].join(', ')}.`,
    ],
    [{ today: '2026-02-30' }, '"2026-02-30" is not a day. Write --today like 2026-05-12.'],
    [{ today: 'tomorrow' }, '"tomorrow" is not a day. Write --today like 2026-05-12.'],
    [{ size: '7' }, 'The size must be between 8 and 36 points. Write --size like 18.'],
    [{ size: 'big' }, 'The size must be between 8 and 36 points. Write --size like 18.'],
    [{ colour: 'red' }, /^"--colour" is not known here\./],
    [
      { out: 'ash.json' },
      '--out names the case file itself, which would be lost. Give the paper another name.',
    ],
  ] as const)('%j', async (options, fault) => {
    const { code, io } = await rendered(options)
    expect(code).toBe(2)
    expect(io.said).toEqual([])
    const sentence: unknown = typeof fault === 'string' ? sorted(fault) : expect.stringMatching(fault)
    expect(io.complained.map(sorted)).toEqual([sentence])
    expect([...io.files.keys()]).toEqual(['ash.json', 'torn.json', 'empty.json'])
    expect(io.files.get('ash.json')).toEqual(caseBytesFrom(ashsCase))
  })
  it.each([[[]], [['ash.json', 'torn.json']]])(
    'with the cases %j, of which there must be one',
    async (paths) => {
      const { code, io } = await rendered({}, paths)
      expect(code).toBe(2)
      expect(io.complained).toEqual([expect.stringMatching(/^render needs one case file: /)])
    },
  )
  it.each([
    ['ghost.json', 'ghost.json: The file cannot be read: there is no such file or folder.'],
    ['torn.json', /^torn\.json: /],
    [
      'empty.json',
      'Nothing has been said in this case yet, so it has no last day. Add --today like 2026-05-12.',
    ],
  ])('the case %s', async (path, fault) => {
    const { code, io } = await rendered({}, [path])
    expect(code).toBe(2)
    expect(io.complained).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)])
    expect(io.files.has('plan.html')).toBe(false)
  })
  it('all that is wrong at once', async () => {
    const { io } = await rendered({
      authority: 'ghost',
      audience: 'ghost',
      language: 'xx',
      today: 'x',
      size: '1',
    })
    expect(io.complained).toHaveLength(5)
  })
  it('and names the paper, not the case, when the paper cannot be written', async () => {
    const io = memoryIo({ 'ash.json': caseBytesFrom(ashsCase) })
    const full: MemoryIo = {
      ...io,
      write: () => Promise.reject(new CannotDo('The file cannot be written: the disk is full.')),
    }
    const code = await render(
      ['ash.json', '--document', 'draft-plan', '--format', 'html', '--out', 'plan.html'],
      full,
      catalogue,
    )
    expect(code).toBe(2)
    expect(io.complained).toEqual(['plan.html: The file cannot be written: the disk is full.'])
  })
})

/** The same words with the people at the end in order: participants are kept by their hash. */
function sorted(sentence: string): string {
  const [start = '', people] = sentence.split(/ (?=authority, )/)
  return people === undefined
    ? sentence
    : `${start} ${people.replace(/\.$/, '').split(', ').sort().join(', ')}.`
}
