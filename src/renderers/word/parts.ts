import type { DocumentModel } from '../../documents/model.ts'
import { cleanText } from '../../documents/text.ts'
import { typeface, typefaceElsewhere } from './styles.ts'

/** A file inside the Word file, written by us in place of the package's own. */
export interface Part {
  readonly path: string
  readonly data: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Title, author, subject and dates. The package would write the clock's time; ours is the model's day. */
export function coreProperties({ title, author, subject, made, language }: DocumentModel): Part {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(made)}T00:00:00Z</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data:
      declaration +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>` +
      `<dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>` +
      `${date('created')}${date('modified')}<dc:language>${escaped(language)}</dc:language>` +
      '</cp:coreProperties>',
  }
}

/** The typefaces, with the name of the one to use on a computer that lacks ours. */
export function fontTable(): Part {
  return {
    path: 'word/fontTable.xml',
    data:
      declaration +
      '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:font w:name="${typeface}"><w:altName w:val="${typefaceElsewhere}"/>` +
      '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' +
      `<w:font w:name="${typefaceElsewhere}"><w:panose1 w:val="020B0604020202020204"/>` +
      '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' +
      '</w:fonts>',
  }
}

function escaped(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
