import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/app.scss'
import { wornBefore } from './like/before.ts'
import { App } from './App.tsx'
import { lastLanguage, useLanguage } from './languages.ts'
import { currentSession } from './currentSession.ts'

if (wornBefore()) void import('./like/wear.ts')

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')
const root = createRoot(place)
// Nobody is shown a page they cannot read before the one they can.
void lastLanguage().then(() =>
  root.render(
    <StrictMode>
      <InLanguage />
    </StrictMode>,
  ),
)

/** Another language is another page: nothing of what was said before stays. */
function InLanguage() {
  const { language } = useLanguage()
  return <App key={language} />
}

// Behind the page, so that nobody waits for it.
void import('./offline/registration.ts').then(({ registerWorker }) =>
  registerWorker({
    isSettled: () => (currentSession()?.now().saving.unsaved ?? 0) === 0,
    flush: async () => currentSession()?.flush(),
  }),
)
