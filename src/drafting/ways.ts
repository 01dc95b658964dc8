/** The ways in which one leaf was answered, each as words of its own: written, spoken, in pictures, recorded. */
import type { AskedQuestion } from '../catalogue/form.ts'
import { picturedIn } from '../domain/pictured.ts'
import type { Given, Version } from '../domain/reading.ts'
import type { Figure, Words } from '../generated/plan.ts'

/** A remark beside a leaf, where it belongs to the version that is shown. */
export type RemarkOf = (name: string) => Version | undefined

/**
 * What stands beside a leaf in other ways than its own, in the order in which it is printed.
 *
 * - What was spoken is there only as its transcript, with who wrote it down.
 * - A recording that nobody has written down is said to be one, and nothing more: no paper says what nobody wrote.
 */
export function otherWays(asked: AskedQuestion, leaf: Given, remarkOf: RemarkOf): Words[] {
  const text = (name: string): string | undefined => {
    const answer = remarkOf(name)?.answer
    return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
  }
  const words = text('words')
  const transcript = text('transcript')
  const pictures = wordsUnder(remarkOf('pictures'))
  const isRecorded =
    text('voice') !== undefined ||
    (asked.question.type === 'voice' && typeof leaf.answer === 'string' && leaf.answer !== '')
  return [
    ...(words === undefined ? [] : [{ text: words, verbatim: true }]),
    ...(transcript === undefined
      ? []
      : [
          {
            text: transcript,
            verbatim: true,
            spoken: true,
            writtenDownBy: text('transcribedBy') ?? remarkOf('transcript')?.by.name ?? '',
          },
        ]),
    ...(pictures === '' ? [] : [{ text: pictures, inPictures: true }]),
    ...(isRecorded && transcript === undefined ? [{ text: '', recording: true }] : []),
  ]
}

/** The words under the pictures that were chosen, in their order. */
export function wordsUnder(pictures: Version | undefined): string {
  const list = Array.isArray(pictures?.answer) ? pictures.answer : []
  return list.map((one) => picturedIn(one)?.words ?? one).join('; ')
}

/** Pictures that are the answer, or were given beside it, each with what the person says is in it. */
export function figuresOf(asked: AskedQuestion, leaf: Given): Figure[] {
  const isPicture = asked.question.type === 'photo' || asked.question.type === 'drawing'
  const photo = leaf.remarks['photo']?.answer
  const drawing = leaf.remarks['drawing']?.answer
  const alt = leaf.remarks['alt']?.answer
  // One description was asked for both, once; beside a photo it is the photo's.
  const ofDrawing = leaf.remarks['altDrawing']?.answer ?? (isBlob(photo) ? undefined : alt)
  return [
    ...(isPicture ? figure(leaf.answer, alt) : []),
    ...figure(photo, alt),
    ...figure(drawing, ofDrawing),
  ]
}

function figure(blob: unknown, alternative: unknown): Figure[] {
  if (!isBlob(blob)) return []
  const isSaid = typeof alternative === 'string' && alternative.trim() !== ''
  return [{ blob, ...(isSaid && { alternative }) }]
}

function isBlob(answer: unknown): answer is string {
  return typeof answer === 'string' && answer.startsWith('sha256-')
}
