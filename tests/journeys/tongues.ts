import type { Page } from '@playwright/test'

/**
 * Words that are not in the language the page says they are in, one line each: English where it says Arabic, and the
 * other way about. An Arabic sentence may name something in Latin letters. What people wrote is theirs, a paper is in the language of whom it is for, and a label that is
 * still in English keeps to itself between isolating signs: none of them is looked at.
 *
 * @param theirs names and signs that are the same in every language
 */
export async function strayWords(page: Page, theirs: readonly string[]): Promise<string[]> {
  return page.evaluate((names) => {
    const isolated = /[\u2066\u2068][^\u2066-\u2069]*\u2069/g
    const theirOwn =
      '.paper, .oo-said__text, .oo-words, textarea, script, style, noscript, svg, .oo-languages'
    const found = new Set<string>()
    const look = (words: string, element: Element): void => {
      let text = words
      for (let before = ''; before !== text;) {
        before = text
        text = text.replace(isolated, ' ')
      }
      for (const name of names) text = text.replaceAll(name, ' ')
      const language = element.closest('[lang]')?.getAttribute('lang') ?? ''
      const isArabic = /\p{Script=Arabic}{2,}/u.test(text)
      const isStray = language === 'ar' ? /[A-Za-z]{3,}/.test(text) && !isArabic : isArabic
      if (isStray) found.add(`${language}: ${element.className}: ${text.trim().slice(0, 80)}`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (element === null || element.closest(theirOwn) !== null) continue
      if (node instanceof Text) look(node.data, element)
      else
        for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-valuetext'])
          look(element.getAttribute(name) ?? '', element)
    }
    return [...found]
  }, theirs)
}
