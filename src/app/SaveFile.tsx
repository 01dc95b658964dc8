import { useEffect, useMemo, useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { ErrorMessage } from '../forms/ErrorMessage.tsx'

const say = sayFrom(file.labels)

/**
 * The second tap: a file that is ready is saved or shared. Sharing must follow a tap at once, so nothing is made
 * here. On the iPhone's home screen a download leads nowhere; there only sharing is offered.
 */
export function SaveFile({ file: blob, name }: { readonly file: Blob; readonly name: string }) {
  const address = useAddressOf(blob)
  const shared = useMemo(() => new File([blob], name, { type: blob.type }), [blob, name])
  const [failed, setFailed] = useState(false)
  const mayShare = canShare(shared)
  // Files alone: with a title or a text beside them, iPhones share the text and drop the file.
  const share = (): void => {
    setFailed(false)
    navigator.share({ files: [shared] }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true)
    })
  }
  return (
    <>
      <div className="govuk-button-group">
        {address !== undefined && !(isHomeScreenIos() && mayShare) && (
          <a className="govuk-button" href={address} download={name}>
            {say('frame.file.save')}
          </a>
        )}
        {mayShare && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={share}>
            {say('frame.file.share')}
          </button>
        )}
      </div>
      <ErrorMessage role="alert" sentence={failed ? say('frame.file.notShared') : undefined} />
    </>
  )
}

function useAddressOf(blob: Blob): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}

function canShare(shared: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [shared] })
}

function isHomeScreenIos(): boolean {
  return 'standalone' in navigator && navigator.standalone === true
}
