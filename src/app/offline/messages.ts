/** What page and service worker say to each other. Every question brings a port, and the answers come through it. */
import type { GroupName, GroupState } from './groups.ts'

export type Asked =
  /** Take over from the older worker. Workbox’s own word, which `workbox-window` sends. */
  | { readonly type: 'SKIP_WAITING' }
  /** How much of each group is here? One answer of kind `groups`. */
  | { readonly type: 'GROUPS' }
  /** Fetch what is missing of a group. Answers of kind `progress`, then one `fetched` or `failed`. */
  | { readonly type: 'FETCH'; readonly group: GroupName }
  /** Break off fetching, because a newer worker takes over: browsers let it wait until this one is idle. */
  | { readonly type: 'STOP' }

export type Answered =
  | { readonly kind: 'groups'; readonly groups: Readonly<Record<GroupName, GroupState>> }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'fetched' }
  | { readonly kind: 'failed' }
