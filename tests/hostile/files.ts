import { gzipSync, zipSync } from 'fflate'
import { entryFrom, participantFrom } from '../../src/entries/entry.ts'
import { base64From } from '../../src/exchange/base64.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfBytes, hashOfText } from '../../src/exchange/hash.ts'
import { entry, mum, says, views } from '../entries/builders.ts'
import { good, goodRecords, home, likes, photo, png, pngName, type Records } from './good.ts'

/**
 * Files that somebody could send by mistake or on purpose. `says` is the sentence that must be among those
 * shown. `keeps` is how many entries of the good file (three) come in beside what is refused; nothing when
 * the file as a whole is refused.
 */
export interface HostileFile {
  readonly name: string
  readonly make: () => string | Uint8Array
  readonly says: RegExp
  readonly keeps?: number
}

const text = caseTextFrom(good)
const indexOf = (id: string) => good.entries.findIndex((one) => one.id === id)
const likesAt = indexOf(likes.id)

/** The good file with its records changed. */
function broken(change: (records: Records) => void): string {
  const records = goodRecords()
  change(records)
  return JSON.stringify(records)
}

/** The good file with fields of its entry `views.likes` changed and, unless told otherwise, its id not made anew. */
function withLikes(change: object): string {
  return broken((records) => {
    records.entries[likesAt] = { ...likes, ...change }
  })
}

/** As `withLikes`, with the id that belongs to the change: only the rule itself can refuse it. */
function withSignedLikes(change: Partial<typeof likes>): string {
  return withLikes(entryFrom({ ...likes, ...change }, hashOfText))
}

function withBlob(name: string, change: Record<string, unknown>): string {
  return broken((records) => {
    const blob = { ...records.blobs[pngName], ...change }
    records.blobs = { [name]: blob }
  })
}

function deep(open: string, close: string, levels: number): string {
  return open.repeat(levels) + close.repeat(levels)
}

const bytesOf = (...values: number[]) => new Uint8Array(values)
const join = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces))
const utf8 = (words: string) => new TextEncoder().encode(words)
const other = `sha256-${'0'.repeat(64)}`

export const hostileFiles: readonly HostileFile[] = [
  // Not ours at all.
  { name: 'an empty file', make: () => '', says: /^The file is empty\./ },
  { name: 'only spaces', make: () => ' \r\n\t '.repeat(100), says: /^The file is empty\./ },
  { name: 'null', make: () => 'null', says: /not a case: a case is one record in braces/ },
  { name: 'an array', make: () => '[]', says: /not a case: a case is one record in braces/ },
  { name: 'a number', make: () => '42', says: /not a case: a case is one record in braces/ },
  { name: 'another program’s JSON', make: () => '{"version":1,"entries":[]}', says: /its "format" is not "one-and-only\/case"/ },
  { name: 'a ZIP file', make: () => zipSync({ 'case.json': utf8(text) }), says: /a zip file or a Word document/ },
  { name: 'a compressed file', make: () => gzipSync(utf8(text)), says: /a compressed file/ },
  { name: 'a photo', make: () => png, says: /^The file is a picture/ },
  { name: 'a PDF', make: () => utf8('%PDF-1.7\n%âãÏÓ\n'), says: /^The file is a PDF/ },
  { name: 'a letter as a web page', make: () => '<!doctype html><p>Dear school</p>', says: /is a web page/ },
  // Encoding.
  { name: 'UTF-16 from the little end', make: () => join(bytesOf(0xff, 0xfe), new Uint8Array(Buffer.from(text, 'utf16le'))), says: /UTF-16/ },
  { name: 'UTF-16 from the big end', make: () => join(bytesOf(0xfe, 0xff), new Uint8Array(Buffer.from(text, 'utf16le').swap16())), says: /UTF-16/ },
  { name: 'UTF-16 without a mark', make: () => new Uint8Array(Buffer.from(text, 'utf16le')), says: /UTF-16/ },
  { name: 'bytes that are not UTF-8', make: () => join(utf8('{"format":"'), bytesOf(0xc3, 0x28), utf8('"}')), says: /not text in UTF-8/ },
  { name: 'an overlong UTF-8 quote', make: () => join(utf8('{"a":'), bytesOf(0xc0, 0xa2), utf8('}')), says: /not text in UTF-8/ },
  // Cut or mistyped.
  { name: 'a file cut in the middle of a word', make: () => text.slice(0, text.indexOf('balcony') + 3), says: /^The file is cut short/ },
  { name: 'a file cut between two entries', make: () => text.slice(0, text.indexOf('},\n{') + 1), says: /^The file is cut short/ },
  { name: 'a file cut before its last bracket', make: () => text.trimEnd().slice(0, -1), says: /^The file is cut short/ },
  { name: 'a file cut in the middle of a letter', make: () => utf8('{"format":"é').slice(0, -1), says: /not text in UTF-8/ },
  { name: 'two files in one', make: () => text + text, says: /not written as JSON/ },
  { name: 'a comma too many', make: () => text.replace('"case":', ',"case":'), says: /not written as JSON/ },
  { name: 'brackets that do not match', make: () => '{"format":[}]', says: /not written as JSON/ },
  { name: 'a line break inside a text', make: () => text.replace('balcony', 'bal\ncony'), says: /not written as JSON/ },
  // Meant to hurt the reader.
  { name: 'a million nested lists', make: () => deep('[', ']', 1_000_000), says: /nested more than 64 deep/ },
  { name: 'a million nested records', make: () => deep('{"a":', '}', 1_000_000).replace(/:\}/, ':1}'), says: /nested more than 64 deep/ },
  { name: 'a million nested lists in an answer', make: () => text.replace('"Trains"', deep('[', ']', 1_000_000)), says: /^entries\[\d\]\.value.* nested more than 64 deep/ },
  { name: 'a line of 70 MB', make: () => new Uint8Array(70 * 1024 * 1024).fill(0x20), says: /has 70 MB; the most that can be opened is 64 MB/ },
  { name: 'thirty million zeros', make: () => `[${'0,'.repeat(30_000_000)}0]`, says: /more values than a case can have/ },
  { name: 'ten million empty records', make: () => `[${'{},'.repeat(10_000_000)}{}]`, says: /more values than a case can have/ },
  { name: 'a record with a million names', make: () => `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join()}}`, says: /more values than a case can have/ },
  { name: 'a megabyte of backslashes in a text', make: () => `{"a":"${'\\'.repeat(1_000_001)}"}`, says: /cut short/ },
  { name: 'a number of a million digits', make: () => text.replace('"Trains"', '9'.repeat(1_000_000)), says: /number of more than 400 digits/ },
  { name: 'the key __proto__', make: () => text.replace('"at":', '"__proto__":{"admin":true},"at":'), says: /has the key "__proto__", which is not allowed/ },
  { name: 'the key __proto__ written with escapes', make: () => text.replace('"at":', String.raw`"\u005f_proto__":{},"at":`), says: /has the key "__proto__"/ },
  { name: 'the key constructor', make: () => text.replace('"at":', '"constructor":{},"at":'), says: /has the key "constructor"/ },
  { name: 'the key prototype at the top', make: () => text.replace('{', '{"prototype":1,'), says: /^The file has the key "prototype"/ },
  { name: 'a key given twice', make: () => text.replace('"at":', '"at":"2026-01-01T00:00:00.000Z","at":'), says: /^entries\[0\] has the key "at" twice/ },
  { name: 'a key given twice, once with escapes', make: () => text.replace('"case":', String.raw`"c\u0061se":"x",` + '"case":'), says: /has the key "case" twice/ },
  // Versions and the frame.
  { name: 'a file of a later version', make: () => broken((r) => (r.version = 2)), says: /newer One and Only \(version 2 .*\)\. Update/ },
  { name: 'version 0', make: () => broken((r) => (r.version = 0)), says: /has no version that ever was/ },
  { name: 'a version in words', make: () => broken((r) => (r.version = '1')), says: /has no version that ever was/ },
  { name: 'the wrong format', make: () => broken((r) => (r.format = 'one-and-only/bundle')), says: /its "format" is not/ },
  { name: 'a name at the top that no file has', make: () => broken((r) => (r.script = 'alert(1)')), says: /^The file has "script", which a case file does not have there/ },
  { name: 'no list of entries', make: () => broken((r) => delete (r as Partial<Records>).entries), says: /^The file has no "entries"/ },
  { name: 'entries that are not a list', make: () => broken((r) => (r.entries = {} as Records['entries'])), says: /^entries is not/ },
  { name: 'a case id with a path in it', make: () => broken((r) => (r.case = '../../etc/passwd')), says: /^case is not a case id/ },
  { name: '500,001 entries', make: () => broken((r) => (r.entries = Array.from({ length: 500_001 }, () => 0) as unknown as Records['entries'])), says: /^entries has 500001 records; the most is 500000/ },
  // One entry that is not good: the others come in.
  { name: 'an entry whose words were changed', make: () => withLikes({ value: says('Hates trains') }), says: /^entries\[\d\]\.id does not match its record/, keeps: 2 },
  { name: 'an entry whose writer was changed', make: () => broken((r) => { const dad = participantFrom({ case: good.case, name: 'Somebody Else', role: 'parent', since: likes.at }, hashOfText); r.participants.push({ ...dad }); r.entries[likesAt] = { ...likes, by: dad.id } }), says: /does not match its record/, keeps: 2 },
  { name: 'an entry by nobody among the participants', make: () => withSignedLikes({ by: other }), says: /\.by is nobody among the participants/, keeps: 2 },
  { name: 'an entry of another child', make: () => withSignedLikes({ case: 'juniper-sample-15' }), says: /\.case is another case than the file’s/, keeps: 2 },
  { name: 'an answer for named people only', make: () => withSignedLikes({ part: 'chosen/teacher' }), says: /\.part is for named people only/, keeps: 2 },
  { name: 'a part that does not exist', make: () => withSignedLikes({ part: 'secrets' }), says: /\.part is not a part: facts/, keeps: 2 },
  { name: 'a part with a path in it', make: () => withSignedLikes({ part: 'contribution/../plan' }), says: /\.part is not a part: facts/, keeps: 2 },
  { name: 'a path that leads upwards', make: () => withSignedLikes({ path: 'views/../../plan' }), says: /\.path is not the place of one answer/, keeps: 2 },
  { name: 'a path five steps deep', make: () => withSignedLikes({ path: 'a/b/c/d/e' }), says: /\.path is not the place of one answer/, keeps: 2 },
  { name: '30 February', make: () => withSignedLikes({ at: '2026-02-30T10:00:00.000Z' }), says: /\.at is a day that the calendar does not have/, keeps: 2 },
  { name: 'a moment with a time zone', make: () => withSignedLikes({ at: '2026-09-14T10:00:00.000+01:00' }), says: /\.at is not a moment such as/, keeps: 2 },
  { name: 'handed over on 31 April', make: () => withSignedLikes({ path: 'about/handedOver', value: { answer: '2026-04-31', saw: [] } }), says: /\.value\.answer is not a day that the calendar has/, keeps: 2 },
  { name: 'a number too large to hold', make: () => text.replace('"Trains"', '1e999'), says: /^entries\[\d\]\.value\.answer has a number too large to hold/ },
  { name: 'NaN', make: () => text.replace('"Trains"', 'NaN'), says: /^entries\[\d\]\.value\.answer has a word that is neither text/ },
  { name: 'half an emoji', make: () => text.replace('Trains', String.raw`Trains \ud83d`), says: /\.value\.answer has half a character/, keeps: 2 },
  { name: 'an answer of 200,001 letters', make: () => withSignedLikes({ value: says('a'.repeat(200_001)) }), says: /\.value\.answer has more than the 200000 letters/, keeps: 2 },
  { name: 'two answers in one', make: () => withLikes({ value: { answer: 'Trains', skipped: 'later' } }), says: /\.value is not one value: it must have exactly one/, keeps: 2 },
  { name: 'a value of no kind', make: () => withLikes({ value: {} }), says: /\.value is not one value: it must have exactly one/, keeps: 2 },
  { name: 'an answer that is a record', make: () => withLikes({ value: { answer: { html: '<b>' } } }), says: /\.value\.answer is not text, a number/, keeps: 2 },
  { name: 'a field that no entry has', make: () => withLikes({ trusted: true }), says: /^entries\[\d\] has "trusted", which a case file does not have there/, keeps: 2 },
  { name: 'an entry without its moment', make: () => withLikes({ at: undefined }), says: /^entries\[\d\] has no "at"/, keeps: 2 },
  { name: 'an entry that is text', make: () => broken((r) => (r.entries[likesAt] = 'Trains' as unknown as Records['entries'][number])), says: /^entries\[\d\] is not a record in braces/, keeps: 2 },
  { name: 'an entry that replaces itself', make: () => withLikes({ replaces: [likes.id] }), says: /\.replaces names the entry itself/, keeps: 2 },
  { name: 'replaced entries out of order', make: () => withLikes({ replaces: [home.id, photo.id].sort().reverse() }), says: /\.replaces is not sorted/, keeps: 2 },
  { name: 'a replaced entry named twice', make: () => withLikes({ replaces: [home.id, home.id] }), says: /\.replaces has the same id twice/, keeps: 2 },
  { name: 'a replaced entry that is no hash', make: () => withLikes({ replaces: ['1'] }), says: /^entries\[\d\]\.replaces\[0\] is not a hash/, keeps: 2 },
  { name: 'one id with two contents', make: () => broken((r) => r.entries.push({ ...likes, value: says('Hates trains') })), says: /^entries\[3\] has the id of entries\[\d\] but is not the same/, keeps: 3 },
  { name: 'an entry that the same file calls erased', make: () => broken((r) => r.gone.push({ part: views, id: likes.id, why: 'erased' })), says: /^entries\[\d\] is listed in gone/, keeps: 2 },
  { name: 'a hundred bad entries', make: () => broken((r) => r.entries.push(...Array.from({ length: 100 }, (_, i) => ({ ...entry({ path: `q${i}` }), value: says('forged') })))), says: /does not match its record/, keeps: 3 },
  // Participants, gone and files.
  { name: 'a participant whose role was raised', make: () => broken((r) => (r.participants = [{ ...mum, role: 'caseworker' }])), says: /^participants\[0\]\.id does not match its record/, keeps: 0 },
  { name: 'a participant of another child', make: () => broken((r) => (r.participants = [{ ...participantFrom({ ...mum, case: 'juniper-sample-15' }, hashOfText) }])), says: /^participants\[0\]\.case is another case/, keeps: 0 },
  { name: 'a participant without a name', make: () => broken((r) => (r.participants = [{ ...mum, name: '' }])), says: /^participants\[0\]\.name is not text of 1 to 200 letters/, keeps: 0 },
  { name: 'an entry let go for no known reason', make: () => broken((r) => r.gone.push({ part: views, id: other, why: 'hidden' })), says: /^gone\[0\]\.why is not replaced or erased/, keeps: 3 },
  { name: 'content in the list of what is gone', make: () => broken((r) => r.gone.push({ part: views, id: other, why: 'erased', was: 'Trains' })), says: /^gone\[0\] has "was"/, keeps: 3 },
  { name: 'a picture whose bytes were changed', make: () => withBlob(pngName, { bytes: base64From(join(png, bytesOf(0))) }), says: /^blobs\.sha256-\w+ was changed or damaged/, keeps: 3 },
  { name: 'a web page that says it is a picture', make: () => { const page = utf8('<script>alert(1)</script>'); const name = hashOfBytes(page); return broken((r) => { r.entries = []; r.blobs = { [name]: { type: 'image/png', bytes: base64From(page) } } }) }, says: /does not begin as image\/png does/, keeps: 0 },
  { name: 'a picture of a kind that runs scripts', make: () => withBlob(pngName, { type: 'image/svg+xml' }), says: /\.type is not a kind of file that can be kept/, keeps: 3 },
  { name: 'a picture named by a path', make: () => withBlob('../../index.html', {}), says: /^blobs\.\.\.\/\.\.\/index\.html is not named by a hash/, keeps: 3 },
  { name: 'a picture that would be saved into another folder', make: () => withBlob(pngName, { name: '..\\..\\start.bat' }), says: /\.name is not a plain file name/, keeps: 3 },
  { name: 'a picture that is not base64', make: () => withBlob(pngName, { bytes: 'AB=A' }), says: /\.bytes is not base64 text/, keeps: 3 },
  { name: 'a picture that no answer names', make: () => broken((r) => { r.entries = r.entries.filter((one) => one.id !== photo.id) }), says: /is named by no answer/, keeps: 2 },
  { name: '2,001 pictures', make: () => broken((r) => { r.blobs = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`sha256-${String(i).padStart(64, '0')}`, {}])) }), says: /^blobs has 2001 files; the most is 2000/ },
]
