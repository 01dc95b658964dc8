import { roleWords } from './telling/roleWords.ts'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/doors.en-GB.json'
import { ChoiceField, TextField, type Errors } from './Field.tsx'
import type { Role } from '../generated/meta/role.ts'
import type { Me } from './session/contract.ts'
import { roles } from './telling/formFiles.ts'

const say = sayFrom(file.labels)

/** Somebody who gives advice, as they write it down about themselves. */
export interface Worker {
  readonly role: string
  readonly name: string
  readonly title: string
  readonly organisation: string
}

export const emptyWorker: Worker = { role: '', name: '', title: '', organisation: '' }

/** The professions there are, by their names: those with questions of their own first, and of them schools. */
const professions = [...roles.values()]
  .filter(({ kind }) => kind === 'professional')
  .sort((a, b) => Number(a.forms.length === 0) - Number(b.forms.length === 0) || firstSchool(a, b))

interface WorkerFieldsProps {
  readonly worker: Worker
  readonly errors: Errors
  readonly change: (worker: Worker) => void
  /** The council is a choice too when a file is opened. */
  readonly withCouncil?: boolean
}

/** Name, profession, job title and organisation. The ids of the fields are `worker-` and the name of each. */
export function WorkerFields({ worker, errors, change, withCouncil = false }: WorkerFieldsProps) {
  const caseworker = roles.get('caseworker')
  const choices = [...professions, ...(withCouncil && caseworker !== undefined ? [caseworker] : [])]
  const texts = [
    ['name', 'school.me', undefined, 'name'],
    ['title', 'school.jobTitle', 'school.jobTitle.hint', 'organization-title'],
    ['organisation', 'school.organisation', undefined, 'organization'],
  ] as const
  return (
    <>
      <ChoiceField
        id="worker-role"
        legend={say('school.role')}
        error={errors.get('worker-role')}
        value={worker.role}
        change={(role) => change({ ...worker, role })}
        choices={choices.map((role) => ({
          value: role.id,
          label: roleWords(role).title,
          ...(role.forms.length === 0 && {
            hint: say('school.role.noForm'),
            then: <p className="govuk-body">{say('school.role.noForm.says')}</p>,
          }),
        }))}
      />
      {texts.map(([key, label, hint, autoComplete]) => (
        <TextField
          key={key}
          id={`worker-${key}`}
          label={say(label)}
          {...(hint !== undefined && { hint: say(hint) })}
          error={errors.get(`worker-${key}`)}
          value={worker[key]}
          change={(text) => change({ ...worker, [key]: text })}
          autoComplete={autoComplete}
        />
      ))}
    </>
  )
}

/** What is missing, in the order of the page. */
export function workerErrors(worker: Worker): readonly (readonly [string, string])[] {
  const says = [
    ['role', 'school.role.missing'],
    ['name', 'school.me.missing'],
    ['title', 'school.jobTitle.missing'],
    ['organisation', 'school.organisation.missing'],
  ] as const
  return says
    .filter(([key]) => worker[key].trim() === '')
    .map(([key, label]) => [`worker-${key}`, say(label)])
}

export function workerMe(worker: Worker): Me {
  return {
    name: worker.name.trim(),
    role: worker.role,
    title: worker.title.trim(),
    organisation: worker.organisation.trim(),
  }
}

/** Schools come first: most people who open this door work in one. */
function firstSchool(a: Role, b: Role): number {
  const schools = Number(b.id === 'school') - Number(a.id === 'school')
  return schools || a.words['en-GB'].title.localeCompare(b.words['en-GB'].title, 'en-GB')
}
