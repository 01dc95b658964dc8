import '../styles/way-screens.scss'
import type { BesideProps } from './besideProps.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { useTelling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { HelperScreen } from './HelperScreen.tsx'
import { PlayBackScreen } from './PlayBack.tsx'
import { PauseScreen, RestScreen, ThanksScreen } from './RestScreens.tsx'
import { SettingsScreen } from './SettingsScreen.tsx'
import { TurnScreen } from './TurnScreen.tsx'

/** What stands beside the questions: a rest, a helper, how it is answered, somebody to turn to, all read back. */
export function WayScreen({ session, place }: Omit<BesideProps, 'telling'>) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={now} />
  const props = { session, place, telling }
  switch (place.what) {
    case 'pause':
      return <PauseScreen {...props} />
    case 'rest':
      return <RestScreen {...props} />
    case 'thanks':
      return <ThanksScreen {...props} />
    case 'helper':
      return <HelperScreen {...props} />
    case 'settings':
      return <SettingsScreen {...props} />
    case 'turn':
      return <TurnScreen {...props} />
    case 'play-back':
      return <PlayBackScreen {...props} />
  }
}
