import type { Ref } from 'react'

interface PickProps {
  readonly id: string
  readonly words: string
  /** As in the `accept` of a file input. */
  readonly accept: string
  /** Opens the camera where there is one; drawn only where fingers are used. */
  readonly camera?: boolean
  readonly disabled: boolean
  readonly describedBy?: string | undefined
  readonly picked: (file: File) => void
  readonly input?: Ref<HTMLInputElement>
}

/** A file input that looks like a button: the browser's own control lies over its words. */
export function Pick({ id, words, accept, camera = false, disabled, describedBy, picked, input }: PickProps) {
  return (
    <div className={`oo-pick${camera ? ' oo-pick--camera' : ''}`}>
      <input
        className="oo-pick__input"
        type="file"
        id={id}
        accept={accept}
        disabled={disabled}
        aria-describedby={describedBy}
        ref={input}
        {...(camera && { capture: 'environment' as const })}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Without this the same file cannot be chosen twice.
          target.value = ''
          if (file !== undefined) picked(file)
        }}
      />
      <label className="govuk-button govuk-button--secondary oo-pick__words" htmlFor={id}>
        {words}
      </label>
    </div>
  )
}
