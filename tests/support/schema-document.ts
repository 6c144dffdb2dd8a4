import * as fc from 'fast-check'
import type { ContentMatch, Mark, MarkType, Node, NodeType } from 'prosemirror-model'
import { markAttributes, nodeAttributes } from '../../shared/document/attributes'
import { mendFootnotes } from '../../shared/document/footnotes'
import type { DocumentJson } from '../../shared/document/json'
import { documentSchema, type MarkName, type NodeName } from '../../shared/document/schema'

/**
 * Bodies made from the schema itself, so that a node or mark that joins it is in them without a line here: content by its
 * content expression, attributes by what their checks admit.
 */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, 1, 2, 3, 7, 50, '', '甲', '一二', 'a', 'left', 'center', 'right', 'justify'],
  ...['https://example.cn/', 'mailto:desk@example.cn', `${'0a'.repeat(32)}.png`, `${'1b'.repeat(32)}.jpg`],
  ...['2017-12-28', '12月28日', 'left', 'wide', 'audio', 'video'],
]
const TEXTS = ['稿', '文字', ' ', '，。', 'word 3.5%', '\u3000', '<b>&', '😀', '𠀀'] as const
const DEEPEST = 4
const WIDEST = 4

/** Takes one decision after another out of a list; when it is used up, always the first. */
class Choices {
  readonly #list: readonly number[]
  #at = 0

  constructor(list: readonly number[]) {
    this.#list = list
  }

  get over(): boolean {
    return this.#at >= this.#list.length
  }

  below(count: number): number {
    return (this.#list[this.#at++] ?? 0) % count
  }

  of<T>(values: readonly [T, ...T[]] | readonly T[]): T {
    return values[this.below(values.length)] as T
  }
}

type Checks = Readonly<Record<string, (value: unknown) => boolean>> | undefined

function attributes(specs: NodeType['spec']['attrs'], checks: Checks, choices: Choices): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(specs ?? {}).map(([name, spec]) => {
      const check = checks?.[name]
      const fallback: unknown = 'default' in spec ? spec.default : undefined
      // Spans that reach far are a matter of their own tests.
      const admitted = VALUES.filter(
        (value) => check?.(value) === true && !(name.endsWith('span') && Number(value) > 2),
      )
      const values = fallback === undefined ? admitted : [fallback, ...admitted]
      return [name, choices.of(values)]
    }),
  )
}

function marksIn(parent: NodeType, choices: Choices): readonly Mark[] {
  let set: readonly Mark[] = []
  for (const type of Object.values(documentSchema.marks) as readonly MarkType[]) {
    if (!parent.allowsMarkType(type) || choices.below(6) !== 1) continue
    const checks = markAttributes[type.name as MarkName]
    set = type.create(attributes(type.spec.attrs, checks, choices)).addToSet(set)
  }
  return set
}

function nextTypes(match: ContentMatch): readonly NodeType[] {
  return Array.from({ length: match.edgeCount }, (_edge, n) => match.edge(n).type)
}

function children(parent: NodeType, depth: number, choices: Choices): readonly Node[] {
  const content: Node[] = []
  let match = parent.contentMatch
  for (;;) {
    const full = choices.over || depth >= DEEPEST || content.length >= WIDEST
    if (match.validEnd && (full || choices.below(4) === 3)) return content
    const types = nextTypes(match)
    const type = full ? (match.defaultType ?? types[0]) : choices.of(types)
    if (type === undefined) return content
    content.push(
      type.isText
        ? documentSchema.text(choices.of(TEXTS), marksIn(parent, choices))
        : nodeOf(type, depth + 1, choices, type.isInline ? marksIn(parent, choices) : []),
    )
    const next = match.matchType(type)
    if (next === null) return content
    match = next
  }
}

function nodeOf(type: NodeType, depth: number, choices: Choices, marks: readonly Mark[] = []): Node {
  const checks = nodeAttributes[type.name as NodeName]
  return type.createChecked(attributes(type.spec.attrs, checks, choices), children(type, depth, choices), marks)
}

/** Any body that the schema admits, its notes in step; tables may still have to be put right. */
export const schemaBody: fc.Arbitrary<DocumentJson> = fc
  .array(fc.nat(1000), { minLength: 10, maxLength: 160 })
  .map((list) => nodeOf(documentSchema.topNodeType, 0, new Choices(list)).toJSON() as DocumentJson)
  .map((body) => mendFootnotes(body).body)
