/** What is fetched when a paper is wanted, and what is said when it cannot be. Nothing here is ever rejected. */
import type { Print } from '../../documents/paper.ts'
import { todayHere } from '../clock.ts'
import type { Session } from '../session/contract.ts'
import { audienceOf, type AudienceName } from './documents.ts'
import type { Making } from './makers.ts'
import type * as opening from './opening.ts'
import type { OpenedPaper, PaperToMake } from './opening.ts'
import type { Order } from './order.ts'
import { say } from './say.ts'

type Opening = typeof opening

/** A paper of an opened case, as it is today. */
export function paperOf(
  session: Session,
  document: string,
  name: AudienceName,
  print: Print = 'usual',
): Promise<OpenedPaper> {
  return opened(async ({ openedPaper }) => {
    const audience = audienceOf(name, session.now().me?.id)
    if (audience === undefined) return refused(say('paper.refused.person'))
    const kept = await session.whole()
    return openedPaper(kept, { document, audience, now: new Date().toISOString(), today: todayHere(), print })
  })
}

/** A paper of an example case: the copy for nobody in particular, as on the example's last day. */
export function paperOfExample(id: string, document: string): Promise<OpenedPaper> {
  return opened(async ({ openedFile }) => {
    const file = await fetch(`./examples/${id}.json`).catch(() => undefined)
    const text = file?.ok === true ? await file.text().catch(() => undefined) : undefined
    if (text === undefined) return refused(say('paper.refused.example'))
    return openedFile(text, { document, audience: 'nobody', now: new Date().toISOString() })
  })
}

/** A form to fill in by hand, in usual or large print. */
export function blankOf(form: string, print: Print): Promise<PaperToMake> {
  return opened<PaperToMake>(({ openedBlank }) => Promise.resolve(openedBlank(form, print, todayHere())))
}

/** A file made from an order. */
export async function fileMade(order: Order): Promise<Making> {
  const makers = await import('./makers.ts').catch(() => undefined)
  return makers === undefined ? { unmade: 'parts' } : makers.fileFor(order)
}

async function opened<T extends PaperToMake>(
  open: (opening: Opening) => Promise<T>,
): Promise<T | ReturnType<typeof refused>> {
  const door = await import('./opening.ts').catch(() => undefined)
  if (door === undefined) return refused(say('paper.refused.parts'))
  try {
    return await open(door)
  } catch (error) {
    reportError(error)
    return refused(say('paper.refused.fault'))
  }
}

function refused(sentence: string): Extract<OpenedPaper, { readonly kind: 'refused' }> {
  return { kind: 'refused', because: [sentence] }
}
