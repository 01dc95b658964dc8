type Rgb = readonly [number, number, number]

/**
 * The accent as it can be read on `background`: itself when it reaches `ratio` to 1 (WCAG 2.2), else lightened
 * towards white until it does. Both colours are '#rrggbb'; anything else is our own mistake and throws, so that no
 * other text gets into a style sheet.
 */
export function readableOn(background: string, accent: string, ratio: number): string {
  const under = rgb(background)
  const from = rgb(accent)
  for (let step = 0; step <= 20; step += 1) {
    const colour = mixed(from, step / 20)
    if (contrast(colour, under) >= ratio) return hex(colour)
  }
  return '#ffffff'
}

/** How far apart two '#rrggbb' colours are, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: string, other: string): number {
  return contrast(rgb(one), rgb(other))
}

function rgb(colour: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`"${colour}" is not a colour written as #rrggbb.`)
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function mixed([red, green, blue]: Rgb, white: number): Rgb {
  // Rounded here, so that what is measured is the colour that is written.
  const towards = (part: number) => Math.round(part + (255 - part) * white)
  return [towards(red), towards(green), towards(blue)]
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
