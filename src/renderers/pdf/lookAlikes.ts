/**
 * Signs our text fonts lack and people paste all the time, each with the sign that is drawn for it. The
 * paper still spells what was typed. The last rows are the private code points with which Word writes the
 * bullets and ticks of its Symbol and Wingdings fonts.
 */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'], // hyphen
  ['\u2011', '-'], // non-breaking hyphen
  ['\u2015', '—'], // horizontal bar
  ['\u2043', '•'], // hyphen bullet
  ['\u2190', '\u2b05'], // arrows
  ['\u2191', '\u2b06'],
  ['\u2192', '\u27a1'],
  ['\u2193', '\u2b07'],
  ['\u21d2', '\u27a1'],
  ['\u25a0', '\u25aa'], // squares and circles used as bullets and boxes
  ['\u25a1', '\u2b1c'],
  ['\u25cb', '\u26aa'],
  ['\u25cf', '•'],
  ['\u25e6', '•'],
  ['\u2610', '\u2b1c'], // boxes to tick
  ['\u2605', '\u2b50'], // star
  ['\u2713', '\u2714'], // tick
  ['\u2717', '\u2716'], // cross
  ['\uf0a7', '\u25aa'],
  ['\uf0b7', '•'],
  ['\uf0d8', '\u27a1'],
  ['\uf0e0', '\u27a1'],
  ['\uf0fc', '\u2714'],
])
