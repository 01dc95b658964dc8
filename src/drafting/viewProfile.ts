/**
 * The one-page profile: what people admire, what matters to the person, how to support them well. One side of
 * A4, so each part has room for so many words; the person's own words come first, and no sentence is ever cut.
 */
import type { Statement } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import { besideWords, figureView, idOf, linesOf, speakerText, type Telling } from './voice.ts'

/** Words each part has room for on one side of A4. */
const room = { admire: 45, importantTo: 75, importantFor: 35, support: 65 } as const

export function profileView(telling: Telling, statements: readonly Statement[]): View.PlanView['profile'] {
  const points = (part: keyof typeof room): View.Point[] =>
    chosen(telling, statements, `profile.${part}`, room[part])
  const pictured = statements.find((one) => one.place === 'profile.name' && one.figure)
  const parts = {
    admire: points('admire'),
    importantTo: points('importantTo'),
    importantFor: points('importantFor'),
    support: points('support'),
  }
  return {
    nothing: Object.values(parts).every((list) => list.length === 0),
    ...(pictured?.figure && { picture: figureView(telling, pictured.label, pictured.figure) }),
    ...parts,
  }
}

function chosen(
  telling: Telling,
  statements: readonly Statement[],
  place: string,
  words: number,
): View.Point[] {
  const order = { child: 0, youngPerson: 0, anyone: 1, parent: 2, professional: 3 } as const
  const candidates = statements
    .filter((statement) => statement.place === place && statement.words.length > 0)
    .map((statement, index) => ({ statement, index }))
    .sort(
      (a, b) => order[a.statement.source.speaker] - order[b.statement.source.speaker] || a.index - b.index,
    )
  const points: View.Point[] = []
  let left = words
  for (const { statement } of candidates) {
    // What an adult thinks the words mean is for the plan; here are only the person's own.
    const mayQuote = statement.source.how !== 'understanding' && statement.source.how !== 'mixture'
    const lines = statement.words.flatMap(({ meaning: _, ...own }) => [
      ...linesOf(telling, own, mayQuote),
      ...besideWords(telling, own),
    ])
    const texts = [statement.label, ...lines.map((line) => line.map((run) => run.text).join(''))]
    const count = texts.flatMap((text) => text.split(/\s+/)).length
    // The first point is always there: half a page over is better than a silent child.
    if (count > left && points.length > 0) continue
    left -= count
    points.push({
      id: idOf(statement.id, place),
      label: statement.label,
      lines,
      by: speakerText(telling, statement.source),
    })
  }
  return points
}
