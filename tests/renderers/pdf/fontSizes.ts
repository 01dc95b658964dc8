import {
  isDictionary,
  isOperator,
  isText,
  PdfFile,
  Tokens,
  type Reference,
  type Value,
} from './pdfObjects.ts'

/** Every size that letters are drawn in on the pages of a PDF, in points, each once. */
export function fontSizesIn(bytes: Uint8Array): readonly number[] {
  const file = new PdfFile(bytes)
  const root = file.resolve(file.trailer.entries.get('Root'))
  const pages = file.get(file.get(root, 'Pages'), 'Kids') as Reference[]
  const sizes = new Set<number>()
  for (const reference of pages) {
    const page = file.resolve(reference)
    if (!isDictionary(page)) throw new Error('A page is missing')
    const tokens = new Tokens(file.stream(page.entries.get('Contents')))
    let operands: Value[] = []
    let size = Number.NaN
    for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
      if (!isOperator(token)) {
        operands.push(token)
        continue
      }
      if (token.operator === 'Tf') size = Number(operands[1])
      const [pieces] = operands
      const isDrawn = Array.isArray(pieces) && pieces.some((piece) => isText(piece) && piece.bytes !== '')
      if (token.operator === 'TJ' && isDrawn) sizes.add(size)
      operands = []
    }
  }
  return [...sizes]
}
