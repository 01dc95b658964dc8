import { cleanText } from '../../documents/text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text, safe inside an element and inside a quoted attribute. */
export function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A start tag. An attribute whose value is undefined is left out; the names are ours, the values anybody's. */
export function tag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>`
}

/** An element around `content`, which is markup already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${tag(name, attributes)}${content}</${name}>`
}
