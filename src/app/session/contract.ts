/** What the screens know of the device and of one opened case, and what they may ask for. Screens only draw and call. */
import type { Answer, Participant } from '../../generated/case.ts'
import type { Likes } from '../like/likes.ts'
import type { Media } from '../../forms/contract.ts'
import type { Kept } from '../../entries/kept.ts'
import type { Present } from '../../entries/fold.ts'
import type { MergeSummary, SummaryPlace } from '../../entries/summary.ts'
import type { CopyReader, LeftOut } from '../../exchange/copyFor.ts'
import type { LockState, TakenOver } from '../../storage/caseLock.ts'
import type { Trouble } from '../../storage/saver.ts'
import type { Saved } from '../../storage/store.ts'

/** What is kept on this device as a whole. One for the own children, one for the demo child. */
export interface Device {
  readonly database: 'own' | 'demo'
  /** Undefined when the storage opened; otherwise why the page keeps nothing, and the way to what is there. */
  readonly safe: { readonly because: string; readonly rawExport: () => Promise<Blob> } | undefined
  /** The children on this device, by name. A case that cannot be read is among them, and says so. */
  readonly children: () => Promise<readonly ChildOnDevice[]>
  /** Begins a case with the person who begins it. @returns the case's id */
  readonly begin: (who: NewPerson) => Promise<string | Trouble>
  readonly open: (ofCase: string) => Promise<Session | Unreadable>
  /** What a file holds, and what it would change here. Nothing is kept yet. Never throws on what it reads. */
  readonly look: (file: Blob) => Promise<Incoming>
  /** Takes a looked-at file in. `me`: who I am in that case, when this device has no person in it yet. */
  readonly takeIn: (incoming: Arrived, me: NewPerson['me'] | undefined) => Promise<MergedIn | Trouble>
  /** Two cases on this device are of one child: `other` becomes part of `ofCase` (or the other way round; see the id). */
  readonly join: (ofCase: string, other: string) => Promise<string | Trouble>
  /** Takes a child off this device for good. Copies elsewhere stay. */
  readonly erase: (ofCase: string) => Promise<Saved>
  /** The lock of the screen: a PIN or passphrase before the children are shown. */
  readonly screenLock: ScreenLock
  readonly settings: () => Promise<Settings>
  readonly keepSettings: (settings: Settings) => Promise<Saved>
  /** Everything of this database is gone afterwards. */
  readonly eraseAll: () => Promise<Saved>
}

export interface ChildOnDevice {
  readonly case: string
  /** The preferred name, else the legal name; '' when nobody has said one. */
  readonly name: string
  readonly me: Participant | undefined
  /** When something was last changed: a moment in UTC; '' when unknown. */
  readonly changed: string
  readonly unreadable: boolean
}

export interface Me {
  readonly name: string
  readonly role: string
  readonly relation?: string
  readonly title?: string
  readonly organisation?: string
}

export interface NewPerson {
  /** What the child likes to be called; for a young person their own name. */
  readonly childName: string
  readonly me: Me
}

export interface Settings {
  /** `undefined`: nobody has chosen yet. */
  readonly use?: 'family' | 'youngPerson' | 'professional' | 'council'
  readonly lock?: LockRecord
  /** A day 'YYYY-MM-DD': the browser was asked to keep what is stored. */
  readonly askedToPersist?: string
  readonly papersFetched?: boolean
  /** The id of the picture board somebody chose. */
  readonly pictures?: string
  /** How the pages look to everyone here who has chosen nothing of their own. Not there: nobody has ever chosen. */
  readonly likes?: Likes
  /** How one switch chooses on a child's pages. */
  readonly childsWay?: ScanSettings
}

/**
 * `auto`: each thing is offered for so many seconds, round and round, and any key or touch takes it. `step`: one key
 * goes on to the next thing, and another key or a touch takes it. Keys are called as the browser calls them.
 */
export interface ScanSettings {
  readonly scan: 'off' | 'auto' | 'step'
  readonly seconds: number
  readonly stepKey: string
  readonly chooseKey: string
}

/** A PIN or passphrase as it is kept: PBKDF2-SHA-256 of it, base64, with its salt and rounds. */
export interface LockRecord {
  readonly salt: string
  readonly rounds: number
  readonly hash: string
}

/** The lock of the screen: it hides, it seals nothing. */
export interface ScreenLock {
  /** The record of a new PIN or passphrase of at least 4 characters, for the settings. */
  readonly make: (secret: string) => Promise<LockRecord | { readonly because: string }>
  /** Tries to open. A wrong try makes the next one wait: a second, then twice as long each time, a minute at most. */
  readonly open: (secret: string, record: LockRecord) => Promise<Tried>
  /** How many milliseconds the next try has to wait. */
  readonly waits: () => Promise<number>
}

export type Tried =
  | { readonly kind: 'open' }
  /** `wait`: milliseconds until the next try. */
  | { readonly kind: 'wrong' | 'tooSoon'; readonly wait: number }
  | { readonly kind: 'notHere'; readonly because: string }

export interface Unreadable {
  readonly because: string
}

/** One opened case. One session per case and tab; `close` it when the person leaves the case. */
export interface Session {
  readonly case: string
  readonly media: Media
  /** The state now. The same object until something changes, so that React can ask at every turn. */
  readonly now: () => CaseNow
  readonly subscribe: (run: () => void) => () => void
  /** Keeps one leaf. Every command below does nothing while another tab writes. */
  readonly answer: (part: string, path: string, value: Answer) => void
  readonly clear: (part: string, path: string) => void
  readonly skip: (part: string, path: string, how: 'later' | 'wontSay' | 'notAsked') => void
  /** A new row at the end. @returns its name */
  readonly addRow: (part: string, question: string) => string
  readonly removeRow: (part: string, question: string, row: string) => void
  /** Puts a removed row back as it was. */
  readonly bringBackRow: (part: string, question: string, row: string) => void
  /** Chooses one of several versions that stand at a path, by the id of its entry. */
  readonly choose: (part: string, path: string, entry: string) => void
  /** Keeps the text of all versions at a path, one under the other, each once. For text answers only. */
  readonly keepBoth: (part: string, path: string) => void
  /** @param version of the form, which is kept with it. @returns the part, `contribution/<id>` */
  readonly startContribution: (form: string, speaker: string, version?: number) => string
  readonly handOver: (part: string) => void
  readonly withdraw: (part: string) => void
  readonly keepMe: (me: Me) => void
  /**
   * A file of this case for somebody. Everything unsaved is saved first and fixed. Recordings of voices and films stay
   * here unless `whoAgreed` names who agreed, for this one copy, that they go along; that is kept in the case.
   */
  readonly fileFor: (reader: CopyReader, whoAgreed?: string) => Promise<CaseCopy>
  /** Takes back the last file that was taken in; what was written since stays. */
  readonly undoMerge: () => Promise<Saved>
  /** Everything of the case with its pictures, for papers made on this device. Everything unsaved is saved first. */
  readonly whole: () => Promise<Kept>
  readonly flush: () => Promise<void>
  readonly continueHere: () => Promise<TakenOver>
  readonly takeWithoutAnswer: () => Promise<void>
  /** Where I was last, to open there again; kept for this case on this device. */
  readonly keepPlace: (address: string) => void
  readonly lastPlace: () => Promise<string | undefined>
  /** How those who use this case on this device like the pages, by participant; `child` for the child it is about. */
  readonly likes: () => Promise<Readonly<Record<string, Likes>>>
  /** Undefined: this person’s own choice is taken back. */
  readonly keepLikes: (who: string, likes: Likes | undefined) => Promise<Saved>
  readonly close: () => void
}

export interface CaseNow {
  readonly case: string
  readonly name: string
  readonly me: Participant | undefined
  readonly people: readonly Participant[]
  readonly present: Present
  readonly saving: Saving
  readonly lock: LockState
  /** The last file taken in that can still be taken back. */
  readonly merged: MergedIn | undefined
  /** Records on this device that could not be read, in plain words. */
  readonly broken: readonly string[]
}

/** `at` is a moment in UTC. */
export interface Saving {
  readonly unsaved: number
  readonly at: string | undefined
  readonly trouble: Trouble | undefined
}

export type { CopyReader, LeftOut, MergeSummary, SummaryPlace }

export type CaseCopy =
  | {
      readonly kind: 'copy'
      readonly file: Blob
      readonly name: string
      readonly bytes: number
      /** What is inside and what was left out, one sentence each. */
      readonly inside: readonly string[]
      readonly leftOut: readonly string[]
      /** The same as what was left out, place by place. */
      readonly held: readonly LeftOut[]
      /** How many recordings stay here. */
      readonly recordings: number
    }
  | { readonly kind: 'refused'; readonly because: string }

export type Incoming = Arrived | { readonly kind: 'refused'; readonly because: readonly string[] }

/** A file that came through the door. */
export interface Arrived {
  readonly kind: 'arrived'
  readonly kept: Kept
  readonly name: string
  /** One sentence for each record that was not taken in. */
  readonly refused: readonly string[]
  /** The case on this device it belongs to; undefined when the child is new here. */
  readonly here: string | undefined
  readonly summary: MergeSummary
}

export interface MergedIn {
  readonly case: string
  readonly at: string
  readonly summary: MergeSummary
}
