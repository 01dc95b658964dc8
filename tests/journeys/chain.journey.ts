/**
 * One story from hand to hand, without a network: a mother and her child on a phone, their school on a laptop, and
 * back to the phone. Everybody named here is made up.
 */
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { has, inFolder, said as saidBy } from '../cases/tools.ts'
import type { Place } from '../../src/app/place.ts'
import { deviceOf, type Device } from './device.ts'
import { everythingKept } from './kept.ts'
import { siteOf, type Site } from './site.ts'
import {
  addRow,
  begin,
  button,
  caseOf,
  choiceIn,
  choose,
  control,
  fileFor,
  fillDate,
  goOn,
  handOver,
  heading,
  left,
  load,
  openFile,
  saved,
  sayWhoWorks,
  setLock,
  settled,
  start,
  unlock,
  within,
} from './telling.ts'
import { choiceOf, formOf, sayOf } from './words.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const telling = sayOf('telling')
const forms = sayOf('forms')
const offline = sayOf('offline')
const childSay = sayOf('child')
const doors = sayOf('doors')
const file = sayOf('file')
const frame = sayOf('frame')
const papers = sayOf('papers')
const cards = sayOf('cards')
const ways = sayOf('ways')

const mother = 'Hazel Example'
const senco = {
  role: 'school',
  name: 'Marigold Sample',
  title: 'SENCO',
  organisation: 'Example Primary School',
}
const address = { line1: '7 Sample Terrace', town: 'Exampleton', postcode: 'EX4 3PL' }
const quote = 'I can name every train from the bridge, even the freight ones.'
const need = 'Ash loses the thread when more than one thing is said at once.'
const outcome = 'By July 2027 Ash follows two-step instructions in class on four of five days.'
const provision = 'Every instruction is said once, shown as a picture, and said again.'
const secrets = ['Nobody may ever find this sentence, said the badger.', 'The heron keeps this one too.']
const hardDay = [
  'On a hard day the first shoe does not fit, and then nothing does.',
  'We sit on the stairs until the washing machine is done.',
  'After that we start again, as if it were seven o’clock.',
]
const sentence = 'After the swimming lesson nobody may speak to Ash until the towel is dry, because '
const badNhs = '999 000 1234'
const savedOn = frame('frame.savedOn', { device: frame('frame.device.phone'), time: '' }).trim()
const secret = 'copper kettle nine'

let site: Site
let phone: Device
let laptop: Device
let story = ''
let mothersViews = ''
let childsWords = ''
let forSchool = ''
let forFamily = ''

test.beforeAll(async () => {
  site = await siteOf()
  phone = await deviceOf('phone', site.address)
  laptop = await deviceOf('laptop', site.address)
})

test.afterAll(async () => {
  await phone.end()
  await laptop.end()
  await site.goAway()
})

test.afterEach(() => {
  for (const { watched } of [phone, laptop]) expect(watched).toEqual({ complaints: [], strangers: [] })
})

/** The page of a question. */
const ask = (page: Page, part: string, form: string, at: string, row?: string): Promise<void> =>
  load(page, site.address, {
    at: 'question',
    case: story,
    part,
    form,
    page: at,
    ...(row !== undefined && { row }),
  })

/** A place on the laptop. Loading it anew locks it, as it should. */
async function unlocked(place: Place): Promise<void> {
  await load(laptop.page, site.address, place)
  await unlock(laptop.page, secret)
  await settled(laptop.page)
}

test('after one visit with a signal, all that is needed is on both devices', async () => {
  for (const { page } of [phone, laptop]) {
    await page.goto(site.address)
    await expect(page.locator('.oo-offline')).toHaveText(offline('offline.yes'), { timeout: 30_000 })
    await load(page, site.address, { at: 'device' })
    for (const group of ['health.papers', 'health.others']) {
      const row = page.locator('.govuk-summary-list__row').filter({ hasText: offline(group) })
      const here = row.getByText(offline('fetch.here'), { exact: true })
      const fetch = row.getByRole('button')
      // It may be coming by itself, so the button can go while it is being pressed.
      await expect(async () => {
        if (await fetch.isVisible()) await fetch.click({ timeout: 1_000 })
        await expect(here).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
    }
  }
  await site.goAway()
  expect(await fetch(site.address).then(String, () => 'nobody there')).toBe('nobody there')
})

test('a child answers with faces, pictures, cards, a drawing and a photo', async () => {
  const { page } = phone
  story = await begin(page, site.address, 'Ash', mother, 'mum')
  childsWords = await start(page, 'f03')
  const form = formOf('f03')

  await ask(page, childsWords, 'f03', 'proud')
  await control(page, 'me.proud').fill(quote)
  await goOn(page)

  await ask(page, childsWords, 'f03', 'feel-school')
  await choose(page, 'feel.school', 'sad')
  await goOn(page)

  await ask(page, childsWords, 'f03', 'like')
  await expect(page.locator('.oo-tile__picture').first()).toBeVisible()
  for (const one of ['cars', 'water']) await choose(page, 'me.like', one)
  await goOn(page)

  await ask(page, childsWords, 'f03', 'calm-down')
  const columns = ['works', 'no', 'sometimes']
  for (const column of columns) await page.locator(`.oo-sort__column[data-column="${column}"]`).click()
  await button(page, cards('sort.later')).click()
  await goOn(page)

  await ask(page, childsWords, 'f03', 'picture')
  await draw(page)
  await expect(page.getByText(ways('draw.kept'), { exact: true })).toBeVisible()
  await goOn(page)

  await ask(page, 'facts', 'f01', 'photo')
  await control(page, 'core.photo').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await expect(page.getByText(ways('photo.kept'), { exact: true })).toBeVisible()
  await expect(page.locator('.oo-way__picture')).toBeVisible()
  await goOn(page)

  // Read back from what is kept, and not from the page.
  await load(page, site.address, { at: 'check', case: story, part: childsWords })
  const main = page.locator('main')
  await expect(main).toContainText(quote)
  await expect(main).toContainText(choiceOf(form, 'feel.school', '', 'sad'))
  await expect(main).toContainText(choiceOf(form, 'me.like', 'chosen', 'cars'))
  await expect(main.locator('img')).toHaveCount(1)
  await ask(page, childsWords, 'f03', 'calm-down')
  await expect(page.locator('.oo-sort__sorted input:checked')).toHaveCount(columns.length)
  await ask(page, childsWords, 'f03', 'feel-school')
  await expect(choiceIn(page, 'feel.school', 'sad')).toBeChecked()
})

test('what a child says of unkindness and of secrets is kept nowhere, and is gone when the page is left', async () => {
  const { page } = phone
  const asked = [
    { at: 'unkind', question: 'friend.kind' },
    { at: 'just-one-person', question: 'end.keep' },
  ]
  for (const [index, { at, question }] of asked.entries()) {
    await ask(page, childsWords, 'f03', at)
    await expect(page.locator('main')).toContainText(telling('question.unkept.title'))
    await choose(page, question, 'yes')
    for (const box of await page.locator('main textarea, main input[type="text"]').all())
      await box.fill(secrets[index] ?? '')
    await page.waitForTimeout(1500)
    // Gone on and back again before the next page could be drawn; then once more, with time for it.
    await left(page, () =>
      page.evaluate(async () => {
        const before = location.href
        document.querySelector<HTMLElement>('form.oo-form button[type="submit"]')?.click()
        while (location.href === before) await new Promise((soon) => setTimeout(soon))
        history.back()
      }),
    )
    await expectNothingHeld()
    await within(page, site.address, { at: 'tasks', case: story, part: childsWords })
    await left(page, () => page.goBack())
    await expectNothingHeld()

    async function expectNothingHeld(): Promise<void> {
      await expect(page.locator('main')).toContainText(telling('question.unkept.title'))
      expect(await page.locator('main input:checked').count()).toBe(0)
      expect(await page.locator('main').innerHTML()).not.toContain(secrets[index])
    }
  }
  const kept = await everythingKept(page)
  // That this search finds what is kept is seen in what is meant to be kept.
  expect(kept).toContain(quote)
  for (const one of secrets) expect(kept).not.toContain(one)
  for (const { question } of asked) expect(kept).not.toContain(question)
})

test('facts are told once; a number with a wrong digit is said, and stays as it was written', async () => {
  const { page } = phone
  await ask(page, 'facts', 'f01', 'names')
  await control(page, 'core.name.legal').fill('Ash Linden Example')
  await goOn(page)
  await ask(page, 'facts', 'f01', 'birth')
  await fillDate(page, 'core.dob', '2019-03-27')
  await goOn(page)
  await ask(page, 'facts', 'f01', 'address')
  await page.getByLabel('House and street', { exact: true }).fill(address.line1)
  await page.getByLabel('Town or city', { exact: true }).fill(address.town)
  await page.getByLabel('Postcode', { exact: true }).fill(address.postcode)
  await goOn(page)
  await ask(page, 'facts', 'f01', 'carers')
  await addRow(page)
  await control(page, 'core.carers', 'name').fill('Rowan Example')
  await control(page, 'core.carers', 'relation').fill('Grandad')
  await goOn(page)
  await expect(page.locator('.oo-row h2')).toHaveText([mother, 'Rowan Example'])

  await ask(page, 'facts', 'f01', 'numbers')
  await control(page, 'core.nhs').fill(badNhs)
  const before = page.url()
  await goOn(page)
  const summary = page.locator('.govuk-error-summary')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText([forms('error.nhs.digit')])
  await button(page, forms('errors.leave')).click()
  await expect.poll(() => page.url()).not.toBe(before)
  await ask(page, 'facts', 'f01', 'numbers')
  await expect(control(page, 'core.nhs')).toHaveValue(badNhs.replaceAll(' ', ''))
  await ask(page, 'facts', 'f01', 'birth')
  await expect(control(page, 'core.dob')).toHaveValue('27')
})

test('a parent’s long text outlives a mistaken no, and a row that was removed comes back as it was', async () => {
  const { page } = phone
  await load(page, site.address, { at: 'child', case: story })
  mothersViews = await start(page, 'f07')
  await ask(page, mothersViews, 'f07', 'childs-words')
  await choose(page, 'par.agree.child', 'yes')
  const more = control(page, 'par.agree.child', 'more')
  await more.fill(hardDay.join('\n\n'))
  await choose(page, 'par.agree.child', 'no')
  await choose(page, 'par.agree.child', 'yes')
  await expect(more).toHaveValue(hardDay.join('\n\n'))
  await goOn(page)
  await ask(page, mothersViews, 'f07', 'childs-words')
  await expect(more).toHaveValue(hardDay.join('\n\n'))

  await ask(page, mothersViews, 'f07', 'school-needed')
  await addRow(page)
  const words = { what: 'A quiet table', who: 'Somebody Ash knows', why: 'Ash can finish a task' }
  for (const [field, text] of Object.entries(words)) await control(page, 'par.sch.needed', field).fill(text)
  await goOn(page)
  const rows = page.locator('.oo-row')
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button', { name: telling('rows.remove') }).click()
  await expect(rows).toHaveCount(0)
  await button(page, telling('rows.undo')).click()
  await expect(rows).toHaveCount(1)
  await page.reload()
  await settled(page)
  for (const text of Object.values(words)) await expect(rows).toContainText(text)

  await ask(page, mothersViews, 'f07', 'hopes')
  await control(page, 'par.hope.1').fill('That Ash has one friend to sit with.')
  await goOn(page)
})

test('a browser that is killed in mid-sentence has lost half a second of typing at most', async () => {
  const { page } = phone
  await ask(page, mothersViews, 'f07', 'worries')
  const box = control(page, 'par.worry')
  await box.focus()
  for (const [typed, key] of Array.from(sentence).entries()) {
    await page.keyboard.press(key)
    await page.waitForTimeout(50)
    // While it is being typed the screen says that it is saved.
    if (typed === 40) await expect(page.locator('.oo-saved')).toContainText(savedOn)
  }
  await phone.kill()

  const again = await phone.reopen()
  await load(again, site.address, { at: 'start' })
  await ask(again, mothersViews, 'f07', 'worries')
  const left = await control(again, 'par.worry').inputValue()
  expect(sentence.startsWith(left)).toBe(true)
  const lost = sentence.length - left.length
  console.log(
    `Killed in mid-sentence: ${String(sentence.length)} keys typed, the last ${String(lost)} are lost`,
  )
  expect(lost).toBeLessThanOrEqual(10)
  await ask(again, mothersViews, 'f07', 'childs-words')
  await expect(control(again, 'par.agree.child', 'more')).toHaveValue(hardDay.join('\n\n'))
  await load(again, site.address, { at: 'check', case: story, part: childsWords })
  await expect(again.locator('main')).toContainText(quote)
  await expect(again.locator('main img')).toHaveCount(1)
})

test('the family hands over and saves a file for the school, without the address', async () => {
  const { page } = phone
  for (const part of [childsWords, mothersViews]) await handOver(page, site.address, { case: story, part })
  const copy = await fileFor(page, site.address, story, 'school')
  forSchool = await copy.path()
  const text = await readFile(forSchool, 'utf8')
  expect(text).toContain(quote)
  for (const hidden of [...Object.values(address), ...secrets]) expect(text).not.toContain(hidden)
})

test('the school opens the file behind a lock, and reads what it may', async () => {
  const { page } = laptop
  await load(page, site.address, { at: 'door', door: 'school' })
  await setLock(page, secret)
  await page.getByRole('link', { name: doors('school.file.open'), exact: true }).click()
  await openFile(page, forSchool)
  await page.locator('input[name="who"][value="work"]').check()
  await sayWhoWorks(page, senco)
  await button(page, file('open.take')).click()
  await expect(heading(page)).toHaveText('Ash')
  expect(caseOf(page)).toBe(story)
  const others = page.locator('section[aria-labelledby="others"]')
  await expect(others).toContainText(childSay('form.f03.title'))
  await expect(others).toContainText(mother)

  await page.getByRole('link', { name: childSay('child.papers'), exact: true }).click()
  await page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: papers('papers.contribution-copy'), exact: true }) })
    .getByRole('link', { name: papers('papers.read') })
    .click()
  const paper = page.locator('.paper')
  await expect(paper).toContainText(quote)
  await expect(paper).toContainText(hardDay[1] ?? '')
  for (const hidden of Object.values(address)) await expect(paper).not.toContainText(hidden)
})

test('the school writes its advice: a need, an outcome and provision linked to it, and hands it over', async () => {
  const { page } = laptop
  await page.goBack()
  await page.goBack()
  await expect(heading(page)).toHaveText('Ash')
  const part = await start(page, 'f08')
  const go = async (at: string): Promise<void> =>
    unlocked({ at: 'question', case: story, part, form: 'f08', page: at })
  await go('author')
  await control(page, 'sch.author').fill(senco.name)
  await control(page, 'sch.author', 'role').fill(senco.title)
  await goOn(page)

  await go('needs')
  await addRow(page)
  await choose(page, 'sch.needs', 'CI', 'area')
  await control(page, 'sch.needs', 'need').fill(need)
  await control(page, 'sch.needs', 'effect').fill('Ash starts the wrong task and then stops.')
  await goOn(page)

  await go('outcomes')
  await addRow(page)
  await control(page, 'sch.recommend.outcomes', 'text').fill(outcome)
  await fillDate(page, 'sch.recommend.outcomes', '2027-07-16', 'by')
  await page.getByLabel(need).check()
  await goOn(page)

  await go('provision')
  await addRow(page)
  await control(page, 'sch.recommend.prov', 'what').fill(provision)
  await page.getByLabel(need).check()
  await page.getByLabel(outcome).check()
  await control(page, 'sch.recommend.prov', 'who').fill('Class teacher')
  await control(page, 'sch.recommend.prov', 'minutes').fill('10')
  await control(page, 'sch.recommend.prov', 'times').fill('5')
  await goOn(page)
  await expect(page.locator('.oo-row')).toContainText(outcome)

  await page.getByRole('link', { name: telling('question.list'), exact: true }).click()
  await page.getByRole('link', { name: telling('tasks.check'), exact: true }).click()
  await expect(page.locator('main')).toContainText(need)
  await page.getByRole('link', { name: telling('check.on'), exact: true }).click()
  await button(page, telling('handOver.button')).click()
  await expect(heading(page)).toHaveText(telling('handedOver.title'))
})

test('the school makes the draft plan as PDF and Word, and no address is in either', async () => {
  const { page } = laptop
  await page.getByRole('link', { name: telling('handedOver.papers'), exact: true }).click()
  const plan = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: papers('papers.draft-plan'), exact: true }) })
  const made = async (format: 'pdf' | 'docx'): Promise<Buffer> => {
    await plan.getByRole('button', { name: papers(`make.${format}`), exact: true }).click()
    const ready = papers(`make.ready.${format}`, { size: '' }).replace(/[.\s]+$/, '')
    await expect(plan.getByRole('status').filter({ hasText: ready })).toBeVisible({ timeout: 60_000 })
    return readFile(await (await saved(page)).path())
  }
  const [pdf, word] = [await made('pdf'), await made('docx')]
  const xml = strFromU8(unzipSync(new Uint8Array(word))['word/document.xml'] ?? new Uint8Array())
  const inWord = plain(xml.replaceAll(/<[^>]+>/g, ' '))
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const texts = [inWord]
  if (has('qpdf') && has('pdftotext')) {
    await inFolder(async (folder) => {
      const { writeFile } = await import('node:fs/promises')
      await writeFile(`${folder}/plan.pdf`, pdf)
      expect(saidBy('qpdf', ['--check', `${folder}/plan.pdf`])).toContain(
        'No syntax or stream encoding errors',
      )
      texts.push(plain(saidBy('pdftotext', [`${folder}/plan.pdf`, '-'])))
    })
  }
  for (const text of texts) {
    for (const words of [need, quote, outcome, provision]) expect(text).toContain(plain(words))
    for (const hidden of Object.values(address)) expect(text).not.toContain(hidden)
  }

  await plan.getByRole('link', { name: papers('papers.read') }).click()
  const paper = page.locator('.paper')
  await expect(paper).toContainText(need)
  await expect(paper).toContainText(quote)
})

test('one fact is changed on both sides, and the school’s file goes back to the family', async () => {
  await ask(phone.page, 'facts', 'f01', 'names')
  await control(phone.page, 'core.name.say').fill('ash, like the tree')
  await goOn(phone.page)

  const { page } = laptop
  await unlocked({ at: 'question', case: story, part: 'facts', form: 'f01', page: 'names' })
  await control(page, 'core.name.say').fill('ASH')
  await goOn(page)
  await unlocked({ at: 'file', case: story })
  await page.locator('input[name="who"][value="family"]').check()
  await button(page, file('file.make')).click()
  forFamily = await (await saved(page)).path()
  expect(await readFile(forFamily, 'utf8')).toContain('ASH')
})

test('the family sees who said what is new; both versions of the fact stand, and undo takes away only the file', async () => {
  const { page } = phone
  const comesBack = async (): Promise<void> => {
    await load(page, site.address, { at: 'open-file', case: story })
    await openFile(page, forFamily)
  }
  await comesBack()
  await expect(page.locator('main')).toContainText(senco.name)
  await expect(page.locator('main')).toContainText(file('open.both'))
  await button(page, file('open.take')).click()
  const notice = page.locator('.govuk-notification-banner')
  await expect(notice).toContainText(childSay('merged.title', { name: 'Ash' }))
  await expect(notice).toContainText(senco.name)
  await expect(notice).toContainText(childSay('merged.both.one'))

  await ask(page, 'facts', 'f01', 'names')
  const versions = page.locator('.oo-version')
  await expect(versions).toHaveCount(2)
  await expect(versions.filter({ hasText: /ASH/ })).toContainText(senco.name)
  await expect(versions.filter({ hasText: /ash, like/ })).toContainText(mother)

  // Written after the file came in: it is the family's own and stays.
  await ask(page, mothersViews, 'f07', 'else')
  await control(page, 'par.else').fill('Written after the school’s file came.')
  await goOn(page)
  await load(page, site.address, { at: 'child', case: story })
  await button(page, childSay('merged.undo')).click()
  await expect(notice.filter({ hasText: childSay('merged.title', { name: 'Ash' }) })).toHaveCount(0)
  const without = await everythingOf(page)
  expect(without).not.toContain(need)
  await ask(page, 'facts', 'f01', 'names')
  await expect(versions).toHaveCount(0)
  await expect(control(page, 'core.name.say')).toHaveValue('ash, like the tree')
  await ask(page, mothersViews, 'f07', 'else')
  await expect(control(page, 'par.else')).toHaveValue('Written after the school’s file came.')

  await comesBack()
  await button(page, file('open.take')).click()
  await expect(notice).toContainText(senco.name)
  await ask(page, 'facts', 'f01', 'names')
  await expect(versions).toHaveCount(2)
  await versions
    .filter({ hasText: 'ash, like the tree' })
    .getByRole('button', { name: telling('question.both.use'), exact: true })
    .click()
  await expect(versions).toHaveCount(0)
  await expect(control(page, 'core.name.say')).toHaveValue('ash, like the tree')
  await load(page, site.address, { at: 'paper', case: story, document: 'draft-plan', audience: 'nobody' })
  await expect(page.locator('.paper')).toContainText(need)
})

test('two stories of one child, begun apart on two devices, become one', async () => {
  const apart = { case: '', part: 'facts' }
  // On the laptop the school begins for the same child, not knowing of the family's story.
  await load(laptop.page, site.address, { at: 'door', door: 'school' })
  await laptop.page.getByLabel(doors('school.child'), { exact: true }).fill('Ash at school')
  await sayWhoWorks(laptop.page, senco)
  await button(laptop.page, doors('doors.begin')).click()
  await unlock(laptop.page, secret)
  await expect(heading(laptop.page)).toHaveText('Ash at school')
  apart.case = caseOf(laptop.page)
  expect(apart.case).not.toBe(story)
  await unlocked({ at: 'question', ...apart, form: 'f01', page: 'setting-now' })
  await control(laptop.page, 'core.setting.now').fill('Example Primary School')
  await goOn(laptop.page)
  await unlocked({ at: 'file', case: apart.case })
  await laptop.page.locator('input[name="who"][value="family"]').check()
  await button(laptop.page, file('file.make')).click()
  const copy = await (await saved(laptop.page)).path()

  const { page } = phone
  await load(page, site.address, { at: 'open-file' })
  await openFile(page, copy)
  await page.locator('input[name="who"][value="family"]').check()
  await page.getByLabel(file('open.name'), { exact: true }).fill(mother)
  await page.getByLabel(doors('relation.mum'), { exact: true }).check()
  await button(page, file('open.take')).click()
  await expect(heading(page)).toHaveText('Ash at school')

  await load(page, site.address, { at: 'join', case: story })
  await page.getByLabel('Ash at school', { exact: true }).check()
  await button(page, file('join.go')).click()
  await expect(heading(page)).toHaveText(file('join.sure'))
  await page.getByLabel(file('join.tick'), { exact: true }).check()
  await button(page, file('join.yes')).click()
  await expect(heading(page)).not.toHaveText(file('join.sure'))
  const joined = caseOf(page)
  await load(page, site.address, { at: 'children' })
  await expect(page.locator('main a[href*="at=child&"]')).toHaveCount(1)
  await load(page, site.address, {
    at: 'question',
    case: joined,
    part: 'facts',
    form: 'f01',
    page: 'setting-now',
  })
  await expect(control(page, 'core.setting.now')).toHaveValue('Example Primary School')
  await load(page, site.address, {
    at: 'paper',
    case: joined,
    document: 'contribution-copy',
    audience: 'nobody',
  })
  await expect(page.locator('.paper')).toContainText(quote)
})

/** What is in sight of a story anywhere in its papers. */
async function everythingOf(page: Page): Promise<string> {
  await load(page, site.address, { at: 'paper', case: story, document: 'draft-plan', audience: 'nobody' })
  await expect(page.locator('.paper h1')).toBeVisible()
  return plain(await page.locator('.paper').innerText())
}

/** One line, without what lines and pages add. */
function plain(text: string): string {
  return text.replaceAll(/&amp;/g, '&').replaceAll(/\s+/g, ' ')
}

async function draw(page: Page): Promise<void> {
  const paper = page.locator('.oo-draw__paper')
  await paper.scrollIntoViewIfNeeded()
  const box = await paper.boundingBox()
  if (box === null) throw new Error('There is no drawing paper')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  for (let step = 1; step <= 10; step++)
    await page.mouse.move(box.x + 40 + step * 15, box.y + 40 + (step % 3) * 30)
  await page.mouse.up()
}
