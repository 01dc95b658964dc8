/** A large photo of a phone, given to the question that asks for one. */
import type { Browser, Page } from '@playwright/test'
import { databaseNames } from '../../src/storage/openStore.ts'
import { bigPhoto } from '../../tests/forms/ways/bigPhoto.ts'
import { beginAsMother, goTo } from './journey.ts'
import { peakOf } from './memory.ts'
import type { Site } from './site.ts'
import { phone, slow, slowed, timeFrom } from './stopwatch.ts'

export interface Photo {
  readonly bytesBefore: number
  readonly bytesAfter: number
  /** Milliseconds at a slow phone's speed, from choosing it until it shows. */
  readonly ms: number
  readonly peakMb: number | undefined
  /** What would tell where and with what it was taken, found in what is kept: none, as it must be. */
  readonly traces: readonly string[]
}

/** 12 megapixels, lying on its side, with the place it was taken. */
const plan = { width: 4032, height: 3024, orientation: 6 } as const

export async function photo(browser: Browser, site: Site): Promise<Photo> {
  const context = await phone(browser)
  const page = await context.newPage()
  const ofCase = await beginAsMother(page, site.address)
  await goTo(page, { at: 'question', case: ofCase, part: 'facts', form: 'f01', page: 'photo' })
  const chooser = page.locator('.oo-form input[type="file"]:not([capture])').first()
  await chooser.waitFor()
  await slowed(page, slow)
  const buffer = Buffer.from(bigPhoto(plan))
  const peak = await peakOf(browser)
  const ms = await timeFrom(page, 'change', '.oo-form img', () =>
    chooser.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer }),
  )
  const peakMb = await peak.megabytes()
  const kept = await keptBytes(page)
  await context.close()
  return {
    bytesBefore: buffer.length,
    bytesAfter: kept.length,
    ms,
    peakMb,
    // The photo that was given must hold them all, or the last number says nothing.
    traces: tracesIn(kept, tracesIn(buffer, marks)),
  }
}

const marks = ['Exif', 'MM\0*', 'ns.adobe.com', 'Example Park', 'Pho\0']

function tracesIn(bytes: Buffer, looked: readonly string[]): string[] {
  const text = bytes.toString('latin1')
  return looked.filter((mark) => text.includes(mark))
}

async function keptBytes(page: Page): Promise<Buffer> {
  const text = await page.evaluate((name) => window.stopwatch.firstPicture(name), databaseNames.own)
  return Buffer.from(text, 'latin1')
}
