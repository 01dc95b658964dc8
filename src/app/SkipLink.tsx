import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'

const say = sayFrom(file.labels)

/** Past what every page begins with, for whoever goes by the keyboard. */
export function SkipLink() {
  return (
    <a className="govuk-skip-link" href="#main" onClick={skip}>
      {say('frame.skip')}
    </a>
  )
}

/** The address stays as it is: a fragment of ours would be one more step back. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  const main = document.getElementById('main')
  if (main === null) return
  main.tabIndex = -1
  main.focus()
}
