import { lazy, Suspense, useState } from 'react'
import type { AnswerProps, DrawnAnswer } from './contract.ts'
import { ownSpoken } from './Words.tsx'
import { say } from './labels.ts'

const fetches: (() => Promise<unknown>)[] = []

/** Fetches every component that is drawn later, so that from then on pages are drawn whole at once. */
export async function fetchEveryAnswer(): Promise<void> {
  await Promise.all(fetches.map((fetch) => fetch()))
}

/**
 * An answer whose component is fetched when a page has one, so that no page waits for what another draws. A page of
 * questions waits for its own (`fetched`), so that nothing on it moves away under a finger.
 *
 * @param says whose words it says most: where these are the screens', it runs as the screens do in any question
 */
function drawnLater(
  frame: DrawnAnswer['frame'],
  fetched: () => Promise<DrawnAnswer>,
  says: 'own' | 'form' = 'form',
): DrawnAnswer {
  let known: DrawnAnswer['field'] | undefined
  const fetch = async (): Promise<DrawnAnswer['field']> => (known = (await fetched()).field)
  fetches.push(fetch)
  let waiting: Promise<void> | undefined
  const whole = (): Promise<void> | undefined => {
    if (known !== undefined) return undefined
    // One promise however often it is asked for: who draws while waiting would else wait for ever.
    return (waiting ??= fetch().then(noop, noop))
  }
  const Field = lazy(async () => ({ default: await fetch() }))
  function Later(props: AnswerProps) {
    // Chosen once: another component in its place would forget what is being done in it.
    const [Drawn] = useState(() => known ?? Field)
    const drawn = (
      <Suspense
        fallback={
          <p className="govuk-body" {...ownSpoken()}>
            {say('ways.opening')}
          </p>
        }
      >
        <Drawn {...props} />
      </Suspense>
    )
    const spoken = ownSpoken()
    return says === 'form' || spoken.lang === undefined ? drawn : <div {...spoken}>{drawn}</div>
  }
  return { frame, field: Later, fetched: whole }
}

function noop(): void {
  // Told where it is drawn.
}

export const drawing = drawnLater('group', async () => (await import('./ways/drawing.tsx')).drawing, 'own')
export const faces3 = drawnLater('group', async () => (await import('./cards/faces.tsx')).faces3)
export const faces5 = drawnLater('group', async () => (await import('./cards/faces.tsx')).faces5)
export const file = drawnLater('group', async () => (await import('./ways/file.tsx')).file, 'own')
export const photo = drawnLater('group', async () => (await import('./ways/photo.tsx')).photo, 'own')
export const rating = drawnLater('group', async () => (await import('./cards/rating.tsx')).rating)
export const slider = drawnLater('label', async () => (await import('./cards/slider.tsx')).slider, 'own')
export const sort = drawnLater('group', async () => (await import('./cards/sort.tsx')).sort)
export const voice = drawnLater('group', async () => (await import('./ways/voice.tsx')).voice, 'own')
