import type { AskedQuestion } from '../../catalogue/form.ts'

export type Way = 'voice' | 'photo' | 'drawing'

/**
 * The ways that are offered under an answer. Nothing where the page must not keep the answer itself: the bytes of a
 * picture would stay behind. Nothing that the answer already is.
 */
export function waysBeside(asked: AskedQuestion): readonly Way[] {
  const { question } = asked
  if (question.reach !== 'plan') return []
  const isPicture = question.type === 'photo' || question.type === 'drawing'
  const offered = question.modes ?? []
  return (['voice', 'photo', 'drawing'] as const satisfies Way[]).filter(
    (way) =>
      offered.includes(way) &&
      !(isPicture && way !== 'voice') &&
      !(question.type === 'voice' && way === 'voice'),
  )
}
