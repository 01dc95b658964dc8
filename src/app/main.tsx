import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/app.scss'
import { App } from './App.tsx'
import { currentSession } from './currentSession.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Behind the page, so that nobody waits for it.
void import('./offline/registration.ts').then(({ registerWorker }) =>
  registerWorker({
    isSettled: () => (currentSession()?.now().saving.unsaved ?? 0) === 0,
    flush: async () => currentSession()?.flush(),
  }),
)
