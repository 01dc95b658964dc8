import type { Media } from '../contract.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { mostBytes } from './photoSize.ts'
import { shrunkPhoto } from './shrunkPhoto.ts'

const say = sayFrom(file.labels)

/** A picture is made small and kept. @returns its hash, or one sentence */
export async function pictureKept(
  picture: File,
  media: Media,
): Promise<{ readonly hash: string } | { readonly because: string }> {
  const isPicture = picture.type === '' || picture.type.startsWith('image/')
  if (!isPicture) return { because: say('photo.notPicture') }
  const photo = await shrunkPhoto(picture)
  if (!('because' in photo)) return kept(media, photo.bytes, photo.type)
  return {
    because:
      photo.because === 'tooBig'
        ? say('photo.tooBig', { megabytes: mostBytes / 1024 / 1024 })
        : say('photo.unreadable'),
  }
}

/** Bytes are kept under their hash. @returns the hash, or one sentence that says why not */
export async function kept(
  media: Media,
  bytes: Uint8Array,
  type: string,
  name?: string,
): Promise<{ readonly hash: string } | { readonly because: string }> {
  const done = await media.keep(bytes, type, name)
  return 'hash' in done ? done : { because: say('ways.notKept', { because: done.because }) }
}
