import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { Link } from './navigation.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { OfflineLine } from './offline/OfflineLine.tsx'
import type { Place } from './place.ts'
import { deviceWord } from './thisDevice.ts'

const say = sayFrom(file.labels)

const links = [
  [{ at: 'start' }, 'frame.start'],
  [{ at: 'children' }, 'frame.children'],
  [{ at: 'device' }, 'frame.device'],
  [{ at: 'licences' }, 'frame.licences'],
] as const

/** The few places that every page leads to. */
export function Footer({ place }: { readonly place: Place }) {
  const [device] = useState(deviceWord)
  return (
    <footer className="oo-footer">
      <nav aria-label={say('frame.footer')}>
        <ul className="oo-footer__in">
          {links
            .filter(([to]) => to.at !== place.at)
            .map(([to, label]) => (
              <li key={label}>
                <Link to={to}>{say(label, { device })}</Link>
              </li>
            ))}
        </ul>
      </nav>
      <div className="oo-footer__in">
        {place.at !== 'start' && <LanguageChoice />}
        <OfflineLine />
      </div>
    </footer>
  )
}
