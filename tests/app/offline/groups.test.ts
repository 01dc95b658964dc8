import { describe, expect, it } from 'vitest'
import { groupsOf, type BuiltFile } from '../../../src/app/offline/groups.ts'

const file = (name: string, some: Partial<BuiltFile> = {}): BuiltFile => ({
  name,
  isPage: false,
  modules: [],
  needs: [],
  mayWant: [],
  ...some,
})
const script = (name: string, modules: readonly string[], some: Partial<BuiltFile> = {}): BuiltFile =>
  file(name, { modules: modules.map((path) => `/home/app/src/${path}`), ...some })
const page = file('index.html', { isPage: true, needs: ['main.js'] })

const groups = (...files: BuiltFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(groupsOf([page, ...files]))

describe('The first visit', () => {
  it('holds what the page needs at once: scripts, styles, and their fonts', () => {
    expect(
      groups(
        script('main.js', ['app/main.tsx'], { needs: ['shared.js', 'main.css'] }),
        script('shared.js', ['domain/dates.ts']),
        file('main.css', { needs: ['assets/font.woff2'] }),
        file('assets/font.woff2'),
      ),
    ).toEqual({
      'index.html': 'first',
      'main.js': 'first',
      'shared.js': 'first',
      'main.css': 'first',
      'assets/font.woff2': 'first',
    })
  })

  it('holds every screen and form that is fetched later, so that none is missing without a signal', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['tasks.js'] }),
      script('tasks.js', ['app/pages/Tasks.tsx'], { mayWant: ['f03.js'] }),
      script('f03.js', ['generated/validators/forms/f03.js']),
    )
    expect(found['tasks.js']).toBe('first')
    expect(found['f03.js']).toBe('first')
  })

  it('ends where papers begin: at the script that brings a renderer, itself or through another', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['draft.js', 'makers.js'] }),
      script('draft.js', ['app/draftPlan.ts'], { needs: ['html.js', 'assets/paper-mark.png'] }),
      script('html.js', ['renderers/html/html.ts']),
      script('makers.js', ['app/papers/makers.ts'], { mayWant: ['assets/makers.worker-1.js'] }),
      file('assets/makers.worker-1.js', { modules: ['src/app/papers/makers.worker.ts'] }),
      file('assets/paper-mark.png'),
    )
    expect(found).toEqual({
      'index.html': 'first',
      'main.js': 'first',
      'draft.js': 'papers',
      'html.js': 'papers',
      'makers.js': 'first',
      'assets/makers.worker-1.js': 'papers',
      'assets/paper-mark.png': 'papers',
    })
  })

  it('holds what both it and the papers need', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { needs: ['shared.js'], mayWant: ['draft.js'] }),
      script('draft.js', ['renderers/html/html.ts'], { needs: ['shared.js'] }),
      script('shared.js', ['domain/dates.ts']),
    )
    expect(found['shared.js']).toBe('first')
  })

  it('counts a renderer that the page itself imports, so that the build can say that it is too large', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { needs: ['html.js'] }),
      script('html.js', ['renderers/html/html.ts']),
    )
    expect(found['html.js']).toBe('first')
  })

  it('is not led astray by scripts that need each other', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['a.js'] }),
      script('a.js', ['app/a.ts'], { needs: ['b.js'] }),
      script('b.js', ['app/b.ts'], { needs: ['a.js'] }),
    )
    expect(found['b.js']).toBe('first')
  })
})

describe('Fonts for PDF files', () => {
  const fontsOf = (...names: string[]): Readonly<Record<string, string>> =>
    groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['assets/makers.worker-1.js'], needs: ['main.css'] }),
      file('main.css', { needs: ['assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff2'] }),
      file('assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff2'),
      file('assets/makers.worker-1.js', { modules: ['src/app/papers/makers.worker.ts'] }),
      ...names.map((name) => file(name)),
    )

  it('come with the paper makers as far as English and its neighbours need them, the others by themselves', () => {
    const found = fontsOf(
      'assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff',
      'assets/noto-sans-latin-ext-700-italic-a1b2c3d4.woff',
      'assets/noto-sans-greek-ext-400-normal-a1b2c3d4.woff',
      'assets/noto-sans-arabic-latin-ext-400-normal-a1b2c3d4.woff',
      'assets/noto-sans-math-latin-400-normal-a1b2c3d4.woff',
      'assets/noto-emoji-7-400-normal-a1b2c3d4.woff',
    )
    expect(found).toMatchObject({
      'assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff2': 'first',
      'assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff': 'papers',
      'assets/noto-sans-latin-ext-700-italic-a1b2c3d4.woff': 'papers',
      'assets/noto-sans-greek-ext-400-normal-a1b2c3d4.woff': 'scripts',
      'assets/noto-sans-arabic-latin-ext-400-normal-a1b2c3d4.woff': 'scripts',
      'assets/noto-sans-math-latin-400-normal-a1b2c3d4.woff': 'scripts',
      'assets/noto-emoji-7-400-normal-a1b2c3d4.woff': 'scripts',
    })
  })
})

describe('What a family that reads English does not need', () => {
  it('waits for who is asked it: the forms of advisers, and words in other languages', () => {
    const found = groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['f03.js', 'f08.js', 'checks.js', 'ar.js', 'both.js'] }),
      file('f03.js', { modules: ['schemas/forms/f03.json?raw'] }),
      file('f08.js', { modules: ['schemas/forms/f08.json?raw'] }),
      script('checks.js', ['generated/validators/forms/f12-slt.js']),
      file('ar.js', { modules: ['src/app/languages/ar.ts', 'schemas/screens/frame.ar.json'] }),
      file('both.js', { modules: ['schemas/forms/f08.json?raw', 'src/app/place.ts'] }),
    )
    expect(found).toMatchObject({
      'f03.js': 'first',
      'f08.js': 'others',
      'checks.js': 'others',
      'ar.js': 'others',
      'both.js': 'first',
    })
  })
})

describe('Typefaces for the screen that a person may choose', () => {
  it('are left until somebody chooses them, though a script of the first visit names them', () => {
    const lexend = 'assets/lexend-latin-400-normal-a1b2c3d4.woff2'
    const dyslexic = 'assets/opendyslexic-latin-700-normal-a1b2c3d4.woff2'
    const ours = 'assets/atkinson-hyperlegible-latin-400-normal-a1b2c3d4.woff2'
    const found = groups(
      script('main.js', ['app/main.tsx'], { mayWant: ['faces.js'], needs: [ours] }),
      script('faces.js', ['app/like/faces.ts'], { needs: [lexend, dyslexic] }),
      ...[lexend, dyslexic, ours].map((name) => file(name)),
    )
    expect(found).toMatchObject({
      'faces.js': 'first',
      [lexend]: 'faces',
      [dyslexic]: 'faces',
      [ours]: 'first',
    })
  })
})

describe('Files that are only copied', () => {
  it('belong to the first visit with all their pictures; not so the examples and long licences', () => {
    expect(
      groups(
        file('pictures/openmoji/1F600.svg'),
        file('pictures/openmoji/board.json'),
        file('examples/ash.json'),
        file('icon.svg'),
        file('manifest.webmanifest'),
        file('licences.txt'),
      ),
    ).toMatchObject({
      'pictures/openmoji/1F600.svg': 'first',
      'pictures/openmoji/board.json': 'first',
      'examples/ash.json': 'examples',
      'icon.svg': 'first',
      'manifest.webmanifest': 'first',
      'licences.txt': 'papers',
    })
  })
})
