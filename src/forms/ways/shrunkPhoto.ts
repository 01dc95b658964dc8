/**
 * A photo as it is kept: JPEG, at most 1600 pixels on its longer side, upright, on a white ground.
 *
 * Must:
 * - carry nothing but the picture. It is drawn anew, so the place and time it was taken and the camera are gone;
 * - stand upright whatever the camera noted about turning;
 * - never open two at once: one photo of 12 megapixels takes about 50 MB while it is open;
 * - say in one word why it cannot be kept.
 */
import { isTooBig, sizeWithin, type Size } from './photoSize.ts'

export interface ShrunkPhoto extends Size {
  readonly bytes: Uint8Array
  readonly type: 'image/jpeg'
}

export interface PhotoTrouble {
  readonly because: 'unreadable' | 'tooBig'
}

const quality = 0.82

let before: Promise<unknown> = Promise.resolve()

export function shrunkPhoto(file: Blob): Promise<ShrunkPhoto | PhotoTrouble> {
  const now = before.then(() => shrink(file))
  before = now
  return now
}

/** Never throws: whatever a browser cannot do with a picture is `unreadable`. */
async function shrink(file: Blob): Promise<ShrunkPhoto | PhotoTrouble> {
  if (isTooBig(undefined, file.size)) return { because: 'tooBig' }
  const address = URL.createObjectURL(file)
  try {
    const image = await loaded(address)
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    if (size.width === 0 || size.height === 0) return { because: 'unreadable' }
    if (isTooBig(size, file.size)) return { because: 'tooBig' }
    const within = sizeWithin(size)
    const bytes = await jpegOf(file, image, within)
    return bytes === undefined ? { because: 'unreadable' } : { ...within, bytes, type: 'image/jpeg' }
  } catch {
    return { because: 'unreadable' }
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Reads the picture's size, upright. Browsers decode its pixels only when they are drawn. */
function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture this browser can open'))
    image.src = address
  })
}

async function jpegOf(file: Blob, image: HTMLImageElement, size: Size): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  try {
    const context = canvas.getContext('2d', { alpha: false })
    if (context === null) return undefined
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, size.width, size.height)
    const bitmap = await bitmapOf(file, size)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap ?? image, 0, 0, size.width, size.height)
    bitmap?.close()
    const jpeg = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality)
    })
    return jpeg?.type === 'image/jpeg' ? new Uint8Array(await jpeg.arrayBuffer()) : undefined
  } finally {
    // Safari holds the memory of a canvas until it is told that it is empty.
    canvas.width = 0
    canvas.height = 0
  }
}

/**
 * The picture already small. Only its width is asked for: where a browser forgets to turn the picture, its height
 * then tells, and the image itself is drawn instead.
 */
async function bitmapOf(file: Blob, { width, height }: Size): Promise<ImageBitmap | undefined> {
  try {
    const bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      resizeWidth: width,
      resizeQuality: 'high',
    })
    if (Math.abs(bitmap.width - width) <= 2 && Math.abs(bitmap.height - height) <= 2) return bitmap
    bitmap.close()
    return undefined
  } catch {
    return undefined
  }
}
