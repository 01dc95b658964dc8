/** What a role may read and write of a case without anybody deciding more. */
import type { PartKind, Role, Scope } from '../generated/meta/role.ts'

/** own: begun by them, or about them · others: of anybody else. */
export type Whose = 'own' | 'others'

export function mayRead(role: Role, part: PartKind, of: Whose): boolean {
  return allows(role.reads, part, of)
}

export function mayWrite(role: Role, part: PartKind, of: Whose): boolean {
  return allows(role.writes, part, of)
}

/** A scope without "own" or "others" is all of its part. */
function allows(scopes: readonly Scope[], part: PartKind, of: Whose): boolean {
  return scopes.some((scope) => scope === part || scope === `${part}/${of}`)
}
