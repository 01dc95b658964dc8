import { roleWords } from '../telling/roleWords.ts'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/file.en-GB.json'
import { ErrorMessage } from '../../forms/ErrorMessage.tsx'
import { BusyButton } from '../BusyButton.tsx'
import { ChoiceField, ErrorSummary, SelectField, type Errors } from '../Field.tsx'
import { WarningText } from '../Notice.tsx'
import { RecordingsStay } from '../RecordingsStay.tsx'
import { SaveFile } from '../SaveFile.tsx'
import { Screen } from '../Screen.tsx'
import type { CaseCopy, CopyReader, Session } from '../session/contract.ts'
import { roles } from '../telling/formFiles.ts'
import { useCaseNow } from '../useCase.tsx'
import { sizeText } from '../whenText.ts'

const say = sayFrom(file.labels)

/** The roles the plain choices stand for. */
const readers = { family: 'parent', school: 'school', council: 'caseworker' } as const

/** The services that are no school: each reads what its role may read. */
const services = [...roles.values()].filter(({ kind, id }) => kind === 'professional' && id !== 'school')

/** Makes a copy for somebody; saving and sharing it is a second tap. */
export function File({ session }: { readonly session: Session }) {
  const { name, case: ofCase } = useCaseNow(session)
  const [who, setWho] = useState('')
  const [service, setService] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const [copy, setCopy] = useState<CaseCopy | 'making'>()
  const make = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const reader = readerFrom(who, service)
    setErrors(
      reader !== undefined
        ? new Map()
        : new Map([who === '' ? ['who', say('file.who.missing')] : ['service', say('file.other.missing')]]),
    )
    if (reader === undefined) return
    await makeFor(reader)
  }
  const makeFor = async (reader: CopyReader, whoAgreed?: string): Promise<void> => {
    setCopy('making')
    setCopy(await session.fileFor(reader, whoAgreed))
  }
  const readerNow = readerFrom(who, service)
  /** What is ready was made for somebody else. */
  const choose = (value: string, which: string): void => {
    setWho(value)
    setService(which)
    setCopy(undefined)
  }
  return (
    <Screen title={say('file.title')} back={{ at: 'child', case: ofCase }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('file.title')}</h1>
      <p className="govuk-body">{say('file.says', { name: name === '' ? say('join.noName') : name })}</p>
      <form onSubmit={(event) => void make(event)} noValidate>
        <ChoiceField
          id="who"
          legend={say('file.who')}
          hint={say('file.handedOver')}
          error={errors.get('who')}
          value={who}
          change={(value) => choose(value, service)}
          choices={(['me', 'family', 'school', 'council', 'other'] as const).map((value) => ({
            value,
            label: say(`file.${value}`),
            hint: say(`file.${value}.says`),
            ...(value === 'other' && {
              then: (
                <SelectField
                  id="service"
                  label={say('file.other.which')}
                  error={errors.get('service')}
                  value={service}
                  change={(which) => choose(who, which)}
                  choices={services.map((role) => ({ value: role.id, label: roleWords(role).title }))}
                />
              ),
            }),
          }))}
        />
        <BusyButton isBusy={copy === 'making'}>{say('file.make')}</BusyButton>
      </form>
      <div role="status">
        {copy === 'making' && <p className="govuk-body">{say('file.making')}</p>}
        {copy !== undefined && copy !== 'making' && copy.kind === 'refused' && (
          <ErrorMessage sentence={`${say('file.failed')}: ${copy.because}`} />
        )}
        {copy !== undefined && copy !== 'making' && copy.kind === 'copy' && (
          <p className="govuk-body">
            {say('file.ready')}. {say('file.size', { name: copy.name, size: sizeText(copy.bytes) })}
          </p>
        )}
      </div>
      {copy !== undefined && copy !== 'making' && copy.kind === 'copy' && (
        <Ready copy={copy}>
          {copy.recordings > 0 && readerNow !== undefined && (
            <RecordingsStay
              count={copy.recordings}
              reader={readerName(who, service)}
              agree={(whoAgreed) => void makeFor(readerNow, whoAgreed)}
            />
          )}
        </Ready>
      )}
    </Screen>
  )
}

interface ReadyProps {
  readonly copy: Extract<CaseCopy, { readonly kind: 'copy' }>
  readonly children: ReactNode
}

function Ready({ copy, children }: ReadyProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{say('file.inside')}</h2>
      <Sentences of={copy.inside} />
      <h2 className="govuk-heading-m">{say('file.leftOut')}</h2>
      {copy.leftOut.length === 0 ? (
        <p className="govuk-body">{say('file.nothingLeftOut')}</p>
      ) : (
        <Sentences of={copy.leftOut} />
      )}
      {children}
      <WarningText>{say('file.warning')}</WarningText>
      <SaveFile file={copy.file} name={copy.name} />
    </>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {of.map((sentence, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Whom the copy is for, as it stands on the page. */
function readerName(who: string, service: string): string {
  const known = services.find(({ id }) => id === service)
  return who === 'other' && known !== undefined
    ? roleWords(known).title
    : say(`file.${who as 'me' | 'family' | 'school' | 'council'}`)
}

function readerFrom(who: string, service: string): CopyReader | undefined {
  if (who === 'me') return { kind: 'me' }
  if (who === 'other') return service === '' ? undefined : { kind: 'role', role: service }
  return who in readers ? { kind: 'role', role: readers[who as keyof typeof readers] } : undefined
}
