/** What the build makes and no file holds: see src/cli/catalogueInApp.ts. */
declare module 'virtual:catalogue' {
  const text: string
  export default text
}
