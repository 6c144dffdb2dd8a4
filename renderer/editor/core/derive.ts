import { Mark, Node, type Attributes, type MarkConfig, type NodeConfig } from '@tiptap/core'
import type { AttributeSpec, MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { markSpecs, nodeSpecs, type MarkName, type NodeName } from '../../../shared/document/schema'

/** How a node of the shared schema looks in the window; all else about it stands in the shared spec. */
export interface NodeRules {
  readonly toDOM?: NonNullable<NodeSpec['toDOM']>
  readonly parseDOM?: NonNullable<NodeSpec['parseDOM']>
  readonly addNodeView?: NonNullable<NodeConfig['addNodeView']>
}

export interface MarkRules {
  readonly toDOM: NonNullable<MarkSpec['toDOM']>
  readonly parseDOM: NonNullable<MarkSpec['parseDOM']>
}

/** The keys of a spec that tiptap takes as fields of its own; the rest goes in through `extendNodeSchema`. */
const NODE_FIELDS = [
  'content',
  'marks',
  'group',
  'inline',
  'atom',
  'selectable',
  'draggable',
  'code',
  'whitespace',
  'linebreakReplacement',
  'defining',
  'isolating',
  'allowGapCursor',
] as const
const MARK_FIELDS = ['inclusive', 'excludes', 'group', 'spanning', 'code'] as const

/** The tiptap node of a shared spec. */
export function deriveNode(name: NodeName, rules: NodeRules): Node {
  const spec: NodeSpec = nodeSpecs[name]
  const { addNodeView, ...dom } = rules
  const rest = { ...without(spec, NODE_FIELDS), ...dom }
  const config: NodeConfig = {
    name,
    ...only(spec, NODE_FIELDS),
    ...(name === 'doc' ? { topNode: true } : {}),
    ...(addNodeView === undefined ? {} : { addNodeView }),
    addAttributes: () => attributesOf(spec.attrs),
    extendNodeSchema: (extension: { readonly name: string }) => (extension.name === name ? rest : {}),
  }
  return Node.create(config)
}

/** The tiptap mark of a shared spec. */
export function deriveMark(name: MarkName, rules: MarkRules): Mark {
  const spec: MarkSpec = markSpecs[name]
  const rest = { ...without(spec, MARK_FIELDS), ...rules }
  const config: MarkConfig = {
    name,
    ...only(spec, MARK_FIELDS),
    addAttributes: () => attributesOf(spec.attrs),
    extendMarkSchema: (extension: { readonly name: string }) => (extension.name === name ? rest : {}),
  }
  return Mark.create(config)
}

const attributesOf = (attrs: Readonly<Record<string, AttributeSpec>> | undefined): Attributes =>
  Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [
      name,
      {
        ...('default' in spec ? { default: spec.default as unknown } : { isRequired: true }),
        ...(spec.validate === undefined ? {} : { validate: spec.validate }),
      },
    ]),
  )

const only = (spec: object, keys: readonly string[]): Record<string, never> =>
  Object.fromEntries(Object.entries(spec).filter(([key]) => keys.includes(key))) as Record<string, never>

const without = (spec: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(spec).filter(([key]) => key !== 'attrs' && !keys.includes(key)))
