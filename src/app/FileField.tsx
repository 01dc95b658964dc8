import { describedBy, groupClass, HintAndError } from './Field.tsx'

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** As in the `accept` of a file input. */
  readonly accept: string
  readonly chosen: (file: File) => void
}

/** A file of the person's own. What was chosen is handed on at once, and the same file may be chosen again. */
export function FileField({ id, label, hint, error, accept, chosen }: FileFieldProps) {
  return (
    <div className={groupClass(error)}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className={error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file !== undefined) chosen(file)
        }}
      />
    </div>
  )
}
