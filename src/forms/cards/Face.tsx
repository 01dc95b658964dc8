/** Five calm faces. Mouth, eyes and brows tell them apart; the colour only goes with them. */

const faces = {
  verySad: {
    brows: 'M18 22 L26 18 M46 22 L38 18',
    eyes: 'round',
    mouth: 'M20 49 Q32 34 44 49',
  },
  sad: { brows: '', eyes: 'round', mouth: 'M22 46 Q32 39 42 46' },
  ok: { brows: '', eyes: 'round', mouth: 'M22 43 L42 43' },
  happy: { brows: '', eyes: 'round', mouth: 'M20 40 Q32 51 44 40' },
  veryHappy: { brows: '', eyes: 'smiling', mouth: 'M17 37 L47 37 Q45 54 32 54 Q19 54 17 37 Z' },
} as const

export type FaceName = keyof typeof faces

/** True when the values to choose from are all faces. */
export function areFaces(values: readonly string[]): values is readonly FaceName[] {
  return values.length > 0 && values.every((value) => Object.hasOwn(faces, value))
}

/** The drawing alone; the words beside it name it. */
export function Face({ name }: { readonly name: FaceName }) {
  const { brows, eyes, mouth } = faces[name]
  return (
    <svg className={`oo-face oo-face--${name}`} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="oo-face__skin" cx="32" cy="32" r="29" />
      {brows !== '' && <path className="oo-face__line" d={brows} />}
      {eyes === 'round' ? (
        <>
          <circle className="oo-face__eye" cx="23" cy="27" r="3" />
          <circle className="oo-face__eye" cx="41" cy="27" r="3" />
        </>
      ) : (
        <path className="oo-face__line" d="M18 28 Q22.5 21 27 28 M37 28 Q41.5 21 46 28" />
      )}
      <path className={name === 'veryHappy' ? 'oo-face__open' : 'oo-face__line'} d={mouth} />
    </svg>
  )
}
