import type { Block, DocumentModel } from '../../documents/model.ts'
import { blockMarkup } from './blocks.ts'
import { contentsMarkup } from './contents.ts'
import { lineElement } from './inlines.ts'
import { element, escaped } from './markup.ts'
import { sha256Base64 } from './sha256.ts'
import { pageStyle, styleSheet } from './style-sheet.ts'
import { directionOfLanguage, isBlank } from '../../documents/text.ts'

/**
 * The whole document as one HTML file that needs no script and asks no one for anything: its policy allows one style
 * sheet, named by its hash, and pictures that are inside the file. The same model always gives the same text.
 */
export function toHtml(model: DocumentModel): string {
  const style = `\n${styleSheet(model.look)}\n${pageStyle(model)}\n`
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${sha256Base64(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${escaped(model.language)}" dir="${directionOfLanguage(model.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(model.author)}">
<meta name="description" content="${escaped(model.subject)}">
<meta name="date" content="${escaped(model.made)}">
<meta name="referrer" content="no-referrer">
<title>${escaped(model.title)}</title>
<style>${style}</style>
</head>
<body>
<div class="paper">
${markOf(model)}<main>
${bodyOf(model)}
</main>
${footOf(model)}</div>
</body>
</html>
`
}

/**
 * What stands inside the main element: every block in order, with a list of the sections after the title when there
 * are more than three. To show it elsewhere, put it in an element of class `paper` and adopt `styleSheet(model.look)`.
 */
export function bodyOf(model: DocumentModel): string {
  const markup = model.blocks.map((block) => blockMarkup(block, model))
  const afterTitle = model.blocks.findIndex(isTitle) + 1
  return [...markup.slice(0, afterTitle), contentsMarkup(model), ...markup.slice(afterTitle)]
    .filter((piece) => piece !== '')
    .join('\n')
}

function isTitle(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1
}

function markOf({ mark }: DocumentModel): string {
  return mark.trim() === '' ? '' : `${element('header', { class: 'mark' }, `<p>${escaped(mark)}</p>`)}\n`
}

function footOf({ footer, language }: DocumentModel): string {
  return isBlank(footer)
    ? ''
    : `${element('footer', { class: 'foot' }, lineElement('p', footer, language))}\n`
}
