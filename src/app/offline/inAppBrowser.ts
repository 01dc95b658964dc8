/** Pages opened inside another app: what is written there can vanish with that app, and is not seen in the browser. */

/** What the browsers inside apps call themselves. */
const apps: readonly RegExp[] = [
  /\bFBAN\/|\bFBAV\/|\bFB_IAB\//,
  /\bInstagram\b/,
  /\bLine\//,
  /\bSnapchat\b/,
  /\bmusical_ly\b|\bBytedanceWebview\b|\bTikTok\b|\btrill_/,
  /\bTwitter\b/,
  /\bLinkedInApp\b/,
  /\bMicroMessenger\//,
  /\bPinterest\//,
  /\bGSA\//,
  // Android says so of every page that an app shows inside itself.
  /;\s?wv\)/,
]

/** On iPhones and iPads a browser says “Safari/”; a page that an app shows inside itself does not. */
const apple = /\b(iPhone|iPad|iPod)\b.*AppleWebKit\//

/**
 * Was the page opened inside another app?
 *
 * @param userAgent as the browser names itself
 * @param isHomeScreen the page was opened from the home screen, where it names itself like a page inside an app
 */
export function isInAppBrowser(userAgent: string, isHomeScreen = false): boolean {
  if (apps.some((app) => app.test(userAgent))) return true
  return !isHomeScreen && apple.test(userAgent) && !/\bSafari\//.test(userAgent)
}
