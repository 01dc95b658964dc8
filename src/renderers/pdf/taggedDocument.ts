import type { DocumentModel } from '../../documents/model.ts'
import { PdfmakeDocument } from './machine.ts'
import { plainText } from './plainText.ts'
import { page } from './paper.ts'

const xmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const asXml = (text: unknown) => String(text).replace(/[&<>]/g, (sign) => xmlSigns[sign] ?? sign)
const oneLine = (text: string) => plainText(text).replace(/\s+/g, ' ').trim()

/** A file that travels inside the paper, for example the case it was made from. */
export interface Enclosed {
  readonly name: string
  /** For example 'application/json'. */
  readonly type: string
  readonly description: string
  readonly bytes: Uint8Array
}

/** The file identifies itself as PDF/UA-1 (ISO 14289-1, clause 5). */
const pdfUa = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `

/**
 * An empty tagged document with the model's properties. Everything in it comes from the model, so the
 * same model gives the same bytes, the file's ID included: pdfkit makes that from the properties.
 */
export class TaggedDocument extends PdfmakeDocument {
  /** Set when the paper passed the checkpoints; until then the file makes no claim. */
  claimsPdfUa = false

  constructor(model: DocumentModel) {
    const made = new Date(`${model.made}T00:00:00Z`)
    if (Number.isNaN(made.getTime()))
      throw new Error(`The model's date "${model.made}" is no date of the form YYYY-MM-DD`)
    const info = {
      Title: oneLine(model.title),
      Author: oneLine(model.author),
      Subject: oneLine(model.subject),
      Creator: 'One and Only',
      Producer: 'pdfmake',
      CreationDate: made,
      ModDate: made,
    }
    const options = {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: model.language,
      compress: true,
      autoFirstPage: false,
      font: null,
      info,
    }
    // No file on this machine may be read, whatever a definition says.
    super({}, {}, {}, {}, options, null, () => false)
  }

  /** Attaches a file, dated as the paper is. */
  enclose({ name, type, description, bytes }: Enclosed): void {
    const made = this.info['CreationDate']
    const dates = { creationDate: made, modifiedDate: made }
    this.file(new Uint8Array(bytes).buffer, { name, type, description, relationship: 'Data', ...dates })
  }

  /** pdfkit writes the properties into XML as they are; an ampersand in a title would break it. */
  override _addInfo(): void {
    const { info } = this
    this.info = {
      ...info,
      Title: asXml(info['Title']),
      Author: asXml(info['Author']),
      Subject: asXml(info['Subject']),
    }
    super._addInfo()
    this.info = info
    if (this.claimsPdfUa) this.appendXML(pdfUa)
  }
}
