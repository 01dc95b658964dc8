import { describe, expect, it } from 'vitest'
import { blank } from '../../src/cli/blank.ts'
import { catalogue } from '../data/files.ts'
import { memoryIo, type MemoryIo } from './memoryIo.ts'

async function blanked(...args: readonly string[]): Promise<{ code: number; io: MemoryIo; html: string }> {
  const io = memoryIo({})
  const code = await blank(args, io, catalogue, '2026-11-29')
  return { code, io, html: new TextDecoder().decode(io.files.get('blank.html')) }
}

const html = ['--format', 'html', '--out', 'blank.html']

describe('blank', () => {
  it('writes a form to fill in by hand, with its numbers', async () => {
    const { code, io, html: text } = await blanked('f13', ...html)
    expect(code).toBe(0)
    expect(io.said).toEqual(['blank.html: Social care advice.'])
    expect(text).toContain('F13 · 1')
    expect(text).toContain('class="ruled"')
  })
  it.each(['pdf', 'docx', 'html'])('writes the same %s twice', async (format) => {
    const bytes = async (): Promise<Uint8Array | undefined> =>
      (await blanked('f19', '--format', format, '--out', 'blank')).io.files.get('blank')
    const first = await bytes()
    expect(first?.length).toBeGreaterThan(1000)
    expect(await bytes()).toEqual(first)
  })
  it('writes large print', async () => {
    expect((await blanked('f19', ...html)).html).toContain('font-size: 12pt')
    expect((await blanked('f19', ...html, '--large-print')).html).toContain('font-size: 18pt')
  })
  it.each([
    [['f99', ...html], 'There is no form "f99".'],
    [html, 'blank needs one form'],
    [['f19', '--out', 'x'], '--format is missing or unknown.'],
    [['f19', '--format', 'pdf'], '--out is missing.'],
    [['f19', ...html, '--language', 'tlh'], 'The form has no words in "tlh".'],
    [['f19', ...html, '--today', 'soon'], '"soon" is not a day.'],
    [['f19', ...html, '--large-print', '--large-print'], '"--large-print" is given twice.'],
    [['f19', ...html, '--tiny', 'x'], '"--tiny" is not known here.'],
  ])('says what is wrong with %j and writes nothing', async (args, fault) => {
    const { code, io } = await blanked(...args)
    expect(code).toBe(2)
    expect(io.complained.join('\n')).toContain(fault)
    expect(io.files.size).toBe(0)
  })
})
