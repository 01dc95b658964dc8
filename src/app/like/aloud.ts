/** A button at the top that reads the page, where the page has none of its own. */
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/like.en-GB.json'
import { piecesIn } from '../aloud/readable.ts'
import { readsItself } from '../aloud/readsItself.ts'
import { say as sayAloud } from '../aloud/say.ts'
import { readAloud } from '../aloud/speaking.ts'
import { listen as onMove } from '../navigation.tsx'

const say = sayFrom(file.labels)

let watching: MutationObserver | undefined
let stop: (() => void) | undefined

export function beginAloud(): void {
  watching ??= beganWatching()
  draw()
}

function beganWatching(): MutationObserver {
  const observer = new MutationObserver(draw)
  observer.observe(document.documentElement, { attributeFilter: ['data-read-aloud'] })
  observer.observe(document.body, { attributeFilter: [readsItself] })
  onMove(() => stop?.())
  return observer
}

function draw(): void {
  const place = document.querySelector('.oo-aloud')
  const isOn = document.documentElement.dataset['readAloud'] === 'on'
  const isWanted = isOn && !document.body.hasAttribute(readsItself)
  if (place === null || isWanted === (place.firstChild !== null)) return
  stop?.()
  place.replaceChildren()
  if (!isWanted) return
  const press = document.createElement('button')
  press.type = 'button'
  press.className = 'oo-exit'
  press.textContent = say('like.more.readAloud')
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.className = 'oo-aloud__says'
  press.addEventListener('click', () => pressed(press, status))
  place.append(press, status)
}

function pressed(press: HTMLElement, status: HTMLElement): void {
  if (stop !== undefined) {
    stop()
    return
  }
  const main = document.getElementById('main')
  if (main === null) return
  status.textContent = ''
  press.textContent = sayAloud('aloud.stop')
  press.setAttribute('aria-pressed', 'true')
  stop = readAloud(piecesIn(main, { leads: true }), (how) => {
    stop = undefined
    press.textContent = say('like.more.readAloud')
    press.removeAttribute('aria-pressed')
    if (how === 'noVoice') status.textContent = sayAloud('aloud.noVoice')
  })
}
