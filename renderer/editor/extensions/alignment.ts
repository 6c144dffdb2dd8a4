import { ALIGNMENTS, type Alignment } from '../../../shared/document/nodes/blocks'
import type { Node } from '@tiptap/pm/model'

const isAlignment = (value: unknown): value is Alignment => ALIGNMENTS.some((alignment) => alignment === value)

/** Alignment as a data attribute: the window's CSP has no room for inline style. */
export const alignToDOM = (node: Node): Record<string, string> => {
  const align: unknown = node.attrs['align']
  return isAlignment(align) ? { 'data-align': align } : {}
}

export const alignFromDOM = (element: HTMLElement): { readonly align: Alignment | null } => {
  const align = element.dataset['align']
  return { align: isAlignment(align) ? align : null }
}
