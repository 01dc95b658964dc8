/** The schema of the plan view, asked by path: what a template may print, and of what shape it is. */

/** The part of a JSON Schema that says of what shape something is. */
export interface ViewNode {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, ViewNode>>
  readonly items?: ViewNode
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly definitions?: Readonly<Record<string, ViewNode>>
}

/** What a path may name at one place of a template: the view, and the names that `each` has given. */
export interface ViewScope {
  readonly root: ViewNode
  readonly names: ReadonlyMap<string, ViewNode>
}

/** words: can be printed · list: can be gone through · group: has fields · yesNo: can only be asked. */
export type ViewKind = 'words' | 'list' | 'group' | 'yesNo'

/** The schema at a path, or undefined when the view has no such place. A list has no fields of its own. */
export function nodeAt(path: string, scope: ViewScope): ViewNode | undefined {
  const [first = '', ...rest] = path.split('.')
  const start = scope.names.get(first) ?? field(scope.root, first, scope.root)
  return rest.reduce<ViewNode | undefined>((node, name) => node && field(node, name, scope.root), start)
}

export function kindOf(node: ViewNode, root: ViewNode): ViewKind {
  const { type, items } = resolved(node, root)
  if (type === 'boolean') return 'yesNo'
  if (type === 'object') return 'group'
  if (type !== 'array') return 'words'
  return items && (isRun(items, root) || isLine(items, root)) ? 'words' : 'list'
}

/** True for an array; a line of runs and lines of text are arrays too. */
export function isList(node: ViewNode, root: ViewNode): boolean {
  return resolved(node, root).type === 'array'
}

/** What one item of a list is. */
export function itemOf(node: ViewNode, root: ViewNode): ViewNode | undefined {
  const { items } = resolved(node, root)
  return items && resolved(items, root)
}

/** True when a group has all these fields. */
export function hasFields(node: ViewNode, fields: readonly string[], root: ViewNode): boolean {
  const { properties = {} } = resolved(node, root)
  return fields.every((name) => Object.hasOwn(properties, name))
}

/** True for the lines of somebody's words: a list of lines, each a list of runs. */
export function isLines(node: ViewNode, root: ViewNode): boolean {
  const items = resolved(node, root).items
  return items !== undefined && isLine(items, root)
}

/** True when a value of this type can stand at the node. */
export function canBe(value: unknown, node: ViewNode, root: ViewNode): boolean {
  const { type, enum: values } = resolved(node, root)
  return values ? values.includes(value) : type === typeof value
}

function isLine(node: ViewNode, root: ViewNode): boolean {
  const items = resolved(node, root).items
  return items !== undefined && isRun(items, root)
}

/** A run is a piece of text with its language and stress. */
function isRun(node: ViewNode, root: ViewNode): boolean {
  const { properties = {} } = resolved(node, root)
  return 'text' in properties && 'direction' in properties
}

function field(node: ViewNode, name: string, root: ViewNode): ViewNode | undefined {
  const { properties = {} } = resolved(node, root)
  return Object.hasOwn(properties, name) ? properties[name] : undefined
}

function resolved(node: ViewNode, root: ViewNode): ViewNode {
  if (node.$ref === undefined) return node
  const target = root.definitions?.[node.$ref.replace('#/definitions/', '')]
  return target === undefined ? {} : resolved(target, root)
}
