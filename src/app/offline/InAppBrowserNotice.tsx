import { useRef, useState, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { Screen } from '../Screen.tsx'
import { isInAppBrowser } from './inAppBrowser.ts'
import { isHomeScreen } from './install.ts'

const say = sayFrom(file.labels)

/** For this visit only, and no word of a story: whether the person goes on here all the same. */
const chosen = 'one-and-only.stay'

/** Holds back pages that keep something, while the app is open inside another app and nobody has chosen to go on. */
export function OwnBrowserGate({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(
    () => !isInAppBrowser(navigator.userAgent, isHomeScreen()) || hasChosen(),
  )
  if (isOpen) return children
  const goOn = (): void => {
    choose()
    setOpen(true)
  }
  return (
    <Screen title={say('inApp.title')} back={{ at: 'start' }}>
      <InAppBrowserNotice address={window.location.href} goOn={goOn} />
    </Screen>
  )
}

interface InAppBrowserNoticeProps {
  /** The address to open elsewhere. */
  readonly address: string
  readonly goOn: () => void
}

/** Says why a browser of one’s own is better, and gives the address to take there. */
export function InAppBrowserNotice({ address, goOn }: InAppBrowserNoticeProps) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'inApp.copied' | 'inApp.notCopied'>()
  const copy = (): void => {
    field.current?.select()
    copyText(address).then(
      () => setCopied('inApp.copied'),
      () => setCopied('inApp.notCopied'),
    )
  }
  return (
    <>
      <h1 className="govuk-heading-l">{say('inApp.title')}</h1>
      <p className="govuk-body">{say('inApp.says')}</p>
      <p className="govuk-body">{say('inApp.how')}</p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="page-address">
          {say('inApp.address')}
        </label>
        <input className="govuk-input" id="page-address" ref={field} readOnly value={address} />
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={copy}>
          {say('inApp.copy')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={goOn}>
          {say('inApp.stay')}
        </button>
      </div>
      <p className="govuk-body" role="status">
        {copied !== undefined && say(copied)}
      </p>
    </>
  )
}

/** Rejected where the app around the page forbids it, or has no clipboard at all. */
async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  if (clipboard === undefined) throw new TypeError('This browser has no clipboard')
  await clipboard.writeText(text)
}

function hasChosen(): boolean {
  try {
    return sessionStorage.getItem(chosen) === 'yes'
  } catch {
    return false
  }
}

function choose(): void {
  try {
    sessionStorage.setItem(chosen, 'yes')
  } catch {
    // Not kept: asked again at the next page.
  }
}
