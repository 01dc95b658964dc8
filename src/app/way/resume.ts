/**
 * Goes on where somebody stopped: the text box of the page with words in it has the focus, behind its last letter,
 * and its last line is in view. Without such a box nothing is moved.
 */
export function resume(): void {
  const box = [...document.querySelectorAll<HTMLTextAreaElement>('.oo-questions textarea')].findLast(
    (one) => one.value !== '' && one.checkVisibility(),
  )
  if (box === undefined) return
  box.focus({ preventScroll: true })
  box.setSelectionRange(box.value.length, box.value.length)
  box.scrollTop = box.scrollHeight
  box.scrollIntoView({ block: box.offsetHeight < window.innerHeight / 2 ? 'center' : 'end' })
}
