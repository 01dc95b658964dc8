/** What pdfmake could do and never has to here: read a disk, unpack WOFF 2 fonts, read and draw SVG. */
function absent(): never {
  throw new Error('This part of pdfmake is not built into the app')
}

export const readFileSync = absent
export const XmlDocument = absent
// eslint-disable-next-line no-restricted-syntax -- Node's modules are imported under this name too
export default absent
