import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayRead } from '../../src/catalogue/roles.ts'
import type { Entry, Participant } from '../../src/generated/case.ts'
import { agreementLeaves } from '../../src/entries/agreements.ts'
import { answerAt, headIdsAt, removalOf } from '../../src/entries/answers.ts'
import { handOver, handOversIn, statusOf, withdrawal } from '../../src/entries/contribution.ts'
import { entryFrom, participantFrom, sawIn } from '../../src/entries/entry.ts'
import { grouped } from '../../src/entries/fold.ts'
import { participantsPart, type Kept } from '../../src/entries/kept.ts'
import { erased } from '../../src/entries/retention.ts'
import { base64From } from '../../src/exchange/base64.ts'
import { caseBytesFrom, caseTextFrom } from '../../src/exchange/caseText.ts'
import { copyFor, type CaseFor, type CopyRules } from '../../src/exchange/copyFor.ts'
import { hashOfBytes, hashOfText } from '../../src/exchange/hash.ts'
import { restore } from '../../src/exchange/restore.ts'
import { cases, catalogue, keptOf } from '../cases/examples.ts'
import { lived, parts, stepsWithErasing } from '../entries/histories.ts'
import {
  after,
  ash,
  dad,
  entry,
  kept,
  minute,
  now,
  presentOf,
  says,
  together,
  views,
} from '../entries/builders.ts'

const kindOf: CopyRules['kindOf'] = (form) => {
  const known = catalogue.forms.get(form)
  return known === undefined ? undefined : known.kind === 'advice' ? 'advice' : 'views'
}

function copy(whole: Kept, role: string, given: Partial<CopyRules> = {}): CaseFor {
  const known = catalogue.roles.get(role)
  if (known === undefined) throw new Error(`There is no role ${role}.`)
  const rules: CopyRules = { mayRead: (part, of) => mayRead(known, part, of), kindOf, now, ...given }
  return copyFor(whole, { kind: 'role', role }, rules)
}

/** Through a file and the door, as it arrives at the other end. */
function sent(whole: Kept): Kept {
  const { kept: arrived, refused } = restore(caseBytesFrom(whole))
  if (arrived === undefined || refused.length > 0) throw new Error(JSON.stringify(refused))
  return arrived
}

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const words = (whole: Kept): string => JSON.stringify(whole.entries.map(({ value }) => value))

describe('a file for another device of one’s own', () => {
  it.each(cases)('holds all of %s', (name) => {
    const whole = keptOf(name)
    expect(copyFor(whole, { kind: 'me' }, { mayRead: () => false, kindOf, now })).toEqual({
      kept: whole,
      leftOut: [],
    })
  })

  it('holds no answer that is for named people only', () => {
    const whole = kept([entry(), entry({ part: 'chosen/a1' })], {
      gone: [{ part: 'chosen/a1', id: hashOfText('x'), why: 'erased' }],
    })
    const { kept: file, leftOut } = copyFor(whole, { kind: 'me' }, { mayRead: () => true, kindOf, now })
    expect(caseTextFrom(file)).not.toContain('chosen')
    expect(leftOut).toEqual([{ kind: 'chosen', part: 'chosen/a1' }])
  })
})

describe('a recording of a voice, a film', () => {
  const sound = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1])
  const film = new Uint8Array([0, 0, 0, 1, 0x66, 0x74, 0x79, 0x70, 2])
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 3])
  const [voice, video, photo] = [sound, film, picture].map(hashOfBytes)
  const told = [
    entry({ path: 'about/form', value: says('f03') }),
    entry({ path: 'about/participant', value: says(dad.id) }),
    entry({ path: 'views.proud/@voice', value: says(voice ?? '') }),
    entry({ path: 'views.proud/@transcript', value: says('I climbed the wall') }),
    entry({ path: 'views.proud/@photo', value: says(photo ?? '') }),
    entry({ path: 'views.film', value: says(video ?? '') }),
  ]
  const agreedOn = (name: string, reader: string): Entry[] =>
    agreementLeaves(name, { who: 'Ash, and Robin', for: reader, on: '2026-09-15' }).map(([path, who]) =>
      entry({ path, value: says(who), at: minute(30) }),
    )
  const withBlobs = (entries: readonly Entry[]): Kept =>
    kept(entries, {
      blobs: {
        [voice ?? '']: { type: 'audio/webm', bytes: base64From(sound) },
        [video ?? '']: { type: 'video/mp4', bytes: base64From(film) },
        [photo ?? '']: { type: 'image/png', bytes: base64From(picture) },
      },
    })
  const handed = withBlobs([
    ...told,
    ...handOver(
      presentOf(kept(told)),
      { case: ash, part: views, by: dad.id, day: '2026-09-14', at: minute(20) },
      hashOfText,
    ),
  ])
  const forMe = (whole: Kept, given: Partial<CopyRules> = {}): CaseFor =>
    copyFor(whole, { kind: 'me' }, { mayRead: () => true, kindOf, now, ...given })

  it.each([
    ['me', forMe(handed)],
    ['the council', copy(handed, 'caseworker')],
    ['the school', copy(handed, 'school')],
  ])(
    'stays here, and is named, in a copy for %s; its words and the photo go',
    (_, { kept: file, leftOut }) => {
      expect(Object.keys(file.blobs)).toEqual([photo])
      expect(words(file)).toContain('I climbed the wall')
      expect(leftOut.filter(({ kind }) => kind === 'recording')).toEqual([
        { kind: 'recording', part: views, path: 'views.film', by: entry().by, blob: video },
        { kind: 'recording', part: views, path: 'views.proud', by: entry().by, blob: voice },
      ])
      expect(caseTextFrom(sent(file))).not.toContain(base64From(sound))
    },
  )

  it('goes along where somebody agreed, for that reader and no other, and the copy names who', () => {
    const whole = withBlobs([...handed.entries, ...agreedOn('a1', 'school'), ...agreedOn('a2', 'caseworker')])
    const { kept: file, leftOut } = copy(whole, 'school', { recordingsAgreed: true })
    expect(Object.keys(file.blobs)).toHaveLength(3)
    expect(leftOut.filter(({ kind }) => kind === 'recording')).toEqual([])
    const agreed = file.entries.filter(({ path }) => path.startsWith('about/agreed/'))
    expect(agreed.map(({ path }) => path)).toEqual(
      ['for', 'on', 'who'].map((leaf) => `about/agreed/a1/${leaf}`),
    )
    expect(words(sent(file))).toContain('Ash, and Robin')
  })

  it('does not go along a second time: each copy asks anew', () => {
    const whole = withBlobs([...handed.entries, ...agreedOn('a1', 'school')])
    expect(Object.keys(copy(whole, 'school').kept.blobs)).toEqual([photo])
  })

  it('that was agreed to changes nothing of what was handed over', () => {
    const whole = withBlobs([...handed.entries, ...agreedOn('a1', 'school')])
    expect(statusOf(presentOf(whole), views).kind).toBe('handedOver')
    const again = copy(whole, 'school', { recordingsAgreed: true }).kept
    expect(together(whole, again)).toEqual(whole)
    expect(
      copyFor(
        again,
        { kind: 'role', role: 'school' },
        {
          mayRead: () => true,
          kindOf,
          now,
          recordingsAgreed: true,
        },
      ).kept,
    ).toEqual(again)
  })

  it('comes back unharmed to the device that kept it', () => {
    expect(together(handed, sent(copy(handed, 'school').kept)).blobs).toEqual(handed.blobs)
  })
})

describe.each(cases)('a file of %s for the school', (name) => {
  const whole = keptOf(name)
  const { kept: file, leftOut } = copy(whole, 'school')
  const parts = [...new Set(file.entries.map(({ part }) => part))]

  it('holds facts, the plan and views, and of advice only the school’s own', () => {
    expect(parts).toEqual(expect.arrayContaining(['facts', 'plan']))
    for (const part of parts.filter((one) => one.startsWith('contribution/'))) {
      const form = String(answerAt(presentOf(whole), part, 'about/form'))
      const by = answerAt(presentOf(whole), part, 'about/participant')
      const role = whole.participants.find(({ id }) => id === by)?.role
      expect(`${kindOf(form)} ${role === 'school'}`).not.toBe('advice false')
    }
    expect(parts.filter((one) => one.startsWith('contribution/')).length).toBeGreaterThan(1)
    expect(leftOut).toContainEqual(expect.objectContaining({ kind: 'mayNotRead' }))
  })

  it('holds no contact details, no restrictions and nothing of them, and says so', () => {
    expect(parts.filter((part) => /^(contact|restrictions|chosen)/.test(part))).toEqual([])
    for (const part of new Set(whole.entries.map((one) => one.part))) {
      if (/^(contact|restrictions)/.test(part))
        expect(leftOut).toContainEqual(expect.objectContaining({ part }))
    }
  })

  it('holds of contributions only what was handed over', () => {
    for (const part of parts.filter((one) => one.startsWith('contribution/'))) {
      const saw = new Set(handOversIn(grouped(whole.entries).get(part)).flatMap(({ value }) => sawIn(value)))
      for (const { id, path } of file.entries.filter((one) => one.part === part)) {
        expect(saw.has(id) || path.startsWith('about/')).toBe(true)
      }
      expect(statusOf(presentOf(file), part).kind).toBe('handedOver')
    }
  })

  it('names nobody who neither wrote nor is named in it', () => {
    const named = new Set(file.entries.map(({ by }) => by))
    for (const { id } of file.participants) expect(named.has(id) || words(file).includes(id)).toBe(true)
  })

  it('comes through the door, and changes nothing when it comes back', () => {
    expect(sent(file)).toEqual(file)
    expect(together(whole, file)).toEqual(whole)
    expect(copy(file, 'school').kept).toEqual(file)
  })
})

describe('Bramble, whose mother’s address is kept from others', () => {
  const whole = keptOf('bramble')
  const secrets = [
    'sycamoreexamplemews',
    'zy74xp',
    '07700900417',
    'zanetalackaexampleorg',
    'thistledowninventedsurgery',
  ].map(bare)
  const readers = [...catalogue.roles.values()].filter((role) => !mayRead(role, 'restrictions', 'others'))

  it('is a case in which the address stands, so that this can fail', () => {
    for (const secret of secrets) expect(bare(caseTextFrom(whole))).toContain(secret)
    expect(readers.length).toBeGreaterThan(10)
  })

  it.each(readers.map(({ id }) => id))('has none of it in any spelling in a file for %s', (role) => {
    const text = bare(caseTextFrom(copy(whole, role).kept))
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  it('has all of it in the file for the caseworker, who must know where the child lives', () => {
    const { kept: file, leftOut } = copy(whole, 'caseworker')
    const text = bare(caseTextFrom(file))
    for (const secret of secrets) expect(text).toContain(secret)
    const partsOf = (one: Kept): Set<string> => new Set(one.entries.map(({ part }) => part))
    expect(partsOf(file)).toEqual(partsOf(whole))
    expect(leftOut).toEqual([])
  })
})

/** Ash, whose father is a carer with an address that he asked to be kept from others. */
const sam = participantFrom(
  { case: ash, name: 'Sam Example', role: 'parent', carer: 'sam', since: minute(0) },
  hashOfText,
)
const kit = participantFrom({ case: ash, name: 'Kit Example', role: 'school', since: minute(0) }, hashOfText)
const fact = (path: string, answer: string | string[], by: Participant = kit): Entry =>
  entry({ part: 'facts', path, value: says(answer), by: by.id })
const withheld = [
  entry({
    part: 'contact/sam',
    path: 'core.carers/sam/address',
    value: says('14 Fiction Terrace, Madeup Town'),
    by: sam.id,
  }),
  entry({ part: 'contact/sam', path: 'core.carers/sam/telephone', value: says('07700 900123'), by: sam.id }),
  entry({ part: 'restrictions', path: 'core.address.withheld/answer', value: says('yes'), by: sam.id }),
]
const people = { participants: [sam, kit] }

describe('words that hold an address kept from others', () => {
  const forSchool = (entries: readonly Entry[], given: Partial<Kept> = {}): CaseFor =>
    copy(kept([...withheld, ...entries], { ...people, ...given }), 'school')
  const placesIn = ({ leftOut }: CaseFor): string[] =>
    leftOut.flatMap((one) => (one.kind === 'withheld' ? [one.path] : []))

  it('stay here and are named, with whose they are; the words beside them go', () => {
    const made = forSchool([
      fact('core.moved', 'He lives at 14, fiction TERRACE.'),
      fact('core.likes', 'Trains'),
    ])
    expect(made.leftOut).toContainEqual({ kind: 'withheld', part: 'facts', path: 'core.moved', by: kit.id })
    expect(made.kept.entries.map(({ path }) => path)).toEqual(['core.likes'])
  })

  it.each([
    ['in a list of choices', [fact('core.a', ['x', 'ring 07700-900-123'])]],
    ['as a telephone number from abroad', [fact('core.a', '+44 7700 900123')]],
    ['spread over a list', [fact('core.a', ['14 Fiction', 'Terrace'])]],
    ['with other accents', [fact('core.a', 'Fíction Têrrace')]],
  ])('are found %s', (_, entries) => {
    expect(placesIn(forSchool(entries))).toEqual(['core.a'])
  })

  it('are found in a translation, and then the words that were translated stay here too', () => {
    const entries = [
      fact('core.a', 'słowa'),
      fact('core.a/@translation.en-GB', 'Fiction Terrace'),
      fact('core.b', 'x'),
    ]
    const made = forSchool(entries)
    expect(placesIn(made)).toEqual(['core.a'])
    expect(made.kept.entries.map(({ path }) => path)).toEqual(['core.b'])
  })

  it('are found in what stands beside a picture, in its file name and in the record of who wrote', () => {
    const bytes = new Uint8Array([1, 2, 3])
    const name = hashOfBytes(bytes)
    const blobs = { [name]: { type: 'image/png', bytes: 'AQID' } } as const
    const described = [fact('core.photo', name), fact('core.photo/@alt', 'Our door, Fiction Terrace')]
    expect(forSchool(described, { blobs }).kept.blobs).toEqual({})
    const named = {
      [name]: { type: 'image/png', bytes: 'AQID', name: 'fiction-terrace.png' },
    } as const
    expect(forSchool([fact('core.photo', name)], { blobs: named }).kept.blobs).toEqual({})
    expect(Object.keys(forSchool([fact('core.photo', name)], { blobs }).kept.blobs)).toEqual([name])
    const neighbour = participantFrom(
      {
        case: ash,
        name: 'Lee Example',
        role: 'parent',
        organisation: '16 Fiction Terrace',
        since: minute(0),
      },
      hashOfText,
    )
    const theirs = forSchool([fact('core.a', 'Hello', neighbour)], { participants: [sam, kit, neighbour] })
    expect(bare(caseTextFrom(theirs.kept))).not.toContain('fictionterrace')
    expect(placesIn(theirs)).toEqual(['core.a'])
  })

  it('leave the remarks beside them behind, unless another version of the answer goes', () => {
    const told = fact('core.a', 'Fiction Terrace')
    const meaning = fact('core.a/@meaning', 'Where he feels safe')
    expect(forSchool([told, meaning]).kept.entries).toEqual([])
    const better = after([told], { value: says('At home'), by: kit.id })
    expect(forSchool([told, better, meaning]).kept.entries.map(({ path }) => path)).toEqual([
      'core.a',
      'core.a/@meaning',
    ])
  })

  it('stay away from the other parent too: a role is not a person', () => {
    const text = caseTextFrom(copy(kept([...withheld, fact('core.a', 'x')], people), 'parent').kept)
    expect(bare(text)).not.toContain('fictionterrace')
    expect(text).not.toContain('restrictions')
  })

  it('go to a role that reads contact details and not restrictions, of the other carer only', () => {
    const open = entry({ part: 'contact/kim', path: 'core.carers/kim/town', value: says('Elsewhere Town') })
    const rules = { mayRead: (part: string) => part !== 'restrictions' }
    const told = fact('core.moved', 'He lives in Fiction Terrace.')
    const { kept: file } = copy(kept([...withheld, open, told], people), 'school', rules)
    expect(file.entries.map(({ part }) => part)).toEqual(['contact/kim'])
  })
})

describe('a contribution', () => {
  const act = { case: ash, part: views, by: dad.id, day: '2026-09-14', at: minute(9) }
  const about = [
    entry({ path: 'about/form', value: says('f03'), by: dad.id }),
    entry({ path: 'about/participant', value: says(dad.id), by: dad.id }),
  ]
  const first = entry({ by: dad.id, value: says('First words') })
  const handed = [...about, first, ...handOver(presentOf([...about, first]), act, hashOfText)]

  it('that is not handed over stays here, also from the writer’s own role', () => {
    for (const role of ['school', 'parent']) {
      const { kept: file, leftOut } = copy(kept([...about, first]), role)
      expect(file.entries).toEqual([])
      expect(leftOut).toEqual([{ kind: 'notHandedOver', part: views, form: 'f03', by: dad.id }])
    }
  })

  it('goes as it was handed over, with who gave it; what was written since stays here', () => {
    const later = after([first], { by: dad.id, value: says('Later words') })
    const another = entry({ by: dad.id, path: 'home', value: says('Other words') })
    const { kept: file, leftOut } = copy(kept([...handed, later, another]), 'school')
    expect(words(file)).toContain('First words')
    expect(words(file)).not.toMatch(/Later|Other/)
    expect(file.participants).toEqual([dad])
    expect(leftOut).toEqual([{ kind: 'changedSince', part: views, form: 'f03', by: dad.id, answers: 2 }])
  })

  it('of which a row was taken out before it was handed over has not changed since', () => {
    const row = entry({ path: 'friends/r1', value: says(1), by: dad.id })
    const name = entry({ path: 'friends/r1/name', value: says('Fern'), by: dad.id })
    const before = [...about, row, name]
    const { path, value, replaces } = removalOf(presentOf(before), views, 'friends', 'r1')
    const all = [...before, entry({ path, value, replaces, by: dad.id, at: minute(3) })]
    const { kept: file, leftOut } = copy(
      kept([...all, ...handOver(presentOf(all), act, hashOfText)]),
      'school',
    )
    expect(leftOut).toEqual([])
    expect(words(file)).not.toContain('Fern')
  })

  it('that was withdrawn stays here; the withdrawal itself goes to who may have the words', () => {
    const whole = kept([...handed, withdrawal(presentOf(handed), act, hashOfText)])
    const { kept: file, leftOut } = copy(whole, 'school')
    expect(words(file)).not.toContain('First words')
    expect(leftOut).toEqual([{ kind: 'withdrawn', part: views, form: 'f03', by: dad.id }])
    const theirs = together(copy(kept(handed), 'school').kept, file)
    expect(statusOf(presentOf(theirs), views).kind).toBe('withdrawn')
  })

  it('that was withdrawn before anybody had it is not heard of', () => {
    const started = [...about, first]
    const whole = kept([...started, withdrawal(presentOf(started), act, hashOfText)])
    expect(copy(whole, 'school').kept.entries).toEqual([])
  })

  it('that was erased for good is taken away where it went before', () => {
    const whole = erased(kept(handed), ({ part }) => part === views)
    const theirs = together(copy(kept(handed), 'school').kept, copy(whole, 'school').kept)
    expect(theirs.entries).toEqual([])
  })

  it('whose form is not known here is read only by who reads both views and advice', () => {
    const unknown = [entry({ path: 'about/form', value: says('f99'), by: dad.id }), first]
    const whole = kept([...unknown, ...handOver(presentOf(unknown), act, hashOfText)])
    expect(copy(whole, 'school').leftOut).toMatchObject([{ kind: 'mayNotRead', form: 'f99' }])
    expect(copy(whole, 'caseworker').leftOut).toEqual([])
  })

  it('handed over twice, with other words between that were never handed over, stands there once', () => {
    const had = copy(kept(handed), 'school').kept
    let all: readonly Entry[] = handed
    const write = (value: string, at: string): void => {
      const replaces = headIdsAt(presentOf(all), views, 'views.likes')
      all = [...all, entry({ by: dad.id, value: says(value), at, replaces })]
    }
    write('Words between', minute(10))
    write('Second words', minute(11))
    all = [...all, ...handOver(presentOf(all), { ...act, at: minute(12) }, hashOfText)]
    const { kept: file } = copy(kept(all), 'school')
    expect(words(file)).not.toMatch(/between|First/)
    const theirs = together(had, file)
    expect(statusOf(presentOf(theirs), views).kind).toBe('handedOver')
    expect(
      presentOf(theirs)
        .get(views)
        ?.get('views.likes')
        ?.heads.map(({ value }) => value),
    ).toEqual([says('Second words')])
  })
})

describe('whatever a case holds and whoever reads', () => {
  const role = fc.constantFrom(...catalogue.roles.keys())
  const kind = fc.constantFrom('views', 'advice', undefined)
  const settings = { numRuns: 80, interruptAfterTimeLimit: 20_000 }

  it('nothing is in the file that the role may not read, or that was not handed over', () => {
    fc.assert(
      fc.property(stepsWithErasing, role, kind, (story, reader, form) => {
        const [whole] = lived(ash, story).copies
        const { kept: file } = copy(whole, reader, { kindOf: () => form })
        const text = caseTextFrom(file)
        const reads = new Set<string>(catalogue.roles.get(reader)?.reads)
        const known = new Map(whole.entries.map((one) => [one.id, one]))
        for (const one of whole.entries) {
          const [name = ''] = one.part.split('/')
          if (name === 'contribution') {
            const paths = grouped(whole.entries).get(one.part)
            const stands = statusOf(presentOf(whole), one.part).kind
            const saw = handOversIn(paths).flatMap(({ value }) => sawIn(value))
            const isWordless = /^about\//.test(one.path)
            const isReleased = saw.includes(one.id) && stands !== 'withdrawn'
            const mayHave = form === undefined ? ['views', 'advice'] : [form]
            const isRead = mayHave.every((one) => reads.has(one) || reads.has(`${one}/own`))
            if (!isRead || (!isReleased && !isWordless)) expect(text).not.toContain(one.id.concat('","part'))
            if (!isRead) expect(file.entries.map(({ id }) => id)).not.toContain(one.id)
          } else if (!reads.has(name)) {
            expect(file.entries.map(({ id }) => id)).not.toContain(one.id)
          } else expect(file.entries.map(({ id }) => id)).toContain(one.id)
        }
        for (const { id, value } of file.entries) expect(known.get(id)?.value).toEqual(value)
        for (const part of parts.filter((one) => !one.startsWith('contribution/'))) {
          if (!reads.has(part.split('/')[0] ?? '')) expect(text).not.toContain(`"${part}"`)
        }
        const here = new Set(file.entries.map(({ part }) => part))
        const erasedParts = new Set(whole.entries.map(({ part }) => part))
        for (const { part } of file.gone) {
          expect(here.has(part) || part === participantsPart || !erasedParts.has(part)).toBe(true)
        }
      }),
      settings,
    )
  })

  it('the words of every entry that stays are nowhere in the bytes', () => {
    fc.assert(
      fc.property(stepsWithErasing, role, (story, reader) => {
        const [whole] = lived(ash, story).copies
        const { kept: file } = copy(whole, reader, { kindOf: () => 'views' })
        const there = new Set(file.entries.map(({ id }) => id))
        const text = caseTextFrom(file)
        for (const { id, value } of whole.entries) {
          if (there.has(id) || !('answer' in value) || !String(value.answer).includes('wrote')) continue
          expect(text).not.toContain(String(value.answer))
        }
      }),
      settings,
    )
  })

  it('merging the file back changes nothing, it comes through the door, and a copy of it for the same role is it', () => {
    fc.assert(
      fc.property(stepsWithErasing, role, kind, (story, reader, form) => {
        const [whole] = lived(ash, story).copies
        const rules = { kindOf: () => form }
        const { kept: file } = copy(whole, reader, rules)
        expect(caseTextFrom(together(whole, file))).toBe(caseTextFrom(whole))
        expect(sent(file)).toEqual(file)
        expect(caseTextFrom(copy(file, reader, rules).kept)).toBe(caseTextFrom(file))
      }),
      settings,
    )
  })
})

describe('a family and a school', () => {
  const family = keptOf('ash')
  const senco = participantFrom(
    {
      case: family.case,
      name: 'Rowan Invented',
      role: 'school',
      title: 'SENCO',
      since: '2026-06-01T08:00:00.000Z',
    },
    hashOfText,
  )
  const part = 'contribution/fromschool'

  function answered(whole: Kept, path: string, answer: string, at: string): Kept {
    const replaces = headIdsAt(presentOf(whole), part, path)
    const draft = { case: whole.case, part, path, value: { answer }, by: senco.id, at, replaces }
    return together(whole, { ...whole, participants: [senco], entries: [entryFrom(draft, hashOfText)] })
  }

  function handedOver(whole: Kept, at: string): Kept {
    const act = { case: whole.case, part, by: senco.id, day: at.slice(0, 10), at }
    return together(whole, { ...whole, entries: handOver(presentOf(whole), act, hashOfText) })
  }

  it('send each other files, and both have everything both wrote for the other', () => {
    const atSchool = sent(copy(family, 'school').kept)
    let school = answered(atSchool, 'about/form', 'f08', '2026-06-01T09:00:00.000Z')
    school = answered(school, 'about/participant', senco.id, '2026-06-01T09:00:00.000Z')
    school = answered(school, 'sch.summary', 'Ash reads to the fish.', '2026-06-01T09:01:00.000Z')
    school = handedOver(school, '2026-06-01T09:02:00.000Z')
    school = answered(school, 'sch.summary', 'A thought not ready yet.', '2026-06-01T09:03:00.000Z')

    let home = together(family, sent(copy(school, 'parent').kept))
    const atHome = new Set(home.entries.map(({ id }) => id))
    expect(family.entries.filter(({ id }) => !atHome.has(id))).toEqual([])
    expect(home.participants).toContainEqual(senco)
    expect(statusOf(presentOf(home), part)).toMatchObject({ kind: 'handedOver', by: senco.id })
    expect(answerAt(presentOf(home), part, 'sch.summary')).toBe('Ash reads to the fish.')
    expect(caseTextFrom(home)).not.toContain('not ready yet')

    school = answered(school, 'sch.summary', 'Ash reads to the fish and to me.', '2026-06-02T09:00:00.000Z')
    school = handedOver(school, '2026-06-02T09:01:00.000Z')
    home = together(home, sent(copy(school, 'parent').kept))
    expect(statusOf(presentOf(home), part).kind).toBe('handedOver')
    const held = presentOf(home).get(part)?.get('sch.summary')
    expect(held?.heads.map(({ value }) => value)).toEqual([says('Ash reads to the fish and to me.')])

    expect(together(school, sent(copy(home, 'school').kept))).toEqual(school)
  })
})
