import { Fragment, type Node } from '@tiptap/pm/model'

/** Gives nodes that a selection cut open the children they need (a figure its credit), so that they make a valid body. */
export function wholeNodes(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const closed = node.isLeaf ? node : node.type.createAndFill(node.attrs, wholeNodes(node.content), node.marks)
    if (closed !== null) nodes.push(closed)
  })
  return Fragment.fromArray(nodes)
}
