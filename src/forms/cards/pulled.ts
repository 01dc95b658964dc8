/**
 * Follows the pointer with a card until it is let go, and says onto which column.
 *
 * @param from the press that begins it
 * @param drop called with the `data-column` under the pointer; not at all when the card is let go elsewhere
 */
export function pulled(from: PointerEvent, card: HTMLElement, drop: (column: string) => void): void {
  const stop = new AbortController()
  const { signal } = stop
  const under = (event: PointerEvent): HTMLElement | undefined =>
    document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((one) => one.closest('[data-column]'))
      .find((one): one is HTMLElement => one instanceof HTMLElement)
  const lightUp = (column: HTMLElement | undefined): void => {
    for (const lit of document.querySelectorAll('.oo-sort__column--under')) {
      if (lit !== column) lit.classList.remove('oo-sort__column--under')
    }
    column?.classList.add('oo-sort__column--under')
  }
  const end = (): void => {
    stop.abort()
    lightUp(undefined)
    card.classList.remove('oo-sort__card--pulled')
    card.style.transform = ''
  }
  card.setPointerCapture(from.pointerId)
  card.classList.add('oo-sort__card--pulled')
  card.addEventListener(
    'pointermove',
    (event) => {
      card.style.transform = `translate(${event.clientX - from.clientX}px, ${event.clientY - from.clientY}px)`
      lightUp(under(event))
    },
    { signal },
  )
  card.addEventListener(
    'pointerup',
    (event) => {
      const column = under(event)?.dataset['column']
      end()
      if (column !== undefined) drop(column)
    },
    { signal },
  )
  card.addEventListener('pointercancel', end, { signal })
}
