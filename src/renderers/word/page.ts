/** The page all papers are printed on, in twentieths of a point (DXA): A4, upright. */
export const page = { width: 11906, height: 16838, side: 1134, top: 1304, bottom: 1304 }

/** The width and the height left for words, in twentieths of a point. */
export const textWidth = page.width - 2 * page.side
export const textHeight = page.height - page.top - page.bottom
