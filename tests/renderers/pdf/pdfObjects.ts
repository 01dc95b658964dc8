import { inflateSync } from 'node:zlib'

/**
 * A reader for the PDF files this project writes (plain objects, one cross-reference table), sharing no
 * code with what wrote them. Text strings come back decoded; streams inflated.
 */
export type Value = null | boolean | number | Name | Text | Reference | Value[] | Dictionary
export interface Name {
  readonly name: string
}
/** Bytes of a string object, one per character. */
export interface Text {
  readonly bytes: string
}
export interface Reference {
  readonly number: number
}
export interface Dictionary {
  readonly entries: ReadonlyMap<string, Value>
}
/** An operator of a content stream. */
export interface Operator {
  readonly operator: string
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
export const isName = (value: unknown): value is Name => isObject(value) && 'name' in value
export const isText = (value: unknown): value is Text => isObject(value) && 'bytes' in value
export const isReference = (value: unknown): value is Reference => isObject(value) && 'number' in value
export const isDictionary = (value: unknown): value is Dictionary => isObject(value) && 'entries' in value
export const isOperator = (value: unknown): value is Operator => isObject(value) && 'operator' in value

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with a mark, or PDFDocEncoding, here only its ASCII part. */
export function decoded({ bytes }: Text): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  let text = ''
  for (let at = 2; at < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  return text
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values and operators one after the other. */
export class Tokens {
  readonly source: string
  at: number

  constructor(source: string, at = 0) {
    this.source = source
    this.at = at
  }

  next(): Value | Operator | undefined {
    this.#skip()
    const sign = this.source.charAt(this.at)
    if (sign === '') return undefined
    if (this.source.startsWith('<<', this.at)) return this.#dictionary()
    if (sign === '[') return this.#array()
    if (sign === '(') return this.#string()
    if (sign === '<') return this.#hexadecimal()
    if (sign === '/') return { name: this.#match(/\/([^\s/<>[\]()%]*)/y)[1] ?? '' }
    if (/[-+.\d]/.test(sign)) return this.#number()
    const word = this.#match(/[^\s/<>[\]()%]+/y)[0]
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { operator: word }
  }

  #skip(): void {
    this.#match(/(?:\s|%[^\r\n]*)*/y)
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (!found)
      throw new Error(`Unreadable PDF at ${String(this.at)}: ${this.source.slice(this.at, this.at + 40)}`)
    this.at = pattern.lastIndex
    return found
  }

  #value(): Value {
    const value = this.next()
    if (value === undefined || isOperator(value)) throw new Error(`A value is missing at ${String(this.at)}`)
    return value
  }

  #number(): Value {
    const reference = /(\d+) (\d+) R(?![a-zA-Z])/y
    reference.lastIndex = this.at
    const found = reference.exec(this.source)
    if (found) {
      this.at = reference.lastIndex
      return { number: Number(found[1]) }
    }
    return Number(this.#match(/[-+]?(?:\d+\.?\d*|\.\d+)/y)[0])
  }

  /** True, and past it, when the closing sign comes next. */
  #ends(sign: string): boolean {
    this.#skip()
    if (!this.source.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  #array(): Value[] {
    this.at++
    const values: Value[] = []
    while (!this.#ends(']')) values.push(this.#value())
    return values
  }

  #dictionary(): Dictionary {
    this.at += 2
    const entries = new Map<string, Value>()
    while (!this.#ends('>>')) {
      const key = this.#value()
      if (!isName(key)) throw new Error(`A dictionary key is no name at ${String(this.at)}`)
      entries.set(key.name, this.#value())
    }
    return { entries }
  }

  #string(): Text {
    let bytes = ''
    let depth = 1
    for (this.at++; ; this.at++) {
      const sign = this.source.charAt(this.at)
      if (sign === '') throw new Error('A string is not closed')
      if (sign === '\\') {
        this.at++
        const escaped = this.source.charAt(this.at)
        const octal = /[0-7]{1,3}/y
        octal.lastIndex = this.at
        const code = octal.exec(this.source)?.[0]
        if (code !== undefined) {
          bytes += String.fromCharCode(parseInt(code, 8))
          this.at += code.length - 1
        } else bytes += escapes[escaped] ?? escaped
        continue
      }
      if (sign === '(') depth++
      if (sign === ')' && --depth === 0) break
      bytes += sign
    }
    this.at++
    return { bytes }
  }

  #hexadecimal(): Text {
    const digits = (this.#match(/<([\da-fA-F\s]*)>/y)[1] ?? '').replace(/\s/g, '')
    return {
      bytes: (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''),
    }
  }
}

/** A whole file: its objects by number, read when asked for. */
export class PdfFile {
  readonly #source: string
  readonly #bytes: Buffer
  readonly #offsets = new Map<number, number>()
  readonly trailer: Dictionary

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes)
    this.#source = this.#bytes.toString('latin1')
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#source)?.[1])
    const table = this.#source.slice(start, this.#source.indexOf('trailer', start))
    const rows = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    rows.forEach(([, offset, use], number) => {
      if (use === 'n') this.#offsets.set(number, Number(offset))
    })
    const trailer = new Tokens(this.#source, this.#source.indexOf('trailer', start) + 7).next()
    if (!isDictionary(trailer)) throw new Error('The file has no trailer')
    this.trailer = trailer
  }

  /** The value itself, or the object it refers to. */
  resolve(value: Value | undefined): Value | undefined {
    if (!isReference(value)) return value
    const tokens = this.#objectAt(value.number)
    const found = tokens.next()
    return isOperator(found) ? undefined : found
  }

  /** One entry of a dictionary, resolved. */
  get(dictionary: Value | undefined, key: string): Value | undefined {
    const from = this.resolve(dictionary)
    return isDictionary(from) ? this.resolve(from.entries.get(key)) : undefined
  }

  /** The inflated bytes of a stream, one per character. */
  stream(value: Value | undefined): string {
    if (!isReference(value)) throw new Error('A stream is always referred to')
    const tokens = this.#objectAt(value.number)
    const dictionary = tokens.next()
    const length = this.get(dictionary as Value, 'Length')
    const start = this.#source.indexOf('stream\n', tokens.at) + 'stream\n'.length
    const raw = this.#bytes.subarray(start, start + Number(length))
    return (this.get(dictionary as Value, 'Filter') ? inflateSync(raw) : raw).toString('latin1')
  }

  #objectAt(number: number): Tokens {
    const offset = this.#offsets.get(number)
    if (offset === undefined) throw new Error(`Object ${String(number)} is not in the file`)
    const opening = `${String(number)} 0 obj`
    if (!this.#source.startsWith(opening, offset))
      throw new Error(`Object ${String(number)} is not where it should be`)
    return new Tokens(this.#source, offset + opening.length)
  }
}
