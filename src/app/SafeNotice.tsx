import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { Notice } from './Notice.tsx'
import { SaveFile } from './SaveFile.tsx'
import type { Device } from './session/contract.ts'

const say = sayFrom(file.labels)

/** The storage did not open: nothing typed would be kept. What is there can be saved as it lies. */
export function SafeNotice({ device: { safe } }: { readonly device: Device }) {
  const [copy, setCopy] = useState<Blob>()
  if (safe === undefined) return null
  return (
    <div className="govuk-width-container oo-notices">
      <Notice heading={say('frame.safe.title')} alert>
        <p className="govuk-body">{safe.because}</p>
        {copy === undefined ? (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => void safe.rawExport().then(setCopy)}
          >
            {say('frame.safe.copy')}
          </button>
        ) : (
          <>
            <p className="govuk-body" role="status">
              {say('frame.safe.made', { name: rawName })}
            </p>
            <SaveFile file={copy} name={rawName} />
          </>
        )}
      </Notice>
    </div>
  )
}

const rawName = 'one-and-only-raw.json'
