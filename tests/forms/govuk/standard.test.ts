/**
 * Our components say what those of the installed design system say: role, accessible name, description, state, structure
 * and classes are compared with every fixture that it ships for the components that our markup uses.
 */
import { describe, expect, it } from 'vitest'
import { differences } from './compared.ts'
import { drawers, type Drawer } from './drawers.tsx'
import { fixturesOf, type Fixture } from './fixtures.ts'
import { reasons, type Reason } from './reasons.ts'
import { componentsUsed, uses } from './sources.ts'

function isAbout(reason: Reason, { component, by }: Drawer): boolean {
  return reason.components.includes(component) && (reason.by ?? by) === by
}

function excuses(reason: Reason, { name, options }: Fixture): boolean {
  const text = JSON.stringify(options)
  return (
    reason.names?.includes(name) === true ||
    reason.holding?.some((part) => text.includes(part)) === true ||
    (reason.lacking !== undefined && !text.includes(reason.lacking))
  )
}

/** Compared once, for all tests. */
const compared = drawers.map((drawer) => {
  const about = reasons.filter((reason) => isAbout(reason, drawer))
  const fixtures = fixturesOf(drawer.component).map((fixture) => ({
    fixture,
    found: differences(drawer, fixture),
    excused: about.filter((reason) => excuses(reason, fixture)),
  }))
  return { drawer, about, fixtures }
})

describe('each component says what the design system says', () => {
  it.each(compared.map((one) => [`${one.drawer.component}, drawn by the ${one.drawer.by}`, one] as const))(
    '%s',
    (name, { fixtures }) => {
      const open = fixtures.filter(({ excused }) => excused.length === 0)
      const passed = open.filter(({ found }) => found.length === 0)
      // Printed, so that a report can say how many there were.
      process.stdout.write(
        `${name}: ${fixtures.length} fixtures, ${open.length} compared, ${passed.length} passed, ` +
          `${fixtures.length - open.length} not ours, each with its reason\n`,
      )
      expect(
        open.flatMap(({ fixture, found }) => (found.length > 0 ? [{ [fixture.name]: found }] : [])),
      ).toEqual([])
      expect(open.length).toBeGreaterThan(0)
    },
  )
})

describe('a reason', () => {
  it('excuses nothing that would pass', () =>
    expect(
      compared.flatMap(({ drawer, fixtures }) =>
        fixtures
          .filter(({ excused, found }) => excused.length > 0 && found.length === 0)
          .map(({ fixture }) => `${drawer.component} by the ${drawer.by}: ${fixture.name}`),
      ),
    ).toEqual([]))

  it('is about a fixture that there is, in each component that it names', () => {
    const idle = reasons.flatMap((reason) =>
      reason.components
        .filter(
          (component) =>
            !compared.some(
              ({ drawer, fixtures }) =>
                drawer.component === component && fixtures.some(({ excused }) => excused.includes(reason)),
            ),
        )
        .map((component) => `${component}: ${reason.because}`),
    )
    expect(idle).toEqual([])
  })

  it('names fixtures by the names that they have', () =>
    expect(
      reasons.flatMap(({ components, names = [] }) => {
        const known = components.flatMap((component) => fixturesOf(component).map(({ name }) => name))
        return names.filter((name) => !known.includes(name))
      }),
    ).toEqual([]))
})

describe('the components compared', () => {
  it('are those that the markup of the forms and the app uses', () =>
    expect([...new Set(drawers.map(({ component }) => component))].sort()).toEqual(componentsUsed))

  // What is drawn in one place is compared there; the same markup elsewhere would go its own way.
  it.each([
    ['back-link', ['app/Screen.tsx']],
    ['date-input', ['forms/answers/boxes.tsx']],
    ['details', ['forms/Details.tsx', 'forms/ways/MoreWays.tsx']],
    [
      'checkboxes',
      [
        'app/TickField.tsx',
        'forms/answers/RowChoices.tsx',
        'forms/answers/choices.tsx',
        'forms/ways/Ways.tsx',
      ],
    ],
    ['error-message', ['forms/ErrorMessage.tsx']],
    ['error-summary', ['forms/ErrorSummary.tsx']],
    ['radios', ['app/Field.tsx', 'forms/answers/choices.tsx']],
    ['select', ['app/Field.tsx', 'app/telling/InEnglish.tsx', 'forms/answers/choices.tsx']],
    [
      'textarea',
      [
        'app/telling/InEnglish.tsx',
        'forms/answers/texts.tsx',
        'forms/cards/TextBeside.tsx',
        'forms/ways/Transcript.tsx',
        'forms/ways/Ways.tsx',
      ],
    ],
    ['notification-banner', ['app/Notice.tsx']],
    ['panel', ['app/Panel.tsx']],
    ['file-upload', ['app/FileField.tsx']],
    ['skip-link', ['app/SkipLink.tsx']],
    ['summary-list', ['app/SummaryList.tsx']],
    ['task-list', ['app/TaskList.tsx']],
    ['warning-text', ['app/Notice.tsx']],
  ])('%s is written nowhere else', (component, files) => {
    const found = uses.filter(({ classes }) => classes.some((one) => isOf(one, component)))
    expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(files)
  })
})

function isOf(className: string, component: string): boolean {
  return className === `govuk-${component}` || className.startsWith(`govuk-${component}__`)
}

describe('the comparison', () => {
  const input = drawers.find(({ component }) => component === 'input')
  const fixture = fixturesOf('input').find(({ name }) => name === 'with error and hint')

  it.each([
    ['no link from the field to its hint', / aria-describedby="[^"]*"/, ''],
    ['a description that is nowhere', / aria-describedby="/, ' aria-describedby="gone '],
    ['a label of another field', / for="[^"]*"/, ' for="other"'],
    ['a mistake that only the eye sees', / aria-invalid="true"/, ''],
    ['a mistake that the eye does not see', ' govuk-input--error', ''],
    ['an error message before the hint', /(<div class="govuk-hint".*?<\/div>)(<p.*?<\/p>)/, '$2$1'],
    ['no ‘Error:’ for who cannot see the colour', /<span class="govuk-visually-hidden">.*?<\/span>/, ''],
    ['a title that is none', '<label class="govuk-label', '<label class="label'],
    ['a control that is switched off', '<input ', '<input disabled '],
    ['a control of another kind', 'type="text"', 'type="checkbox"'],
  ] as const)('finds %s', (_, right, wrong) => {
    if (input === undefined || fixture === undefined) throw new Error('The fixture is gone.')
    const drawn = input.draw(fixture.options)
    const broken = drawn.replace(right, wrong)
    expect(broken).not.toBe(drawn)
    expect(differences(input, fixture)).toEqual([])
    expect(differences({ ...input, draw: () => broken }, fixture)).not.toEqual([])
  })
})
