import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { hashIn } from './hash.ts'
import { VoicePart } from './VoicePart.tsx'

/** A recording as the answer. */
function VoiceAnswer({ id, value, change, context }: AnswerProps) {
  return <VoicePart id={id} media={context.media} hash={hashIn(value)} change={change} />
}

export const voice: DrawnAnswer = { frame: 'group', field: VoiceAnswer }
