export function nothingDrawn(): null {
  return null
}
