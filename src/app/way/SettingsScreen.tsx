import { useEffect, useState } from 'react'
import type { ScanSettings } from '../session/contract.ts'
import { ChoiceField } from '../Field.tsx'
import { Screen } from '../Screen.tsx'
import { keepSettings, useSettings } from '../settings.ts'
import { useCaseNow, useDevice } from '../useCase.tsx'
import type { BesideProps } from './besideProps.ts'
import { mayChooseWay, wayOf, wayPath, type Way } from './chosenWay.ts'
import { GoBack } from './GoBack.tsx'
import { say } from './say.ts'
import { paces, scanSettingsFrom } from './scan.ts'

/** One question at a time or the usual pages, for this contribution; and the switch, for this device. */
export function SettingsScreen({ session, place, telling }: BesideProps) {
  const { teller, form } = telling
  const now = useCaseNow(session)
  const part = teller.contribution
  const way = part === undefined ? 'usual' : wayOf(now.present, part, form)
  const mayChoose = part !== undefined && mayChooseWay(now.present, part, form) && now.lock === 'writing'
  return (
    <Screen title={say('settings.title')} back={{ at: 'tasks', case: place.case, part: place.part }} child>
      <div className="oo-questions" data-direct="">
        <h1 className="govuk-heading-l">{say('settings.title')}</h1>
        {mayChoose && (
          <ChoiceField<Way>
            id="way"
            legend={say('settings.way')}
            isPart
            choices={[
              { value: 'child', label: say('settings.way.child') },
              { value: 'usual', label: say('settings.way.usual') },
            ]}
            value={way}
            change={(one) => session.answer(part, wayPath, one)}
          />
        )}
        <Switches />
      </div>
      <GoBack session={session} part={place.part} />
    </Screen>
  )
}

function Switches() {
  const device = useDevice()
  const settings = useSettings(device)
  // Shown at once, and kept behind it.
  const [scan, setScan] = useState(() => scanSettingsFrom(settings.childsWay))
  const [isTrouble, setTrouble] = useState(false)
  const keep = (change: Partial<ScanSettings>): void => {
    const childsWay = scanSettingsFrom({ ...scan, ...change })
    setScan(childsWay)
    void keepSettings(device, { ...settings, childsWay }).then(({ kind }) => setTrouble(kind !== 'saved'))
  }
  const pace = (by: number): void => {
    const at = paces.findIndex((one) => one >= scan.seconds)
    keep({ seconds: paces[Math.min(Math.max(at + by, 0), paces.length - 1)] ?? scan.seconds })
  }
  return (
    <>
      <ChoiceField<ScanSettings['scan']>
        id="scan"
        legend={say('settings.scan')}
        isPart
        hint={say('settings.scan.says')}
        choices={[
          { value: 'off', label: say('settings.scan.off') },
          { value: 'auto', label: say('settings.scan.auto') },
          { value: 'step', label: say('settings.scan.step') },
        ]}
        value={scan.scan}
        change={(one) => keep({ scan: one })}
      />
      {scan.scan === 'auto' && (
        <div className="oo-way__pace">
          <p className="govuk-body" role="status">
            {scan.seconds === 1 ? say('settings.pace.one') : say('settings.pace', { seconds: scan.seconds })}
          </p>
          <button type="button" className="oo-way__button" onClick={() => pace(1)}>
            {say('settings.slower')}
          </button>
          <button type="button" className="oo-way__button" onClick={() => pace(-1)}>
            {say('settings.faster')}
          </button>
        </div>
      )}
      {scan.scan === 'step' && (
        <>
          <KeyChoice title="settings.stepKey" now={scan.stepKey} keep={(stepKey) => keep({ stepKey })} />
          <KeyChoice
            title="settings.chooseKey"
            now={scan.chooseKey}
            keep={(chooseKey) => keep({ chooseKey })}
          />
        </>
      )}
      {scan.scan !== 'off' && <p className="govuk-body">{say('settings.escape')}</p>}
      <p className="govuk-body oo-quiet">{say('settings.device')}</p>
      <p className="govuk-body" role="alert">
        {isTrouble ? say('settings.notKept') : ''}
      </p>
    </>
  )
}

interface KeyChoiceProps {
  readonly title: 'settings.stepKey' | 'settings.chooseKey'
  readonly now: string
  readonly keep: (key: string) => void
}

/** The next key that is pressed is the one: a switch sends what it sends. */
function KeyChoice({ title, now, keep }: KeyChoiceProps) {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isAsking) return
    const take = (event: KeyboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      setAsking(false)
      if (event.key !== 'Escape' && event.key !== 'Tab') keep(event.key)
    }
    // Before the frame hears of it: on the very first thing that hears of keys.
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  })
  return (
    <div className="oo-way__pace">
      <p className="govuk-body" role="status">
        {isAsking ? say('settings.press') : say(title, { key: now === ' ' ? say('settings.space') : now })}
      </p>
      <button type="button" className="oo-way__button oo-way__button--quiet" onClick={() => setAsking(true)}>
        {say('settings.change')}
        <span className="govuk-visually-hidden"> ({say(title, { key: now })})</span>
      </button>
    </div>
  )
}
