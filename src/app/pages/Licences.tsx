import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/device.en-GB.json'
import { Screen } from '../Screen.tsx'

const say = sayFrom(file.labels)

/** Whom this page owes thanks, and where every licence stands. */
export function Licences() {
  return (
    <Screen title={say('licences.title')} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('licences.title')}</h1>
      <p className="govuk-body">{say('licences.own')}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{say('licences.pictures')}</li>
        <li>{say('licences.letters')}</li>
        <li>{say('licences.look')}</li>
        <li>{say('licences.others')}</li>
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="./licences.txt">
          {say('licences.all')}
        </a>
      </p>
    </Screen>
  )
}
