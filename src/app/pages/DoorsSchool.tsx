import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { ErrorSummary, TextField, type Errors } from '../Field.tsx'
import { ButtonLink } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { useBegin } from '../useBegin.ts'
import { emptyWorker, WorkerFields, workerErrors, workerMe } from '../WorkerFields.tsx'
import { BeginButton } from './DoorsBegin.tsx'
import { missing } from './DoorsFamily.tsx'
import { BehindLock } from './DoorsLock.tsx'

const say = sayFrom(file.labels)

/** Somebody who works with the child: a school, or another service. */
export function SchoolDoor() {
  const [errors, setErrors] = useState<Errors>(new Map())
  return (
    <Screen title={say('school.title')} back={{ at: 'start' }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('school.title')}</h1>
      <p className="govuk-body">{say('school.says')}</p>
      <BehindLock purpose="professional">
        <h2 className="govuk-heading-m">{say('school.file')}</h2>
        <p className="govuk-body">{say('school.file.says')}</p>
        <ButtonLink to={{ at: 'open-file' }}>{say('school.file.open')}</ButtonLink>
        <h2 className="govuk-heading-m">{say('school.start')}</h2>
        <p className="govuk-body">{say('school.start.says')}</p>
        <StartWithChild errors={errors} setErrors={setErrors} />
      </BehindLock>
    </Screen>
  )
}

interface StartWithChildProps {
  readonly errors: Errors
  readonly setErrors: (errors: Errors) => void
}

function StartWithChild({ errors, setErrors }: StartWithChildProps) {
  const [childName, setChildName] = useState('')
  const [worker, setWorker] = useState(emptyWorker)
  const beginning = useBegin()
  const begin = (event: SyntheticEvent): void => {
    event.preventDefault()
    const wrong = new Map([
      ...missing('child-name', childName, say('school.child.missing')),
      ...workerErrors(worker),
    ])
    setErrors(wrong)
    if (wrong.size === 0) {
      void beginning.begin({ childName: childName.trim(), me: workerMe(worker) }, 'professional')
    }
  }
  return (
    <form onSubmit={begin} noValidate>
      <TextField
        id="child-name"
        label={say('school.child')}
        error={errors.get('child-name')}
        value={childName}
        change={setChildName}
      />
      <WorkerFields worker={worker} errors={errors} change={setWorker} />
      <BeginButton beginning={beginning} />
    </form>
  )
}
