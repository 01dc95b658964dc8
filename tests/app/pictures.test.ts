import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boardFrom, firstBoard, loadBoard, pictureFor, wantBoard } from '../../src/app/pictureBoard.ts'
import { boards, shelfFrom, titleFrom, wantedShelf } from '../../src/app/pictureShelf.ts'
import { foundOn } from '../../src/forms/ways/found.ts'

interface Form {
  readonly pages: readonly {
    readonly schema?: {
      readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Cards>> }>>
    }
    readonly questions: Readonly<Record<string, { readonly type: string }>>
  }[]
  readonly words: {
    readonly 'en-GB': { readonly questions: Readonly<Record<string, { readonly picture?: string }>> }
  }
}
interface Cards {
  readonly items?: { readonly enum?: readonly string[] }
}
interface Board {
  readonly licence: string
  readonly credit: string
  readonly pictures: Readonly<Record<string, string>>
  readonly without: Readonly<Record<string, string>>
}

const pictures = 'public/pictures'
const folder = `${pictures}/openmoji`
const board = JSON.parse(readFileSync(`${folder}/board.json`, 'utf8')) as Board
const files = readdirSync(folder).filter((name) => name.endsWith('.svg'))
const jsonIn = (path: string): unknown => JSON.parse(readFileSync(`${pictures}/${path}`, 'utf8'))
const listed = jsonIn('boards.json') as readonly string[]
const shelf = shelfFrom(board, jsonIn('openmoji/shelf.json'), './pictures/openmoji/', 'en-GB')
/** The files of the app as a browser asks for them. */
const served = (address: string): Promise<Response> =>
  Promise.resolve(new Response(readFileSync(address.replace('./', 'public/'))))
const formIn = (file: string): Form => JSON.parse(readFileSync(`schemas/forms/${file}`, 'utf8')) as Form

/** What a child chooses among or sorts, as the cards ask the board for it. */
const offered = ['f03.json', 'f02.json'].flatMap((file) =>
  formIn(file).pages.flatMap(({ schema, questions }) =>
    Object.entries(questions).flatMap(([question, { type }]) => {
      const parts = schema?.properties[question]?.properties ?? {}
      if (type === 'sort' || type === 'rating') return Object.keys(parts).map((card) => `${question}/${card}`)
      // A small child points at symbols; ticks on the same form are for the grown-up who knows them.
      const isPictured = type === 'symbols' || (type === 'chooseMany' && file === 'f03.json')
      if (!isPictured) return []
      return (parts['chosen']?.items?.enum ?? []).map((choice) => `${question}/${choice}`)
    }),
  ),
)

const named = readdirSync('schemas/forms').flatMap((file) =>
  Object.values(formIn(file).words['en-GB'].questions).flatMap(({ picture }) => picture ?? []),
)

describe('The picture board', () => {
  it('has a picture for every card of the child’s form, or says why it has none', () => {
    expect(offered.length).toBeGreaterThan(300)
    expect(offered.filter((key) => !(key in board.pictures) && !(key in board.without))).toEqual([])
  })

  it('has a picture for every question that names one, or says why it has none', () => {
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((word) => !(word in board.pictures) && !(word in board.without))).toEqual([])
  })

  it('names nothing that no form asks for, and no key twice', () => {
    const wanted = new Set([...offered, ...named])
    const keys = [...Object.keys(board.pictures), ...Object.keys(board.without)]
    expect(keys.filter((key) => !wanted.has(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives a reason for every word without a picture', () => {
    for (const [key, reason] of Object.entries(board.without)) expect(reason.length, key).toBeGreaterThan(15)
  })

  it('shows two cards of one sorting apart', () => {
    const shared = new Map<string, string[]>()
    for (const key of offered) {
      const picture = board.pictures[key]
      if (picture === undefined) continue
      const place = `${key.split('/')[0] ?? ''} ${picture}`
      shared.set(place, [...(shared.get(place) ?? []), key])
    }
    expect([...shared.values()].filter((keys) => keys.length > 1)).toEqual([])
  })

  it('has every file it names, and no file that it does not name', () => {
    expect(files.toSorted()).toEqual(
      [...new Set(Object.values(board.pictures))].map((picture) => `${picture}.svg`).toSorted(),
    )
  })

  it('is small enough for a phone: 6 kB a picture, 250 kB together', () => {
    const sizes = files.map((file) => statSync(`${folder}/${file}`).size)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000)
  })

  it.each(listed)('%s holds drawings only: no script, no handler, no style, nothing fetched', (id) => {
    for (const file of readdirSync(`${pictures}/${id}`).filter((name) => name.endsWith('.svg'))) {
      const text = readFileSync(`${pictures}/${id}/${file}`, 'utf8')
      expect(text, file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 72 72">/)
      const drawn = /^(?:svg|g|path|circle|ellipse|line|polyline|polygon|rect)$/
      const elements = [...text.matchAll(/<([A-Za-z][\w:-]*)/g)].map(([, element = '']) => element)
      expect(
        elements.filter((element) => !drawn.test(element)),
        file,
      ).toEqual([])
      expect(text.replace('http://www.w3.org/2000/svg', ''), file).not.toMatch(
        /\son\w+\s*=|href|url\(|https?:|javascript:|data:|<!|&|\sstyle=|\sid=/i,
      )
    }
  })

  it('carries its licence and its credit', () => {
    expect(board.licence).toBe('CC BY-SA 4.0')
    expect(board.credit).toContain('OpenMoji')
    const licence = readFileSync(`${folder}/LICENSE.txt`, 'utf8')
    expect(licence).toContain('openmoji.org')
    expect(licence).toContain('Attribution-ShareAlike 4.0 International')
    expect(readFileSync('docs/licences.md', 'utf8')).toContain('CC BY-SA 4.0')
  })
})

describe('The boards that come with the app', () => {
  it('each say who made them, under which licence and where from, with the licence beside them', async () => {
    const titles = await boards('en-GB', served)
    expect(titles.map(({ id }) => id)).toEqual(listed)
    expect(listed[0]).toBe(firstBoard)
    for (const { id, licence, credit, source } of titles) {
      expect(credit, id).toContain(licence)
      expect(source, id).toMatch(/^https:\/\//)
      expect(readFileSync(`${pictures}/${id}/LICENSE.txt`, 'utf8')).toContain('Attribution-ShareAlike 4.0')
      expect(readFileSync('docs/licences.md', 'utf8')).toContain(`public/pictures/${id}/`)
    }
  })

  it('each have a drawing for every picture of the words they share, small enough for a phone', () => {
    for (const id of listed) {
      const own = readdirSync(`${pictures}/${id}`).filter((name) => name.endsWith('.svg'))
      expect(own.toSorted(), id).toEqual(files.toSorted())
      const sizes = own.map((file) => statSync(`${pictures}/${id}/${file}`).size)
      expect(Math.max(...sizes), id).toBeLessThanOrEqual(6_000)
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        id,
      ).toBeLessThanOrEqual(250_000)
    }
  })

  it('are passed over where they do not say whose they are', () => {
    expect(
      titleFrom({ id: 'x', title: { 'en-GB': 'X' }, licence: 'CC0', credit: 'X' }, 'en-GB'),
    ).toBeUndefined()
    expect(titleFrom('x', 'en-GB')).toBeUndefined()
  })

  it('are used where one was chosen, with the same words, and the first where an unknown one was', async () => {
    wantBoard(Promise.resolve('openmoji-lines'))
    await loadBoard(served)
    expect(pictureFor('me.like/dinosaurs')).toBe('./pictures/openmoji-lines/1F995.svg')
    expect((await wantedShelf('en-GB', served))?.pictures[0]?.address).toMatch(/openmoji-lines\//)
    wantBoard(Promise.resolve('../../elsewhere'))
    await loadBoard(served)
    expect(pictureFor('me.like/dinosaurs')).toBe('./pictures/openmoji/1F995.svg')
    wantBoard(Promise.reject(new Error('no settings')))
    await loadBoard(served)
    expect(pictureFor('star')).toBe('./pictures/openmoji/2B50.svg')
  })
})

describe('The shelf to choose from', () => {
  if (shelf === undefined) throw new Error('There is no shelf.')
  const found = (search: string, category = ''): string[] =>
    foundOn(shelf, category, search).map(({ words }) => words)

  it('has every picture once, with words under it and a kind; every kind has pictures', () => {
    expect(shelf.pictures.map(({ id }) => `${id}.svg`).toSorted()).toEqual(files.toSorted())
    const kinds = new Set(shelf.categories.map(({ id }) => id))
    for (const { id, categories } of shelf.pictures) {
      expect(categories.length, id).toBeGreaterThan(0)
      expect(
        categories.filter((kind) => !kinds.has(kind)),
        id,
      ).toEqual([])
    }
    for (const { id } of shelf.categories) expect(found('', id).length, id).toBeGreaterThan(2)
  })

  it('says no two pictures with the same words', () => {
    const words = shelf.pictures.map((one) => one.words)
    expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([])
  })

  it('is looked through by the beginnings of words, in any kind, without regard to capitals and accents', () => {
    expect(found('dino', 'food')).toEqual(['dinosaur'])
    expect(found('CAFE')).toEqual(['hot drink'])
    expect(found('brush')).toEqual([])
    expect(found('tooth')).toEqual(expect.arrayContaining(['teeth', 'tooth']))
    expect(found('by mys')).toEqual(['alone'])
    expect(found('zzz')).toEqual([])
  })

  it('falls back to English words, and passes over what is no picture', () => {
    expect(shelfFrom(board, jsonIn('openmoji/shelf.json'), './', 'ar')?.pictures.length).toBe(files.length)
    const strange = {
      pictures: [{ id: '../x', words: { 'en-GB': ['x'] } }, { id: '1F995' }, 7],
      categories: 'x',
    }
    expect(shelfFrom(board, strange, './', 'en-GB')).toMatchObject({ pictures: [], categories: [] })
  })
})

describe('A picture', () => {
  it('is not known before the board is there, nor while it cannot be fetched', async () => {
    wantBoard(Promise.resolve(undefined))
    await loadBoard(() => Promise.resolve(new Response('{}')))
    expect(pictureFor('me.like/dinosaurs')).toBeUndefined()
    await loadBoard(() => Promise.reject(new TypeError('Failed to fetch')))
    await loadBoard(() => Promise.resolve(new Response('<h1>Sign in to the Wi-Fi</h1>')))
    await loadBoard(() => Promise.resolve(new Response('', { status: 404 })))
    expect(pictureFor('me.like/dinosaurs')).toBeUndefined()
  })

  it('is known by its key once the board was fetched, and the board is fetched once', async () => {
    const asked: string[] = []
    const ask = (address: string): Promise<Response> => {
      asked.push(address)
      return Promise.resolve(new Response(JSON.stringify(board)))
    }
    await Promise.all([loadBoard(ask), loadBoard(ask)])
    await loadBoard(ask)
    expect(asked).toEqual(['./pictures/openmoji/board.json'])
    expect(pictureFor('me.like/dinosaurs')).toBe('./pictures/openmoji/1F995.svg')
    expect(pictureFor('star')).toBe('./pictures/openmoji/2B50.svg')
    expect(pictureFor('me.like/unicorns')).toBeUndefined()
  })

  it('never has an address outside the folder, whatever the board says', () => {
    const strange = {
      pictures: { a: '../../icon', b: 'https://example.org/x', c: 7, d: '1F995', e: '1F995.svg#' },
    }
    expect([...boardFrom(strange)]).toEqual([['d', './pictures/openmoji/1F995.svg']])
    for (const file of [null, 7, 'x', [], {}, { pictures: 'x' }]) expect(boardFrom(file).size).toBe(0)
  })
})
