/** Sound recorded on this device, one take at a time. */

export type SoundTrouble = 'cannot' | 'refused' | 'noMicrophone' | 'failed'

export const mostSeconds = 300

/** Opus where it can be written; iPhones before iOS 18.4 write AAC. */
const types = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/ogg;codecs=opus']

/** The first type a browser can record; undefined lets the browser choose. */
export function soundType(canRecord: (type: string) => boolean): string | undefined {
  return types.find(canRecord)
}

/** Seconds as '0:07'. Part seconds are not counted. */
export function timeOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Why a microphone was not given, from the error a browser throws. */
export function soundTrouble(error: unknown): SoundTrouble {
  const name = error instanceof DOMException || error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'NotReadableError')
    return 'noMicrophone'
  return 'failed'
}

export interface Take {
  /** Ends the take; `done` is called with all of it. */
  readonly stop: () => void
  /** What was recorded until now, for a page that is about to go. */
  readonly soFar: () => Blob
}

/**
 * Begins to record. The microphone is let go when the take ends, however it ends.
 *
 * @param done called once, with the whole take; undefined when it failed on the way
 */
export async function startTake(
  done: (sound: Blob | undefined) => void,
): Promise<Take | { readonly because: SoundTrouble }> {
  // Older browsers, and pages that are not safe, have neither; the types do not know that.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices === undefined || typeof MediaRecorder === 'undefined') return { because: 'cannot' }
  let stream: MediaStream
  try {
    stream = await devices.getUserMedia({ audio: true })
  } catch (error) {
    return { because: soundTrouble(error) }
  }
  const letGo = (): void => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    const type = soundType((one) => MediaRecorder.isTypeSupported(one))
    const recorder = new MediaRecorder(stream, {
      ...(type !== undefined && { mimeType: type }),
      audioBitsPerSecond: 32_000,
    })
    const pieces: Blob[] = []
    const whole = (): Blob => new Blob(pieces, { type: recorder.mimeType || (type ?? 'audio/webm') })
    let hasFailed = false
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) pieces.push(data)
    }
    recorder.onerror = () => {
      hasFailed = true
    }
    recorder.onstop = () => {
      letGo()
      done(hasFailed && pieces.length === 0 ? undefined : whole())
    }
    // In pieces of a second, so that a page that goes away still has nearly all.
    recorder.start(1000)
    return {
      stop: () => {
        if (recorder.state !== 'inactive') recorder.stop()
      },
      soFar: whole,
    }
  } catch {
    letGo()
    return { because: 'failed' }
  }
}
