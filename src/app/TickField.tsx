/** Boxes to tick, one or several. Apart from the other fields: no screen on the way to the first question has them. */
import type { ChangeEvent } from 'react'
import { describedBy, Group, groupClass, HintAndError, Item, type GroupProps } from './Field.tsx'

interface TickFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: boolean
  readonly change: (value: boolean) => void
}

/** One box to tick. */
export function TickField({ error, ...tick }: TickFieldProps) {
  return (
    <div className={groupClass(error)}>
      <HintAndError id={tick.id} hint={undefined} error={error} />
      <div className="govuk-checkboxes">
        <Tick {...tick} describedBy={describedBy(tick.id, undefined, error)} />
      </div>
    </div>
  )
}

interface TickProps extends Omit<TickFieldProps, 'error'> {
  readonly describedBy?: string | undefined
}

function Tick({ value, change, ...item }: TickProps) {
  const input = {
    type: 'checkbox',
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => change(target.checked),
  } as const
  return <Item {...item} checked={value} input={input} />
}

interface TicksFieldProps extends GroupProps {
  /** The first bears the id of the field. */
  readonly ticks: readonly Omit<TickFieldProps, 'error'>[]
}

/** Several boxes to tick under one legend. */
export function TicksField({ ticks, ...group }: TicksFieldProps) {
  return (
    <Group {...group}>
      <div className="govuk-checkboxes">
        {ticks.map((tick) => (
          <Tick key={tick.id} {...tick} />
        ))}
      </div>
    </Group>
  )
}
