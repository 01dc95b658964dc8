import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { pagePolicy } from './src/cli/headers.mjs'

/** Plain static hosts send no headers of ours, so the built page carries its policy itself. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
}

export default defineConfig({
  // Relative addresses, so that the app can stand in any folder of any host.
  base: './',
  plugins: [react(), policyInPage],
  build: {
    target: 'es2022',
    // A file inside a file would need `data:` in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
