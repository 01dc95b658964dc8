/** What a file does not hold, in sentences: said before anybody saves it. */
import type { DocumentModel } from '../../documents/model.ts'
import type { LeftOut } from '../../drafting/viewFront.ts'
import type { Undrawn } from '../../renderers/pdf/toPdf.ts'
import { say } from './say.ts'

/** What a copy leaves out, each thing once. Without an agreement not even its name: that it exists tells enough. */
export function leftOutSentences(leftOut: readonly LeftOut[]): string[] {
  return [...new Set(leftOut.map(({ label, because }) => say(`paper.leftOut.${because}`, { label })))]
}

/** The characters that could not be drawn, with the heading each stands under: each place once, with how often. */
export function undrawnSentences(undrawn: readonly Undrawn[], model: DocumentModel): string[] {
  const found = new Map<string, number>()
  const places = undrawn.map((one) => {
    const heading = isOnEveryPage(one.block) ? undefined : headingOver(one.block, model)
    const key = JSON.stringify([one.character, heading])
    found.set(key, (found.get(key) ?? 0) + one.times)
    return { one, heading, key }
  })
  const once = new Map(places.map((place) => [place.key, place]))
  return [...once.values()].map(({ one: { character, codePoint }, heading, key }) => {
    const times = found.get(key) ?? 0
    if (heading === undefined) return say('make.undrawn.every', { character, codePoint })
    if (heading === '') return say('make.undrawn.top', { character, codePoint })
    const fillings = { character, codePoint, heading, times }
    return say(times === 1 ? 'make.undrawn.under.once' : 'make.undrawn.under', fillings)
  })
}

function isOnEveryPage(block: string): boolean {
  return block === 'mark' || block === 'footer'
}

/** The last heading at or before a block; '' when there is none. */
function headingOver(block: string, { blocks }: DocumentModel): string {
  const at = blocks.findIndex(({ id }) => id === block)
  const heading = blocks.slice(0, at + 1).findLast((one) => one.kind === 'heading')
  return heading?.content.map(({ text }) => text).join('') ?? ''
}
