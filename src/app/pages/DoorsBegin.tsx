import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { ErrorMessage } from '../../forms/ErrorMessage.tsx'
import { BusyButton } from '../BusyButton.tsx'
import type { Beginning } from '../useBegin.ts'

const say = sayFrom(file.labels)

/** The last thing of a door: begins, and says why it could not. */
export function BeginButton({ beginning: { isBusy, trouble } }: { readonly beginning: Beginning }) {
  return (
    <>
      <ErrorMessage role="alert" sentence={trouble && `${say('doors.notKept')}: ${trouble}`} />
      <BusyButton isBusy={isBusy}>{say(isBusy ? 'doors.beginning' : 'doors.begin')}</BusyButton>
    </>
  )
}
