import { describe, expect, test } from 'vitest'
import {
  attributeNames,
  attributesOf,
  colours,
  faces,
  likesFor,
  likesFrom,
  spacings,
  switches,
  texts,
  type Likes,
} from '../../src/app/like/likes.ts'

describe('What somebody has chosen', () => {
  const everything: Likes = {
    text: '200',
    face: 'lexend',
    spacing: 'widest',
    colours: 'tint',
    tint: '#cfe6f7',
    readAloud: true,
    noPictures: true,
    less: true,
    still: true,
  }

  test('is read as it was kept', () => {
    expect(likesFrom(JSON.parse(JSON.stringify(everything)))).toEqual(everything)
  })

  test.each([
    [undefined],
    [null],
    ['large'],
    [[]],
    [{ text: 'usual', face: 'usual', spacing: 'usual', colours: 'device' }],
    [{ text: 900, face: 'wingdings', colours: 'url(x)', tint: 'red', less: 'yes', still: false }],
    [{ tint: '#FFF' }],
  ])('is as usual where %j was kept', (kept) => {
    expect(likesFrom(kept)).toEqual({})
  })

  test('stands on the root as attributes, and only what is not as usual', () => {
    expect(attributesOf({})).toEqual({})
    expect(attributesOf(everything)).toEqual({
      'data-text': '200',
      'data-face': 'lexend',
      'data-spacing': 'widest',
      'data-colours': 'tint',
      'data-read-aloud': 'on',
      'data-pictures': 'off',
      'data-less': 'on',
      'data-motion': 'none',
    })
  })

  test('can be taken off again: every attribute there is is known', () => {
    const one = (likes: Likes): readonly string[] => Object.keys(attributesOf(likes))
    const all = [
      ...texts.map((text) => likesFrom({ text })),
      ...faces.map((face) => likesFrom({ face })),
      ...spacings.map((spacing) => likesFrom({ spacing })),
      ...colours.map((worn) => likesFrom({ colours: worn })),
      ...switches.map((name) => likesFrom({ [name]: true })),
    ].flatMap(one)
    expect([...new Set(all)].toSorted()).toEqual(attributeNames.toSorted())
  })
})

describe('Whose likes count', () => {
  const inCase = { child: likesFrom({ colours: 'cream' }) }
  test('the person’s own in this case', () =>
    expect(likesFor('child', inCase, { colours: 'dark' })).toEqual({ colours: 'cream' }))
  test('a person’s own, also where they are all as usual', () =>
    expect(likesFor('child', { child: {} }, { colours: 'dark' })).toEqual({}))
  test('else those for everyone on the device', () =>
    expect(likesFor('robin', inCase, { colours: 'dark' })).toEqual({ colours: 'dark' }))
  test('before a case is open, those for everyone', () =>
    expect(likesFor(undefined, inCase, { text: '150' })).toEqual({ text: '150' }))
  test('else everything is as usual', () => expect(likesFor('robin', inCase, undefined)).toEqual({}))
})
