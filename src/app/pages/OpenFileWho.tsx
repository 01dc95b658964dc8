import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import type { Participant } from '../../generated/case.ts'
import { ChoiceField, TextField, type Errors } from '../Field.tsx'
import { isRelation, relationText, roleOf } from '../relation.ts'
import { relationErrors, RelationField } from '../RelationField.tsx'
import type { Me, Settings } from '../session/contract.ts'
import { roles } from '../telling/formFiles.ts'
import { emptyWorker, WorkerFields, workerErrors, workerMe, type Worker } from '../WorkerFields.tsx'
import { whoText } from '../whoText.ts'

const say = sayFrom(file.labels)

/** What was answered so far. `who`: the id of somebody in the file, or family, youngPerson or work. */
export interface WhoAnswers {
  readonly who: string
  readonly name: string
  readonly relation: string
  readonly other: string
  readonly worker: Worker
}

export const noAnswers: WhoAnswers = { who: '', name: '', relation: '', other: '', worker: emptyWorker }

interface WhoAmIProps {
  readonly people: readonly Participant[]
  readonly answers: WhoAnswers
  readonly errors: Errors
  readonly change: (answers: WhoAnswers) => void
}

/** Who the person at this device is in this child’s story: somebody who is in it already, or somebody new. */
export function WhoAmI({ people, answers, errors, change }: WhoAmIProps) {
  const name = (
    <TextField
      id="my-name"
      label={say('open.name')}
      error={errors.get('my-name')}
      value={answers.name}
      change={(text) => change({ ...answers, name: text })}
      autoComplete="name"
    />
  )
  return (
    <ChoiceField
      id="who"
      legend={say('open.who')}
      {...(people.length > 0 && { hint: say('open.who.listed') })}
      error={errors.get('who')}
      value={answers.who}
      change={(who) => change({ ...answers, who })}
      choices={[
        ...people.map((one) => ({ value: one.id, label: whoText(one) })),
        {
          value: 'family',
          label: say('open.who.family'),
          then: (
            <>
              {name}
              <RelationField
                relation={answers.relation}
                other={answers.other}
                errors={errors}
                change={(relation, other) => change({ ...answers, relation, other })}
              />
            </>
          ),
        },
        { value: 'youngPerson', label: say('open.who.youngPerson'), then: name },
        {
          value: 'work',
          label: say('open.who.work'),
          then: (
            <WorkerFields
              worker={answers.worker}
              errors={errors}
              change={(worker) => change({ ...answers, worker })}
              withCouncil
            />
          ),
        },
      ]}
    />
  )
}

/** What is missing, in the order of the page. */
export function whoErrors({ who, name, relation, other, worker }: WhoAnswers): Errors {
  const noName: readonly (readonly [string, string])[] =
    name.trim() === '' ? [['my-name', say('open.name.missing')]] : []
  switch (who) {
    case '':
      return new Map([['who', say('open.who.missing')]])
    case 'family':
      return new Map([...noName, ...relationErrors(relation, other)])
    case 'youngPerson':
      return new Map(noName)
    case 'work':
      return new Map(workerErrors(worker))
    default:
      return new Map()
  }
}

export interface Who {
  readonly me: Me
  readonly purpose: NonNullable<Settings['use']>
}

/** The person of these answers; undefined as long as something is missing. */
export function whoFrom(answers: WhoAnswers, people: readonly Participant[]): Who | undefined {
  const { who, name, relation, other, worker } = answers
  if (whoErrors(answers).size > 0) return undefined
  const listed = people.find(({ id }) => id === who)
  if (listed !== undefined) {
    const { id, case: ofCase, since, carer, ...me } = listed
    return { me, purpose: purposeOf(me.role) }
  }
  if (who === 'family' && isRelation(relation)) {
    const me = { name: name.trim(), role: roleOf(relation), relation: relationText(relation, other) }
    return { me, purpose: 'family' }
  }
  if (who === 'youngPerson')
    return { me: { name: name.trim(), role: 'young-person' }, purpose: 'youngPerson' }
  return { me: workerMe(worker), purpose: purposeOf(worker.role) }
}

/** What a device is used for when somebody of this role works on it. */
export function purposeOf(role: string): NonNullable<Settings['use']> {
  if (role === 'young-person') return 'youngPerson'
  const kind = roles.get(role)?.kind
  if (kind === 'authority') return 'council'
  return kind === 'professional' ? 'professional' : 'family'
}
