/** The example cases that come with the app. Nobody in them exists. */
export interface Example {
  /** The name of its file in public/examples/, and of the example in an address. */
  readonly id: string
  readonly name: string
  readonly age: number
  readonly about: string
}

export const examples: readonly Example[] = [
  {
    id: 'ash',
    name: 'Ash Example',
    age: 7,
    about: 'Loves trains. His mum, his school and three professionals have told their part.',
  },
  {
    id: 'bramble',
    name: 'Bramble Testcase',
    age: 9,
    about:
      'Lives in two homes and three languages. One address must stay secret from some of the people who get a copy.',
  },
  {
    id: 'juniper',
    name: 'Juniper Sample',
    age: 15,
    about: 'Speaks for herself and looks towards leaving school. Her parents do not agree about everything.',
  },
]
