import { useEffect } from 'react'

interface MessageProps {
  readonly heading: string
  readonly says: readonly string[]
  /** Still busy: there is nothing to go back to yet. */
  readonly waiting?: boolean
}

/** A page that says one thing: what is being waited for, or what went wrong and what to do. */
export function Message({ heading, says, waiting = false }: MessageProps) {
  useEffect(() => {
    document.title = `${heading} – One and Only`
  }, [heading])
  return (
    <main className="page" aria-busy={waiting}>
      <div role={waiting ? 'status' : 'alert'}>
        <h1>{heading}</h1>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {!waiting && (
        <p>
          <a href="./">Go to the start</a>
        </p>
      )}
    </main>
  )
}
