import { Fragment, type Node } from '@tiptap/pm/model'
import { nodeType } from '../core/schema-types'

/** Gives nodes that a selection cut open the children they need (a figure its credit), so that they make a valid body. */
function wholeNodes(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const closed = node.isLeaf ? node : node.type.createAndFill(node.attrs, wholeNodes(node.content), node.marks)
    if (closed !== null) nodes.push(closed)
  })
  return Fragment.fromArray(nodes)
}

/** The content of a slice as blocks of a body: rows that stand for themselves (some cells of a table) get their table. */
export function wholeBlocks(content: Fragment): Fragment {
  const first = content.firstChild
  if (first?.type.name !== 'tableRow') return wholeNodes(content)
  return Fragment.from(nodeType(first.type.schema, 'table').create(null, wholeNodes(content)))
}
