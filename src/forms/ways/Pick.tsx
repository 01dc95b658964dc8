import type { Ref } from 'react'

interface PickProps {
  readonly id: string
  readonly words: string
  /** As in the `accept` of a file input. */
  readonly accept: string
  /** Opens the camera where there is one; drawn only where fingers are used. */
  readonly camera?: boolean
  /** One that was chosen before is still being kept: until then no other can be. */
  readonly isBusy: boolean
  readonly describedBy?: string | undefined
  /** What was chosen last could not be taken. */
  readonly isWrong?: boolean
  readonly picked: (file: File) => void
  readonly input?: Ref<HTMLInputElement>
}

/** A file input that looks like a button: the browser's own control lies over its words. */
export function Pick(props: PickProps) {
  const { id, words, accept, camera = false, isBusy, describedBy, isWrong, picked, input } = props
  return (
    <div className={`oo-pick${camera ? ' oo-pick--camera' : ''}`}>
      <input
        className="oo-pick__input"
        type="file"
        id={id}
        accept={accept}
        // Not `disabled`: that would take the keyboard away from whoever has just chosen.
        aria-disabled={isBusy || undefined}
        aria-describedby={describedBy}
        aria-invalid={isWrong === true || undefined}
        ref={input}
        {...(camera && { capture: 'environment' as const })}
        onClick={(event) => {
          if (isBusy) event.preventDefault()
        }}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Without this the same file cannot be chosen twice.
          target.value = ''
          if (file !== undefined && !isBusy) picked(file)
        }}
      />
      <label className="govuk-button govuk-button--secondary oo-pick__words" htmlFor={id}>
        {words}
      </label>
    </div>
  )
}

/** What stands around the choosing of a file: marked as a whole when the last one could not be taken. */
export function wayClass(isWrong: boolean): string {
  return isWrong ? 'oo-way govuk-form-group govuk-form-group--error' : 'oo-way'
}
