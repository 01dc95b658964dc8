/**
 * What a browser is told with every file of the app. One list: the local server sends it, the build writes the
 * policy into the page for plain static hosts, and the authority guide copies it from here.
 */

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'one-and-only',
}

/** Not obeyed inside a page: only a header can forbid framing. */
const headerOnly = new Set(['frame-ancestors'])

/** Everything a page may ask a device for. What stands here without `self` is off. */
const features = {
  accelerometer: '',
  autoplay: '',
  camera: 'self',
  'display-capture': '',
  'encrypted-media': '',
  fullscreen: '',
  gamepad: '',
  geolocation: '',
  gyroscope: '',
  hid: '',
  'idle-detection': '',
  'local-fonts': '',
  magnetometer: '',
  microphone: 'self',
  midi: '',
  payment: '',
  'picture-in-picture': '',
  'publickey-credentials-create': '',
  'publickey-credentials-get': '',
  'screen-wake-lock': '',
  serial: '',
  usb: '',
  'xr-spatial-tracking': '',
}

/** @param {(directive: string) => boolean} wanted */
const policyOf = (wanted) =>
  Object.entries(policy)
    .filter(([directive]) => wanted(directive))
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')

/** The policy for a `<meta http-equiv="Content-Security-Policy">`. */
export const pagePolicy = policyOf((directive) => !headerOnly.has(directive))

/** Header → value. */
export const securityHeaders = {
  'Content-Security-Policy': policyOf(() => true),
  'Permissions-Policy': Object.entries(features)
    .map(([feature, who]) => `${feature}=(${who})`)
    .join(', '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
}
