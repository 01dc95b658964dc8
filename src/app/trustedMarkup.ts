/** The one Trusted Types policy of the app: the markup and the scripts that may reach the browser. */
import { isOurWorker } from './offline/workerFiles.ts'

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: {
          createHTML: (markup: string) => string
          createScriptURL: (address: string) => string
        },
      ): {
        createHTML(markup: string): string
        // A TrustedScriptURL in truth: the types of `Worker` and `register` know only strings.
        createScriptURL(address: string): string
      }
    }
  }
}

const policy = window.trustedTypes?.createPolicy('one-and-only', {
  // What the HTML renderer wrote: it escapes every word.
  createHTML: (markup) => markup,
  createScriptURL: ourWorker,
})

/** Puts a renderer's markup into an element. `markup` must come from src/renderers/html and from nowhere else. */
export function showMarkup(element: Element, markup: string): void {
  element.innerHTML = policy?.createHTML(markup) ?? markup
}

/** The address of one of our workers, as a browser takes it. Throws for any other script. */
export function workerAddress(url: URL): string {
  return policy?.createScriptURL(url.href) ?? ourWorker(url.href)
}

function ourWorker(address: string): string {
  if (isOurWorker(address, document.baseURI, import.meta.env.DEV)) return address
  throw new TypeError(`${address} is no worker of this app`)
}
