/**
 * A story, as somebody writes it down by hand, → a case file. Stories are the example cases in a form people
 * can read and change; every answer becomes an entry, every decision too.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { homeOf } from '../catalogue/homes.ts'
import { questionsOf, type AskedQuestion } from '../catalogue/form.ts'
import { handOver } from '../entries/contribution.ts'
import { entryFrom, participantFrom } from '../entries/entry.ts'
import { presentFrom, type Present } from '../entries/fold.ts'
import { headIdsAt, removalOf } from '../entries/answers.ts'
import { readingFrom } from '../entries/reading.ts'
import { settled, type Kept } from '../entries/kept.ts'
import { hashOfBytes, hashOfText } from '../exchange/hash.ts'
import { proposalsFrom } from '../drafting/proposals.ts'
import { isGroup, shapeFaults, type Fields } from './storyShape.ts'
import type { Answer, Blob, Entry, Participant, Value } from '../generated/case.ts'
import type { Role } from '../generated/meta/role.ts'

export interface Story {
  readonly case: string
  readonly participants: readonly (Omit<Participant, 'id' | 'case'> & { readonly key: string })[]
  readonly pictures?: Readonly<
    Record<string, { readonly file: string; readonly type: Blob['type']; readonly name?: string }>
  >
  readonly facts: readonly Telling[]
  readonly contributions: readonly (Telling & {
    readonly id: string
    readonly form: string
    readonly speaker: string
    readonly started: string
    readonly skipped?: Readonly<Record<string, 'later' | 'wontSay' | 'notAsked'>>
    readonly gathering?: Fields
    readonly band?: string
    readonly bandReason?: string
    readonly corrections?: readonly Correction[]
    readonly handedOver?: string
  })[]
  readonly decisions?: {
    readonly by: string
    readonly at: string
    readonly carryTheRest: boolean
    readonly exceptions: readonly {
      readonly proposal: string
      readonly does: string
      readonly why?: string
      readonly into?: string
      readonly change?: Readonly<Record<string, Answer>>
    }[]
  }
  readonly plan?: {
    readonly status: string
    readonly version: string
    readonly date: string
    readonly officer?: string
    readonly reviewBy?: string
    readonly firstMade?: string
    readonly nil?: readonly {
      readonly section: string
      readonly by: string
      readonly date: string
      readonly text: string
    }[]
    readonly agreements?: readonly {
      readonly question: string
      readonly by: string
      readonly date: string
      readonly what: string
    }[]
  }
}

interface Telling {
  readonly by: string
  readonly at: string
  /** True when the writer had not seen what others had said: nothing is replaced. */
  readonly concurrent?: boolean
  readonly answers: Fields
  readonly remarks?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

interface Correction {
  readonly path: string
  readonly answer?: Answer
  readonly removed?: boolean
  readonly restored?: boolean
  readonly by: string
  readonly at: string
}

/** One sentence for each thing in the story that cannot be made into a case. */
export type StoryFault = string

/**
 * @param picture the bytes of a picture file, by the path the story names
 * @returns the case, and what was wrong with the story; a case with faults must not be shipped
 */
export function caseFromStory(
  catalogue: Catalogue,
  story: Story,
  picture: (file: string) => Uint8Array,
): { readonly kept: Kept; readonly faults: readonly StoryFault[] } {
  return new StoryWriter(catalogue, story, picture).write()
}

class StoryWriter {
  private readonly faults: StoryFault[] = []
  private readonly entries: Entry[] = []
  private readonly participants = new Map<string, Participant>()
  private readonly blobs: Record<string, Blob> = {}
  private readonly blobNames = new Map<string, string>()
  private readonly catalogue: Catalogue
  private readonly story: Story
  private readonly picture: (file: string) => Uint8Array
  private moment = 0

  constructor(catalogue: Catalogue, story: Story, picture: (file: string) => Uint8Array) {
    this.catalogue = catalogue
    this.story = story
    this.picture = picture
  }

  write(): { kept: Kept; faults: readonly StoryFault[] } {
    const { story } = this
    for (const { key, ...record } of story.participants) {
      const role: Role | undefined = this.catalogue.roles.get(record.role)
      if (!role) this.faults.push(`participants.${key}: there is no role "${record.role}".`)
      const stated = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''))
      this.participants.set(
        key,
        participantFrom({ ...(stated as typeof record), case: story.case }, hashOfText),
      )
    }
    for (const [name, { file, type, name: fileName }] of Object.entries(story.pictures ?? {})) {
      const bytes = this.picture(file)
      const hash = hashOfBytes(bytes)
      this.blobNames.set(name, hash)
      this.blobs[hash] = {
        type,
        bytes: Buffer.from(bytes).toString('base64'),
        name: fileName ?? file.split('/').at(-1) ?? '',
      }
    }
    for (const telling of story.facts) this.facts(telling)
    for (const contribution of story.contributions) this.contribution(contribution)
    this.plan()
    return { kept: this.kept(), faults: this.faults }
  }

  private kept(): Kept {
    return settled({
      case: this.story.case,
      participants: [...this.participants.values()],
      entries: this.entries,
      gone: [],
      blobs: this.blobs,
    })
  }

  private facts(telling: Telling): void {
    const asked = this.questions((form) => form.kind === 'facts')
    this.answers(
      telling,
      telling.answers,
      asked,
      (question, row, field) => this.homeOf(telling.by, question, row, field) ?? 'facts',
    )
  }

  /** The part in which a fact lives that this person tells; undefined for what is no fact. */
  private homeOf(by: string, question: string, row: string, field: string): string | undefined {
    const fact = this.catalogue.facts.get(question)
    if (fact === undefined) return undefined
    const home = homeOf(fact, field)
    const carer = row !== '' && question === 'core.carers' ? row : this.participants.get(by)?.carer
    return home === 'contact' ? `contact/${carer ?? 'unknown'}` : home
  }

  private contribution(contribution: Story['contributions'][number]): void {
    const { id, form, by, speaker, started, at } = contribution
    const part = `contribution/${id}`
    const own = this.catalogue.forms.get(form)
    if (!own) this.faults.push(`contributions.${id}: there is no form "${form}".`)
    const about: Record<string, string | undefined> = {
      form,
      participant: this.id(by),
      speaker,
      started,
      band: contribution.band,
      bandReason: contribution.bandReason,
    }
    for (const [leaf, value] of Object.entries(about)) {
      if (value !== undefined) this.entry(part, `about/${leaf}`, { answer: value }, by, at)
    }
    const asked = this.questions((one) => one.id === form || one.kind === 'gathering')
    this.answers(
      contribution,
      contribution.answers,
      asked,
      (question, row, field) => this.homeOf(by, question, row, field) ?? part,
    )
    this.answers({ ...contribution, remarks: {} }, contribution.gathering ?? {}, asked, () => part)
    for (const [question, why] of Object.entries(contribution.skipped ?? {})) {
      if (!asked.has(question)) this.faults.push(`contributions.${id}.skipped: nothing asks "${question}".`)
      this.entry(part, question, { skipped: why }, by, at)
    }
    for (const correction of contribution.corrections ?? []) this.correction(part, correction)
    if (contribution.handedOver === undefined) return
    const act = {
      case: this.story.case,
      part,
      by: this.id(by),
      day: contribution.handedOver,
      at: `${contribution.handedOver}T17:00:00.000Z`,
    }
    this.entries.push(...handOver(this.present(), act, hashOfText))
  }

  private correction(part: string, { path, answer, removed, restored, by, at }: Correction): void {
    const [question = '', row = ''] = path.split('/')
    if (removed === true) {
      const removal = removalOf(this.present(), part, question, row)
      this.entry(part, removal.path, removal.value, by, at)
    } else if (restored === true) {
      this.entry(part, path, { answer: answer ?? 1 }, by, at)
    } else if (answer !== undefined) this.entry(part, path, { answer }, by, at)
  }

  private answers(
    telling: Telling,
    answers: Fields,
    asked: ReadonlyMap<string, AskedQuestion>,
    partOf: (question: string, row: string, field: string) => string,
  ): void {
    const paths = new Map<string, string>()
    const put = (question: string, row: string, field: string, given: unknown): void => {
      const value = this.picturesIn(asked.get(question), field, given)
      const path = [question, row, field].filter((step) => step !== '').join('/')
      const part = partOf(question, row, field)
      paths.set(path, part)
      this.entry(part, path, { answer: value }, telling.by, telling.at, telling.concurrent)
    }
    for (const [question, value] of Object.entries(answers)) {
      const one = asked.get(question)
      if (!one) {
        this.faults.push(`${telling.by}: nothing here asks "${question}".`)
        continue
      }
      if (one.question.reach !== 'plan' && this.catalogue.facts.get(question)?.home !== 'restrictions') {
        this.faults.push(`${telling.by}: "${question}" must not be kept.`)
        continue
      }
      this.faults.push(...shapeFaults(one, value, (text) => this.blobNames.has(pictureName(text))))
      if (one.page.rows === question) {
        const rows: readonly Fields[] = Array.isArray(value) ? (value as Fields[]) : []
        rows.forEach((fields, index) => {
          const row = typeof fields['row'] === 'string' ? fields['row'] : `r${index + 1}`
          put(question, row, '', index + 1)
          for (const [field, leaf] of Object.entries(fields))
            if (field !== 'row') put(question, row, field, leaf)
        })
      } else if (isGroup(value)) {
        for (const [field, leaf] of Object.entries(value)) put(question, '', field, leaf)
      } else put(question, '', '', value)
    }
    for (const [path, remarks] of Object.entries(telling.remarks ?? {})) {
      const part = paths.get(path)
      if (part === undefined) this.faults.push(`${telling.by}.remarks: there is no answer at "${path}".`)
      for (const [name, text] of Object.entries(remarks)) {
        const answer =
          (text.startsWith('picture:') ? this.blobNames.get(pictureName(text)) : undefined) ?? text
        if (part !== undefined)
          this.entry(part, `${path}/@${name}`, { answer }, telling.by, telling.at, telling.concurrent)
      }
    }
  }

  /** The plan's own details come first: what needs an agreement is not proposed without one. */
  private plan(): void {
    const { decisions, plan } = this.story
    if (!plan || !decisions) return
    const put = (path: string, answer: Answer): void =>
      this.entry('plan', path, { answer }, decisions.by, decisions.at)
    const { nil = [], agreements = [], ...details } = plan
    for (const [name, value] of Object.entries(details)) put(name, value)
    for (const one of nil) {
      put(`nil/${one.section}/text`, one.text)
      put(`nil/${one.section}/by`, this.id(one.by))
      put(`nil/${one.section}/date`, one.date)
    }
    for (const one of agreements) {
      put(`agreement/${one.question}/by`, this.id(one.by))
      put(`agreement/${one.question}/date`, one.date)
      put(`agreement/${one.question}/what`, one.what)
    }
    this.decisions(decisions)
  }

  private decisions({ by, at, carryTheRest, exceptions }: NonNullable<Story['decisions']>): void {
    const proposals = proposalsFrom(this.catalogue, readingFrom(this.kept(), '2100-01-01T00:00:00.000Z'))
    const ids = new Set(proposals.map(({ id }) => id))
    const decided = new Map(exceptions.map((one) => [one.proposal, one]))
    for (const { proposal, into } of exceptions) {
      if (!ids.has(proposal)) this.faults.push(`decisions: nothing is proposed as "${proposal}".`)
      if (into !== undefined && !ids.has(into)) this.faults.push(`decisions: "${into}" is not proposed.`)
    }
    for (const id of ids) {
      const put = (leaf: string, answer: Answer | undefined): void => {
        if (answer !== undefined) this.entry('plan', `decision/${id}/${leaf}`, { answer }, by, at)
      }
      const exception = decided.get(id)
      if (!exception && !carryTheRest) continue
      put('does', exception?.does ?? 'carry')
      put('why', exception?.why)
      put('into', exception?.into)
      for (const [field, answer] of Object.entries(exception?.change ?? {})) put(`change.${field}`, answer)
    }
  }

  private entry(part: string, path: string, value: Value, by: string, at: string, concurrent = false): void {
    // Entries written in one sitting are a few milliseconds apart, as they would be on a device.
    this.moment = (this.moment + 1) % 1000
    const moment = `${at.slice(0, 20)}${String(this.moment).padStart(3, '0')}Z`
    const replaces = concurrent ? [] : this.headsAt(part, path)
    this.entries.push(
      entryFrom(
        { case: this.story.case, part, path, value, by: this.id(by), at: moment, replaces },
        hashOfText,
      ),
    )
  }

  private headsAt(part: string, path: string): string[] {
    const same = this.entries.filter((entry) => entry.part === part && entry.path === path)
    return same.length === 0 ? [] : headIdsAt(presentFrom(same, '2100-01-01T00:00:00.000Z'), part, path)
  }

  private present(): Present {
    return presentFrom(this.entries, '2100-01-01T00:00:00.000Z')
  }

  private questions(of: (form: AskedQuestion['form']) => boolean): Map<string, AskedQuestion> {
    const asked = [...this.catalogue.forms.values()].filter(of).flatMap((form) => questionsOf(form))
    return new Map(asked.map((one) => [one.id, one]))
  }

  private id(key: string): string {
    const participant = this.participants.get(key)
    if (!participant) this.faults.push(`There is no participant "${key}".`)
    return participant?.id ?? hashOfText(key)
  }

  /** A picture is named in the story and kept by its hash. */
  private picturesIn(asked: AskedQuestion | undefined, field: string, given: unknown): Answer {
    const schema = field === '' ? asked?.schema : asked?.schema.properties?.[field]
    if (typeof given !== 'string' || schema?.pattern?.includes('sha256') !== true) return given as Answer
    const hash = this.blobNames.get(pictureName(given))
    if (hash === undefined) this.faults.push(`There is no picture "${given}".`)
    return hash ?? given
  }
}

function pictureName(text: string): string {
  return text.replace(/^picture:/, '')
}
