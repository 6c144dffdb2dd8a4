import { deriveMark } from '../../core/derive'

export const Bold = deriveMark('bold', { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] })
export const Italic = deriveMark('italic', { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] })
export const Underline = deriveMark('underline', { toDOM: () => ['u', 0], parseDOM: [{ tag: 'u' }] })
export const Strike = deriveMark('strike', { toDOM: () => ['s', 0], parseDOM: [{ tag: 's' }, { tag: 'del' }] })
export const Subscript = deriveMark('subscript', { toDOM: () => ['sub', 0], parseDOM: [{ tag: 'sub' }] })
export const Superscript = deriveMark('superscript', { toDOM: () => ['sup', 0], parseDOM: [{ tag: 'sup' }] })
