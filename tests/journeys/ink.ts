import type { Page } from '@playwright/test'

/** How many pixels of the drawing paper are not white. */
export async function inkOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What was drawn last is shown with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    const paper = document.querySelector('canvas')
    if (paper === null) return 0
    // Looked at in a copy: what is often read back is told to the browser, and ours is not.
    const copy = new OffscreenCanvas(paper.width, paper.height).getContext('2d', { willReadFrequently: true })
    copy?.drawImage(paper, 0, 0)
    const pixels = copy?.getImageData(0, 0, paper.width, paper.height).data ?? []
    let ink = 0
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at] !== 255 || pixels[at + 1] !== 255) ink += 1
    return ink
  })
}
