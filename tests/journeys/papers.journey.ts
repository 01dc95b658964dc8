import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Download, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import { toPdf } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { paper } from '../cases/examples.ts'
import { has, inFolder, said } from '../cases/tools.ts'
import { faultsOf, sidewaysBy } from './readable.ts'
import { test } from './watched.ts'

const { model } = paper('ash', 'draft-plan')

/** Opens Ash's plan and makes a file of it, up to the moment before it is saved. */
async function makes(page: Page, button: string, ready: string): Promise<void> {
  await page.goto('/?example=ash')
  await expect(page.locator('.paper h1')).toBeVisible()
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('status').filter({ hasText: ready })).toBeVisible({ timeout: 45_000 })
}

async function saved(page: Page): Promise<Download> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save the file' }).click()
  return coming
}

test('a PDF of an example is made on the device, and is the one that the command line makes', async ({
  page,
  watched,
}) => {
  await makes(page, 'Make a PDF of this example', 'The PDF is ready')
  const download = await saved(page)
  expect(download.suggestedFilename()).toBe('plan-draft-2026-04-16.pdf')
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await expect(page.getByRole('status').filter({ hasText: 'The PDF is ready' })).toContainText(
    `${String(Math.round(bytes.length / 1000))} KB`,
  )
  expect(watched).toEqual({ complaints: [], strangers: [] })
  if (!has('qpdf') || !has('pdftotext')) return
  await inFolder(async (folder) => {
    const [here, there] = [`${folder}/here.pdf`, `${folder}/there.pdf`]
    await writeFile(here, bytes)
    await writeFile(there, (await toPdf(model, fontFiles)).bytes)
    expect(said('qpdf', ['--check', here])).toContain('No syntax or stream encoding errors found')
    expect(said('pdftotext', [here, '-'])).toContain('Ash Linden Example')
    // A browser packs with other bytes than Node does. Unpacked, every byte is the same.
    for (const file of [here, there])
      said('qpdf', ['--qdf', '--object-streams=disable', '--static-id', file, `${file}.plain`])
    const [mine, theirs] = await Promise.all([readFile(`${here}.plain`), readFile(`${there}.plain`)])
    expect(mine.equals(theirs)).toBe(true)
  })
})

test('a Word file of an example is made on the device, byte for byte as the command line makes it', async ({
  page,
  watched,
}) => {
  await makes(page, 'Make a Word file of this example', 'The Word file is ready')
  const download = await saved(page)
  expect(download.suggestedFilename()).toBe('plan-draft-2026-04-16.docx')
  const bytes = await readFile(await download.path())
  const files = unzipSync(new Uint8Array(bytes))
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Ash')
  expect(bytes.equals(Buffer.from(await toWord(model)))).toBe(true)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('a browser without workers for modules makes the same PDF in the page', async ({ page, watched }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await makes(page, 'Make a PDF of this example', 'The PDF is ready')
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('before it is saved, a file says what it leaves out', async ({ page }) => {
  await makes(page, 'Make a Word file of this example', 'The Word file is ready')
  const details = page.getByRole('group').filter({ hasText: 'What this copy leaves out' })
  await details.getByText('What this copy leaves out').click()
  await expect(details.getByText('because of who this copy is for').first()).toBeVisible()
})

test.describe('on the first visit', () => {
  // Nothing is kept for later yet.
  test.use({ serviceWorkers: 'block' })

  test('without the parts for it and without a network, the page says so, and the plan stays', async ({
    page,
  }) => {
    await page.goto('/?example=ash')
    await expect(page.locator('.paper h1')).toBeVisible()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Make a PDF of this example' }).click()
    await expect(page.getByRole('alert')).toContainText('Go online, then try again')
    await expect(page.locator('.paper h1')).toBeVisible()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Make a PDF of this example' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The PDF is ready' })).toBeVisible({
      timeout: 45_000,
    })
  })
})

test('making and saving is done with the keyboard alone, and everybody can read what is said', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto('/?example=ash')
  const make = page.getByRole('button', { name: 'Make a Word file of this example' })
  await expect(make).toBeVisible()
  await make.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The Word file is ready' })).toBeVisible()
  // The button keeps the focus: whoever pressed it goes on from there.
  await expect(make).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Save the file' })).toBeFocused()
  expect(await faultsOf(page, '.oo-left-out')).toEqual([])
  expect(await sidewaysBy(page)).toBe(0)
})
