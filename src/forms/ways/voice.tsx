import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { hashIn } from './hash.ts'
import { Transcript } from './Transcript.tsx'
import { useRemark } from './useRemark.ts'
import { VoicePart } from './VoicePart.tsx'

/** A recording as the answer. */
function VoiceAnswer({ id, asked, field, value, change, context }: AnswerProps) {
  const [transcript, setTranscript] = useRemark(context, asked.id, field, 'transcript')
  const [by, setBy] = useRemark(context, asked.id, field, 'transcribedBy')
  const hash = hashIn(value)
  return (
    <>
      <VoicePart id={id} media={context.media} hash={hash} change={change} />
      {(hash !== undefined || transcript !== '') && (
        <Transcript
          id={`${id}-transcript`}
          words={transcript}
          change={setTranscript}
          by={by}
          changeBy={setBy}
        />
      )}
    </>
  )
}

export const voice: DrawnAnswer = { frame: 'group', field: VoiceAnswer }
