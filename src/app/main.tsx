import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/app.scss'
import { App } from './App.tsx'
import { currentSession } from './currentSession.ts'
import { registerWorker } from './offline/registration.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

registerWorker({
  isSettled: () => (currentSession()?.now().saving.unsaved ?? 0) === 0,
  flush: async () => currentSession()?.flush(),
})
