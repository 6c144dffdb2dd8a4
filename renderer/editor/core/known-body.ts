import type { DocumentJson, NodeJson } from '../../../shared/document/json'
import { markSpecs, nodeSpecs } from '../../../shared/document/schema'
import { paragraphsOf } from '../../../shared/document/text'
import { t } from '../../../shared/messages/translate'

/**
 * A body of a newer version as this one can show it: each top-level block that holds something unknown becomes a note
 * and its text. Only ever shown: what is saved is the body as it came.
 */
export function knownBody(body: DocumentJson): DocumentJson {
  return { type: 'doc', content: (body.content ?? []).flatMap((block) => (isKnown(block) ? [block] : noted(block))) }
}

const isKnown = (node: NodeJson): boolean =>
  Object.hasOwn(nodeSpecs, node.type) &&
  (node.marks ?? []).every((mark) => Object.hasOwn(markSpecs, mark.type)) &&
  (node.content ?? []).every(isKnown)

const noted = (block: NodeJson): readonly NodeJson[] =>
  [t('editor.unknownBlock'), ...paragraphsOf({ type: 'doc', content: [block] })].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))
