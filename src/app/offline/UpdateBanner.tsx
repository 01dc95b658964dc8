import { useEffect, useState } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/offline.en-GB.json'
import { Notice } from '../Notice.tsx'
import { isSettledNow, takeUpdate } from './registration.ts'
import { useOffline } from './useOffline.ts'

const say = sayFrom(file.labels)

/** Offers a newer version, at a moment when nobody types and every word is saved. Once offered, it stays. */
export function UpdateBanner() {
  const { updateReady } = useOffline()
  const [step, setStep] = useState<'hidden' | 'offered' | 'saving' | 'notSaved' | 'later'>('hidden')
  useEffect(() => {
    if (!updateReady || step !== 'hidden') return
    const look = (): void => {
      if (isSettledNow() && !isTyping()) setStep('offered')
    }
    look()
    const looking = setInterval(look, 1_000)
    return () => clearInterval(looking)
  }, [updateReady, step])
  if (!updateReady || step === 'hidden' || step === 'later') return null
  const take = (): void => {
    setStep('saving')
    takeUpdate().then(
      (isTaken) => isTaken || setStep('notSaved'),
      () => setStep('notSaved'),
    )
  }
  return (
    <div className="govuk-width-container oo-notices">
      <Notice heading={say('update.title')}>
        <p className="govuk-body" role="status">
          {step === 'offered' && say('update.says')}
          {step === 'saving' && say('update.saving')}
          {step === 'notSaved' && say('update.notSaved')}
        </p>
        {step !== 'saving' && (
          <div className="govuk-button-group">
            <button type="button" className="govuk-button" onClick={take}>
              {say('update.take')}
            </button>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setStep('later')}
            >
              {say('update.later')}
            </button>
          </div>
        )}
      </Notice>
    </div>
  )
}

/** A banner that appears moves everything down: not under a finger that writes. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false
}
