import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/doors.en-GB.json'
import { ChoiceField, TextField, type Errors } from './Field.tsx'
import { relations } from './relation.ts'

const say = sayFrom(file.labels)

interface RelationFieldProps {
  readonly relation: string
  readonly other: string
  readonly errors: Errors
  readonly change: (relation: string, other: string) => void
}

/** “What are you to the child?” Its fields are `relation` and `relation-text`. */
export function RelationField({ relation, other, errors, change }: RelationFieldProps) {
  return (
    <ChoiceField
      id="relation"
      legend={say('child.relation')}
      error={errors.get('relation')}
      value={relation}
      change={(value) => change(value, other)}
      choices={relations.map((value) =>
        value === 'other'
          ? {
              value,
              label: say('child.relation.other'),
              then: (
                <TextField
                  id="relation-text"
                  label={say('child.relation.other.name')}
                  hint={say('child.relation.other.hint')}
                  error={errors.get('relation-text')}
                  value={other}
                  change={(text) => change(relation, text)}
                />
              ),
            }
          : { value, label: say(`relation.${value}`) },
      )}
    />
  )
}

/** What is missing of it. */
export function relationErrors(relation: string, other: string): readonly (readonly [string, string])[] {
  if (relation === '') return [['relation', say('child.relation.missing')]]
  if (relation === 'other' && other.trim() === '')
    return [['relation-text', say('child.relation.other.missing')]]
  return []
}
