import { useState, type ReactNode } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/doors.en-GB.json'
import { SetLock } from '../ScreenLock.tsx'
import { useSettings } from '../settings.ts'
import { deviceWord } from '../thisDevice.ts'
import { useDevice } from '../useCase.tsx'

const say = sayFrom(file.labels)

interface BehindLockProps {
  readonly purpose: 'professional' | 'council'
  readonly children: ReactNode
}

/** Whoever works with other people’s children sets a lock first. */
export function BehindLock({ purpose, children }: BehindLockProps) {
  const device = useDevice()
  const settings = useSettings(device)
  const [word] = useState(deviceWord)
  if (settings.lock !== undefined || device.database === 'demo') return children
  return (
    <section aria-labelledby="work-lock">
      <h2 className="govuk-heading-m" id="work-lock">
        {say('work.lock', { device: word })}
      </h2>
      <p className="govuk-body">{say('work.lock.says')}</p>
      <SetLock purpose={purpose} />
    </section>
  )
}
