import { useId } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/like.en-GB.json'
import { Choices } from './Choices.tsx'
import { firstTint } from './likes.ts'

const say = sayFrom(file.labels)

/** Grounds that are often chosen for coloured paper and overlays, and one for the night. */
const tints = {
  yellow: firstTint,
  peach: '#fdd9b5',
  pink: '#ffd6e0',
  blue: '#cfe6f7',
  green: '#d3edcf',
  grey: '#dcdcdc',
  night: '#10243a',
} as const

interface TintProps {
  readonly tint: string | undefined
  readonly choose: (tint: string) => void
}

/** One of a few grounds, or any other. */
export function Tint({ tint = firstTint, choose }: TintProps) {
  const id = useId()
  const names = Object.keys(tints) as (keyof typeof tints)[]
  const chosen = names.find((name) => tints[name] === tint) ?? ''
  return (
    <div className="oo-beneath">
      <Choices
        title={say('like.tint')}
        hint={say('like.tint.hint')}
        options={names.map((name) => ({ value: name, text: say(`like.tint.${name}`) }))}
        chosen={chosen}
        choose={(name) => choose(tints[name as keyof typeof tints])}
      />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          {say('like.tint.other')}
        </label>
        <input
          className="oo-tint"
          type="color"
          id={id}
          value={tint}
          onChange={({ target }) => choose(target.value)}
        />
      </div>
    </div>
  )
}
