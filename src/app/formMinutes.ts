/**
 * How long each form takes when all of it is asked, in minutes, rounded to five: known before the form is fetched.
 * A test holds this to the forms.
 */
export const formMinutes: Readonly<Record<string, number>> = {
  f01: 40,
  f03: 55,
  f04: 135,
  f07: 165,
  f08: 100,
  f11: 80,
  'f12-slt': 60,
  f13: 55,
  f17: 5,
}

export function minutesOfForm(form: string): number {
  return formMinutes[form] ?? 60
}
