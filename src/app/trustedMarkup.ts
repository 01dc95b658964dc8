/** The one Trusted Types policy of the app. It lets through what the HTML renderer wrote, which escapes every word. */

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML: (markup: string) => string },
      ): { createHTML(markup: string): string }
    }
  }
}

const policy = window.trustedTypes?.createPolicy('one-and-only', { createHTML: (markup) => markup })

/** Puts a renderer's markup into an element. `markup` must come from src/renderers/html and from nowhere else. */
export function showMarkup(element: Element, markup: string): void {
  element.innerHTML = policy?.createHTML(markup) ?? markup
}
