import { useId } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/like.en-GB.json'
import { ChoiceField } from '../Field.tsx'
import { TicksField } from '../TickField.tsx'
import { switches, type Likes, type Switch } from './likes.ts'

const say = sayFrom(file.labels)

interface ChoicesProps {
  readonly title: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: string
  readonly choose: (value: string) => void
  readonly hint?: string
}

/** One of a few, chosen at a press. */
export function Choices({ title, options, chosen, choose, hint }: ChoicesProps) {
  return (
    <ChoiceField
      id={useId()}
      legend={title}
      isPart
      hint={hint}
      choices={options.map(({ value, text }) => ({ value, label: text }))}
      value={chosen}
      change={choose}
    />
  )
}

interface SwitchesProps {
  readonly likes: Likes
  readonly change: (name: Switch, isOn: boolean) => void
  /** The word for this device. */
  readonly device: string
}

/** What is on or off. */
export function Switches({ likes, change, device }: SwitchesProps) {
  const id = useId()
  return (
    <TicksField
      id={id}
      legend={say('like.more')}
      isPart
      ticks={switches.map((name) => ({
        id: `${id}-${name}`,
        label: say(`like.more.${name}`),
        hint: say(`like.more.${name}.hint`, { device }),
        value: likes[name] === true,
        change: (isOn) => change(name, isOn),
      }))}
    />
  )
}
