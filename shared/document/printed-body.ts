import type { DocumentJson, MarkJson, NodeJson } from './json'
import { joinedRuns } from './joined-runs'
import { documentSchema } from './schema'
import { withWidthsInAllCells } from './table-grid'

/**
 * The body as it is printed, in one spelling: without comment marks (text that only they had split is one run again),
 * without links on references to notes, which are links themselves, with a column's width said by all of its cells,
 * and without attributes that have their default value, so that loading and saving unchanged text changes nothing.
 */
export function printedBody(body: DocumentJson): DocumentJson {
  return { ...spelt(body, isPrinted), type: 'doc' }
}

const isPrinted = (mark: MarkJson, on: NodeJson): boolean =>
  mark.type !== 'comment' && !(mark.type === 'link' && on.type === 'footnoteReference')

/** A node in one spelling, comment marks kept: equal for nodes that differ in nothing a person can see or answer. */
export const speltNode = (node: NodeJson): NodeJson => spelt(node, () => true)

function spelt(given: NodeJson, keeps: (mark: MarkJson, on: NodeJson) => boolean): NodeJson {
  const node = given.type === 'table' ? withWidthsInAllCells(given) : given
  const { attrs, marks, content, ...rest } = node
  const ownAttrs = withoutDefaults(attrs, documentSchema.nodes[node.type as keyof typeof documentSchema.nodes]?.spec)
  const ownMarks = (marks ?? []).filter((mark) => keeps(mark, node)).map(printedMark)
  return {
    ...rest,
    ...(ownAttrs === null ? {} : { attrs: ownAttrs }),
    ...(ownMarks.length === 0 ? {} : { marks: ownMarks }),
    ...(content === undefined || content.length === 0
      ? {}
      : { content: joinedRuns(content.map((child) => spelt(child, keeps))) }),
  }
}

function printedMark(mark: MarkJson): MarkJson {
  const attrs = withoutDefaults(mark.attrs, documentSchema.marks[mark.type as keyof typeof documentSchema.marks]?.spec)
  return attrs === null ? { type: mark.type } : { type: mark.type, attrs }
}

interface Spec {
  readonly attrs?: Readonly<Record<string, { readonly default?: unknown }>>
}

function withoutDefaults(attrs: NodeJson['attrs'], spec: Spec | undefined): Readonly<Record<string, unknown>> | null {
  const kept = Object.entries(attrs ?? {}).filter(([name, value]) => {
    return value !== undefined && value !== (spec?.attrs?.[name]?.default ?? null)
  })
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
