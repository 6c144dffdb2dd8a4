import type { Node } from '@tiptap/pm/model'

/** Where a thread's text stands, all its pieces together, and what it says now. */
export interface Anchor {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The commented pieces of a text, in the order in which they begin. A walk over the text: at a pause, never per key. */
export function anchorsOf(doc: Node): readonly Anchor[] {
  const found = new Map<string, { from: number; to: number; text: string }>()
  doc.descendants((node, pos) => {
    if (!node.isInline) return true
    for (const id of commentIds(node)) {
      const anchor = found.get(id)
      const text = node.text ?? ' '
      if (anchor === undefined) found.set(id, { from: pos, to: pos + node.nodeSize, text })
      else Object.assign(anchor, { to: pos + node.nodeSize, text: anchor.text + text })
    }
    return false
  })
  return [...found].map(([id, anchor]) => ({ id, ...anchor }))
}

const commentIds = (node: Node): readonly string[] =>
  node.marks.filter(({ type }) => type.name === 'comment').map(({ attrs }) => String(attrs['id']))
