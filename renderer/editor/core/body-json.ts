import type { Node } from '@tiptap/pm/model'
import type { DocumentJson, NodeJson } from '../../../shared/document/json'

/**
 * The body as JSON. Nodes never change, so a block that is the same node as before is the same JSON object as before:
 * after a pause in typing only what was typed in is written out, and who counts or serializes can go by identity too.
 */
export class BodyJson {
  readonly #blocks = new WeakMap<Node, NodeJson>()

  of(doc: Node): DocumentJson {
    if (doc.childCount === 0) return { type: 'doc' }
    return { type: 'doc', content: doc.children.map((block) => this.#block(block)) }
  }

  #block(block: Node): NodeJson {
    const known = this.#blocks.get(block)
    if (known !== undefined) return known
    const json = block.toJSON() as NodeJson
    this.#blocks.set(block, json)
    return json
  }
}
