/** Pens: their colours are seen on white paper by day and by night, and go by their names. */
export const colours = {
  black: '#1d1a16',
  red: '#c8281e',
  orange: '#e07b00',
  yellow: '#f2c500',
  green: '#2a7d3f',
  blue: '#1f5fbf',
  purple: '#7a3a9a',
  brown: '#7b4a22',
} as const

export type Colour = keyof typeof colours

export const colourNames = Object.keys(colours) as readonly Colour[]

/** The colour of the paper: the rubber draws with it. */
export const white = '#ffffff'

/** Pixels of the paper, which is 1200 wide. */
export const widths = { thin: 8, middle: 18, thick: 40 } as const

export type Width = keyof typeof widths

export const widthNames = Object.keys(widths) as readonly Width[]

/** The rubber takes away more than the pen of the same name draws. */
export const rubberTimes = 2
