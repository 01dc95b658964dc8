import { describe, expect, it } from 'vitest'
import { isInAppBrowser } from '../../../src/app/offline/inAppBrowser.ts'

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)'
const androidApp =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36'

describe('A page opened inside another app is known by how the app names itself', () => {
  it.each([
    ['Facebook', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/467.0;FBDV/iPhone14,2]`],
    ['Facebook on Android', `${androidApp} [FB_IAB/FB4A;FBAV/467.0;]`],
    ['Instagram', `${iPhone} Mobile/15E148 Instagram 334.0.0.19.94 (iPhone14,2; iOS 17_5)`],
    ['Line', `${iPhone} Mobile/15E148 Safari Line/14.9.0`],
    ['Snapchat', `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1 Snapchat/12.89`],
    ['TikTok', `${iPhone} Mobile/15E148 musical_ly_34.5.0 BytedanceWebview/d8a21c6`],
    ['TikTok on Android', `${android} Chrome/126.0.0.0 Mobile Safari/537.36 trill_340503`],
    ['Google', `${iPhone} GSA/319.0.642 Mobile/15E148 Safari/604.1`],
    ['Twitter', `${iPhone} Mobile/15E148 Twitter for iPhone/10.45`],
    ['LinkedIn', `${iPhone} Mobile/15E148 [LinkedInApp]/9.29`],
    ['WeChat', `${android} Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49`],
    ['any app on Android', androidApp],
    ['any app on an iPhone', `${iPhone} Mobile/15E148`],
  ])('%s', (_, userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(true)
  })
})

describe('A browser of one’s own is none of them', () => {
  it.each([
    ['Safari on an iPhone', `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on an iPhone', `${iPhone} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`],
    ['Firefox on an iPhone', `${iPhone} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`],
    ['Chrome on Android', `${android} Chrome/126.0.0.0 Mobile Safari/537.36`],
    ['Samsung Internet', `${android} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`],
    ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0'],
    [
      'Safari on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    ],
    [
      'Edge on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    ],
  ])('%s', (_, userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(false)
  })

  it('nor is the app on an iPhone’s home screen, which names itself like a page inside an app', () => {
    expect(isInAppBrowser(`${iPhone} Mobile/15E148`, true)).toBe(false)
    expect(isInAppBrowser(`${iPhone} Mobile/15E148 Instagram 334.0`, true)).toBe(true)
  })
})
