import { TextRun } from 'docx'
import type { Inline, Line } from '../../documents/model.ts'
import { cleanText, directionOfInline } from '../../documents/text.ts'
import { directedPieces } from './directedPieces.ts'

const eastAsian = new Set(['ja', 'ko', 'zh'])

/** A line as Word runs: one for each line of each run, with its language and direction. */
export function runsOf(line: Line, documentLanguage: string): TextRun[] {
  return line
    .flatMap((inline) => directedPieces(inline, documentLanguage))
    .flatMap((inline) => inlineRuns(inline, documentLanguage))
}

function inlineRuns(inline: Inline, documentLanguage: string): TextRun[] {
  const rightToLeft = directionOfInline(inline, documentLanguage) === 'rtl'
  const dress = {
    ...(inline.strong && { bold: true }),
    ...(inline.emphasis && { italics: true }),
    ...(rightToLeft && { rightToLeft }),
    ...(inline.language !== undefined && { language: languageOf(inline.language, rightToLeft) }),
  }
  // Word draws '\n' inside a text as a space, and people's lines would run together.
  return cleanText(inline.text)
    .split('\n')
    .map((text, at) => new TextRun({ ...dress, ...(at > 0 && { break: 1 }), children: texts(text) }))
}

// Word keeps a language for each kind of script and looks only at the one the run's letters belong to.
function languageOf(
  tag: string,
  rightToLeft: boolean,
): { value?: string; eastAsia?: string; bidirectional?: string } {
  if (rightToLeft) return { bidirectional: tag }
  return eastAsian.has(tag.split('-')[0] ?? '') ? { eastAsia: tag } : { value: tag }
}

/**
 * The package puts its own numbers in wherever the finished file says `{something}` that it knows, so a child who
 * types such a word would read a number instead. A brace in a text element of its own is never taken for one.
 */
function texts(text: string): string[] {
  return text.split(/(\{)/).filter((piece) => piece !== '')
}

/** The same for an attribute, which cannot be cut in two: a space of no width after the brace. */
export function attributeText(text: string): string {
  return cleanText(text).replaceAll('{', '{\u200B')
}
