import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import type { MarkName, NodeName } from '../../../shared/document/schema'

/** The editor's own node type of a name; its schema is derived from the shared specs, so every name is there. */
export function nodeType(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`the editor lacks the node ${name}`)
  return type
}

export function markType(schema: Schema, name: MarkName): MarkType {
  const type = schema.marks[name]
  if (type === undefined) throw new Error(`the editor lacks the mark ${name}`)
  return type
}
