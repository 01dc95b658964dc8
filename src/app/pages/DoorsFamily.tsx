import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { ErrorSummary, TextField, type Errors } from '../Field.tsx'
import { relationErrors, RelationField } from '../RelationField.tsx'
import { isRelation, relationText, roleOf } from '../relation.ts'
import { Screen } from '../Screen.tsx'
import { useBegin } from '../useBegin.ts'
import { BeginButton } from './DoorsBegin.tsx'

const say = sayFrom(file.labels)

/** A parent, a carer or somebody else of the family begins. */
export function ChildDoor() {
  const [childName, setChildName] = useState('')
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [other, setOther] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const beginning = useBegin()
  const begin = (event: SyntheticEvent): void => {
    event.preventDefault()
    const wrong = new Map([
      ...missing('child-name', childName, say('child.name.missing')),
      ...missing('my-name', name, say('child.me.missing')),
      ...relationErrors(relation, other),
    ])
    setErrors(wrong)
    if (wrong.size > 0 || !isRelation(relation)) return
    const me = { name: name.trim(), role: roleOf(relation), relation: relationText(relation, other) }
    void beginning.begin({ childName: childName.trim(), me }, 'family')
  }
  return (
    <Screen title={say('child.title')} back={{ at: 'start' }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('child.title')}</h1>
      <p className="govuk-body">{say('child.says')}</p>
      <form onSubmit={begin} noValidate>
        <TextField
          id="child-name"
          label={say('child.name')}
          hint={say('child.name.hint')}
          error={errors.get('child-name')}
          value={childName}
          change={setChildName}
        />
        <TextField
          id="my-name"
          label={say('child.me')}
          hint={say('child.me.hint')}
          error={errors.get('my-name')}
          value={name}
          change={setName}
          autoComplete="name"
        />
        <RelationField
          relation={relation}
          other={other}
          errors={errors}
          change={(value, text) => {
            setRelation(value)
            setOther(text)
          }}
        />
        <BeginButton beginning={beginning} />
      </form>
    </Screen>
  )
}

/** A young person begins for themselves. */
export function YoungPersonDoor() {
  const [name, setName] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const beginning = useBegin()
  const begin = (event: SyntheticEvent): void => {
    event.preventDefault()
    const wrong = new Map(missing('my-name', name, say('youngPerson.name.missing')))
    setErrors(wrong)
    if (wrong.size > 0) return
    void beginning.begin(
      { childName: name.trim(), me: { name: name.trim(), role: 'young-person' } },
      'youngPerson',
    )
  }
  return (
    <Screen title={say('youngPerson.title')} back={{ at: 'start' }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('youngPerson.title')}</h1>
      <p className="govuk-body">{say('youngPerson.says')}</p>
      <p className="govuk-inset-text">{say('youngPerson.age')}</p>
      <form onSubmit={begin} noValidate>
        <TextField
          id="my-name"
          label={say('youngPerson.name')}
          error={errors.get('my-name')}
          value={name}
          change={setName}
          autoComplete="name"
        />
        <BeginButton beginning={beginning} />
      </form>
    </Screen>
  )
}

/** The sentence for a field that was left empty. */
export function missing(id: string, value: string, says: string): readonly (readonly [string, string])[] {
  return value.trim() === '' ? [[id, says]] : []
}
