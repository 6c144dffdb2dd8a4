import type { NodeJson } from '../json'
import { inlineText } from '../text'
import { inlineOf } from './figures'
import { hasClass } from './style'
import type { HtmlElement, HtmlNode } from './tree'

/** A pull quote out of our own `aside`: blocks become paragraphs, `attribution` is who said them. Null without words. */
export function pullQuoteOf(
  aside: HtmlElement,
  read: (nodes: readonly HtmlNode[]) => readonly NodeJson[],
): NodeJson | null {
  const isAttribution = (node: HtmlNode): boolean => typeof node !== 'string' && hasClass(node, 'attribution')
  const paragraphs = read(aside.children.filter((node) => !isAttribution(node))).flatMap(paragraphOf)
  const by = read(aside.children.filter(isAttribution))
    .map((block) => inlineText({ type: 'attribution', content: inlineOf([block]) }))
    .join(' ')
  if (paragraphs.length === 0 && by === '') return null
  const attribution: NodeJson =
    by === '' ? { type: 'attribution' } : { type: 'attribution', content: [{ type: 'text', text: by }] }
  return {
    type: 'pullQuote',
    content: [...(paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs), attribution],
  }
}

function paragraphOf(block: NodeJson): readonly NodeJson[] {
  if (block.type === 'paragraph') return [block]
  const content = inlineOf([block])
  return content.length === 0 ? [] : [{ type: 'paragraph', content }]
}
