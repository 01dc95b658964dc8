import { AlignmentType, Footer, Header, PageNumber, TextRun } from 'docx'
import type { DocumentModel } from '../../documents/model.ts'
import { paragraph, paragraphWith } from './paragraphs.ts'
import { style } from './styles.ts'
import { cleanText, directionOfLine, isBlank } from '../../documents/text.ts'

/** The mark at the top of every page, when there is one. */
export function headerOf(model: DocumentModel): Header | undefined {
  if (model.mark.trim() === '') return undefined
  return new Header({ children: [paragraph([{ text: model.mark }], { style: style.header }, { model })] })
}

/** The footer's words, and beneath them the page number as fields that Word counts itself. */
export function footerOf(model: DocumentModel): Footer {
  const words = isBlank(model.footer) ? [] : [paragraph(model.footer, { style: style.footer }, { model })]
  const { pageOf, language } = model
  const line = [{ text: pageOf.replace(/\{pages?\}/g, '') }]
  const rightToLeft = directionOfLine(line, language) === 'rtl'
  const run = new TextRun({ ...(rightToLeft && { rightToLeft }), children: pageNumber(pageOf) })
  const number = paragraphWith([run], line, { style: style.footer, alignment: AlignmentType.END }, { model })
  return new Footer({ children: [...words, number] })
}

function pageNumber(pageOf: string): string[] {
  return cleanText(pageOf)
    .split(/(\{page\}|\{pages\})/)
    .map((piece) =>
      piece === '{page}' ? PageNumber.CURRENT : piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece,
    )
}
