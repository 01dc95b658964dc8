import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import type { Beginning } from '../useBegin.ts'

const say = sayFrom(file.labels)

/** The last thing of a door: begins, and says why it could not. */
export function BeginButton({ beginning: { isBusy, trouble } }: { readonly beginning: Beginning }) {
  return (
    <>
      {trouble !== undefined && (
        <p className="govuk-error-message" role="alert">
          {say('doors.notKept')}: {trouble}
        </p>
      )}
      <button type="submit" className="govuk-button" disabled={isBusy}>
        {say(isBusy ? 'doors.beginning' : 'doors.begin')}
      </button>
    </>
  )
}
