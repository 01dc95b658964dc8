import { useEffect, useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/lock.en-GB.json'
import { BusyButton } from './BusyButton.tsx'
import { ErrorSummary, TextField, type Errors } from './Field.tsx'
import { TickField } from './TickField.tsx'
import { ForgottenLock } from './ForgottenLock.tsx'
import { Screen } from './Screen.tsx'
import type { LockRecord, Settings } from './session/contract.ts'
import { keepSettings, purposeAfter, settingsOf } from './settings.ts'
import { deviceWord } from './thisDevice.ts'
import { unlock } from './unlocked.ts'
import { useDevice } from './useCase.tsx'

const say = sayFrom(file.labels)

/** Asks for the PIN or passphrase. Nothing of what lies behind it is on this page, not even how much there is. */
export function LockedScreen({ record }: { readonly record: LockRecord }) {
  const { screenLock } = useDevice()
  const [device] = useState(deviceWord)
  const [secret, setSecret] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Errors>(new Map())
  const [wait, setWait] = useWait()
  useEffect(() => {
    void screenLock.waits().then(setWait)
  }, [screenLock, setWait])
  const open = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (secret === '') {
      setErrors(new Map([['secret', say('lock.missing')]]))
      return
    }
    setBusy(true)
    const tried = await screenLock.open(secret, record)
    setBusy(false)
    setSecret('')
    if (tried.kind === 'open') {
      unlock()
      return
    }
    if (tried.kind === 'notHere') {
      setErrors(new Map([['secret', tried.because]]))
      return
    }
    setWait(tried.wait)
    setErrors(
      new Map([['secret', tried.kind === 'wrong' ? say('lock.wrong', { device }) : waitText(tried.wait)]]),
    )
  }
  return (
    <Screen title={say('lock.title')} back={{ at: 'start' }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">{say('lock.title')}</h1>
      <p className="govuk-body">{say('lock.says', { device })}</p>
      <form onSubmit={(event) => void open(event)} noValidate>
        <TextField
          id="secret"
          label={say('lock.secret')}
          error={errors.get('secret')}
          value={secret}
          change={setSecret}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
        />
        <TickField id="secret-show" label={say('set.show')} value={isShown} change={setShown} />
        <p className="govuk-body" role="status">
          {wait > 0 && waitText(wait)}
        </p>
        <BusyButton isBusy={isBusy || wait > 0}>{say(isBusy ? 'lock.opening' : 'lock.open')}</BusyButton>
      </form>
      <ForgottenLock />
    </Screen>
  )
}

/** The milliseconds that are left to wait. They are counted down to nothing, but said only once. */
function useWait(): readonly [number, (wait: number) => void] {
  const [wait, setWait] = useState(0)
  useEffect(() => {
    if (wait === 0) return
    const timer = window.setTimeout(() => setWait(0), wait)
    return () => window.clearTimeout(timer)
  }, [wait])
  return [wait, setWait]
}

function waitText(wait: number): string {
  const seconds = Math.ceil(wait / 1000)
  return seconds === 1 ? say('lock.wait.one') : say('lock.wait', { seconds })
}

interface SetLockProps {
  /** What the device is used for from now on; as before when it is not said. */
  readonly purpose?: NonNullable<Settings['use']>
  readonly done?: () => void
}

/** Sets a new PIN or passphrase, entered twice. Afterwards the lock is open: whoever set it stands before it. */
export function SetLock({ purpose, done }: SetLockProps) {
  const device = useDevice()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Errors>(new Map())
  const set = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const wrong = secretErrors(first, second)
    setErrors(wrong)
    if (wrong.size > 0) return
    setBusy(true)
    const because = await lockWith(first)
    setBusy(false)
    if (because !== undefined) setErrors(new Map([['lock-first', because]]))
    else done?.()
  }
  const lockWith = async (secret: string): Promise<string | undefined> => {
    const lock = await device.screenLock.make(secret)
    if ('because' in lock) return lock.because
    const settings = await settingsOf(device)
    const use = purpose === undefined ? settings.use : purposeAfter(settings.use, purpose)
    unlock()
    const saved = await keepSettings(device, { ...settings, ...(use !== undefined && { use }), lock })
    return saved.kind === 'saved' ? undefined : `${say('set.failed')}: ${saved.because}`
  }
  const type = isShown ? 'text' : 'password'
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="govuk-body">{say('set.says')}</p>
      <p className="govuk-body">{say('set.honest')}</p>
      <p className="govuk-body">{say('set.forget')}</p>
      <form onSubmit={(event) => void set(event)} noValidate>
        <TextField
          id="lock-first"
          label={say('set.first')}
          hint={say('set.first.hint')}
          error={errors.get('lock-first')}
          value={first}
          change={setFirst}
          type={type}
          autoComplete="new-password"
        />
        <TextField
          id="lock-second"
          label={say('set.second')}
          error={errors.get('lock-second')}
          value={second}
          change={setSecond}
          type={type}
          autoComplete="new-password"
        />
        <TickField id="lock-show" label={say('set.show')} value={isShown} change={setShown} />
        <BusyButton isBusy={isBusy}>{say(isBusy ? 'set.saving' : 'set.save')}</BusyButton>
      </form>
    </>
  )
}

/** What is wrong with a new PIN or passphrase. */
function secretErrors(first: string, second: string): Errors {
  if (first.length < 4) return new Map([['lock-first', say('set.tooShort')]])
  return first === second ? new Map() : new Map([['lock-second', say('set.different')]])
}
