import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { App } from './App.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no element with the id "app"')
createRoot(place).render(
  <StrictMode>
    <App address={new URL(window.location.href)} />
  </StrictMode>,
)
