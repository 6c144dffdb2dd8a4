import type { NodeSpec } from 'prosemirror-model'

/** 分页: the exported article goes on in another file from here. */
export const pageBreak: NodeSpec = { group: 'top', atom: true }
