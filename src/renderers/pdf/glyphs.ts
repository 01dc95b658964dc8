import { lookAlikes } from './lookAlikes.ts'
import type { OpenFont } from './machine.ts'

/** One font file, opened. `key` is the family name pdfmake knows it by. */
export interface Face {
  readonly key: string
  /** Letters change their shape and order by their neighbours, so the glyphs alone do not spell the words. */
  readonly shaped: boolean
  readonly emoji: boolean
  readonly opened: OpenFont
  /** What the font answered so far: code point → has a glyph for it. */
  readonly known: Map<number, boolean>
}

/** True when the face itself has a glyph for the character, whatever its package says. */
export function has(face: Face, codePoint: number): boolean {
  const known = face.known.get(codePoint)
  if (known !== undefined) return known
  const found = face.opened.font.hasGlyphForCodePoint(codePoint)
  face.known.set(codePoint, found)
  return found
}

/** Draws nothing by itself: joiners, emoji selectors, tag characters. */
export const isJoiner = (codePoint: number) =>
  codePoint === 0x200c ||
  codePoint === 0x200d ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  (codePoint >= 0xe0000 && codePoint <= 0xe0fff)

/** A stretch of text that one font draws. `actual` is the true text where `text` is not what was typed. */
export interface Stretch {
  readonly text: string
  readonly face: Face
  readonly actual?: string
  /** The character no font has, which `text` stands for. */
  readonly undrawn?: string
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wantsEmoji = /\p{Emoji_Presentation}|\ufe0f/u
const isSkinTone = (codePoint: number) => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff
const pointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) as number)

/** What a letter and its marks, or an emoji and its parts, are drawn with. Never gives nothing. */
function clusterStretches(cluster: string, faces: readonly Face[], before: Face): Stretch[] {
  const points = pointsOf(cluster)
  const visible = points.filter((point) => !isJoiner(point))
  if (visible.length === 0) return []
  if (/^\s+$/u.test(cluster)) {
    // Spaces between words of one script stay with it; an emoji's space would be as wide as the emoji.
    const order = before.emoji ? faces : [before, ...faces]
    const face = order.find((each) => visible.every((point) => has(each, point) || point === 0x0a))
    // A space no font has is still a space: wide, thin and ideographic ones become a plain one.
    return [face ? { text: cluster, face } : { text: ' ', face: faces[0] ?? before, actual: cluster }]
  }
  const like = lookAlikes.get(cluster)
  if (like !== undefined && !has(faces[0] as Face, visible[0] ?? 0))
    return likeStretches(cluster, like, faces)
  const order = wantsEmoji.test(cluster)
    ? [...faces.filter((face) => face.emoji), ...faces.filter((face) => !face.emoji)]
    : faces
  const whole = order.find((face) => visible.every((point) => has(face, point)))
  if (whole) {
    const text = String.fromCodePoint(...points.filter((point) => !isJoiner(point) || has(whole, point)))
    return [text === cluster && !whole.emoji ? { text, face: whole } : { text, face: whole, actual: cluster }]
  }
  return partStretches(cluster, order)
}

/** A sign drawn as another that looks like it. */
function likeStretches(typed: string, like: string, faces: readonly Face[]): Stretch[] {
  const face = faces.find((each) => has(each, like.codePointAt(0) ?? 0))
  if (face) return [{ text: like, face, actual: typed }]
  return [{ ...markOn(faces), actual: typed, undrawn: typed }]
}

/** No one font has the whole cluster: draw its parts one by one; joiners belong to the part before them. */
function partStretches(cluster: string, order: readonly Face[]): Stretch[] {
  const parts: { character: string; tail: string }[] = []
  for (const character of cluster) {
    const point = character.codePointAt(0) as number
    const last = parts.at(-1)
    // A skin tone colours the emoji before it, which a black and white font cannot show either way.
    if (last && (isJoiner(point) || isSkinTone(point))) last.tail += character
    else parts.push({ character, tail: '' })
  }
  return parts.flatMap(({ character, tail }) => {
    const point = character.codePointAt(0) as number
    if (isJoiner(point)) return []
    const face = order.find((candidate) => has(candidate, point))
    if (face) return [{ text: character, face, actual: character + tail }]
    return [{ ...markOn(order), actual: character + tail, undrawn: character }]
  })
}

/** The visible mark for a character no font has: the replacement character, or a question mark. */
function markOn(faces: readonly Face[]): { text: string; face: Face } {
  const first = faces[0] as Face
  const face = faces.find((candidate) => has(candidate, 0xfffd))
  return face ? { text: '\ufffd', face } : { text: '?', face: faces.find((each) => has(each, 0x3f)) ?? first }
}

/** Nothing in it but single letters that the face has: no need to look for clusters. */
function isPlain(text: string, face: Face): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const punctuation = unit >= 0x2013 && unit <= 0x2026
    if (unit !== 0x0a && !((unit < 0x300 || punctuation) && has(face, unit))) return false
  }
  return true
}

/**
 * Cuts plain text (see `plainText`) into stretches, each drawn by one of the faces. Neighbouring letters
 * of one face stay together so that they join and kern; every stretch with `actual` stands alone.
 */
export function stretchesOf(text: string, faces: readonly Face[]): Stretch[] {
  const first = faces[0]
  if (!first) throw new Error('stretchesOf needs at least one opened face: see Fonts')
  if (isPlain(text, first)) return text === '' ? [] : [{ text, face: first }]
  const stretches: Stretch[] = []
  let before = first
  for (const { segment } of clusters.segment(text)) {
    for (const next of clusterStretches(segment, faces, before)) {
      const last = stretches.at(-1)
      const joins = last?.face === next.face && last.actual === undefined && next.actual === undefined
      if (last && joins) stretches[stretches.length - 1] = { text: last.text + next.text, face: next.face }
      else stretches.push(next)
      before = next.face
    }
  }
  return stretches
}
