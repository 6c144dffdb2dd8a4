import { Fragment, Slice, type Node } from '@tiptap/pm/model'

/**
 * Our own slice without comment marks that would be strangers here: of threads of another article, and of threads whose
 * text still stands in this one (a copy has no comments of its own; what was cut brings them back).
 */
export function withoutStrangeComments(slice: Slice, doc: Node, knowsThread: (id: string) => boolean): Slice {
  const standing = new Set<unknown>()
  doc.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'comment') standing.add(mark.attrs['id'])
  })
  const belongs = (id: unknown): boolean => typeof id === 'string' && knowsThread(id) && !standing.has(id)
  const map = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach((node) => {
      const marks = node.marks.filter((mark) => mark.type.name !== 'comment' || belongs(mark.attrs['id']))
      nodes.push(node.isText ? node.mark(marks) : node.copy(map(node.content)).mark(marks))
    })
    return Fragment.fromArray(nodes)
  }
  return new Slice(map(slice.content), slice.openStart, slice.openEnd)
}
