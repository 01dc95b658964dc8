import type { ComponentType } from 'react'
import { file, photo } from '../drawnLater.tsx'
import type { LeafKind } from '../kinds.ts'
import { DateBoxes, IdentifierBox, NumberBox } from './boxes.tsx'
import { ManyChoices, OneChoice, Tick } from './choices.tsx'
import type { LeafProps } from './leafProps.ts'
import { RowChoices } from './RowChoices.tsx'
import { LongText, TextLine } from './texts.tsx'

/** Draws one single answer. What stands around it (title, hint, error message) is there already. */
export function Leaf(props: LeafProps) {
  const Drawn = leaves[props.kind]
  return <Drawn {...props} />
}

const leaves: Readonly<Record<LeafKind, ComponentType<LeafProps>>> = {
  text: TextLine,
  longText: LongText,
  telephone: TextLine,
  email: TextLine,
  number: NumberBox,
  identifier: IdentifierBox,
  date: DateBoxes,
  approximateDate: DateBoxes,
  choice: OneChoice,
  choices: ManyChoices,
  tick: Tick,
  rows: (props) => (
    <RowChoices {...props} refersTo={props.asked.question.refers?.[props.field] ?? props.asked.id} />
  ),
  picture: (props) => <photo.field {...props} errors={{}} />,
  file: (props) => <file.field {...props} errors={{}} />,
}
