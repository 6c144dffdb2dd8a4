import type { NodeSpec } from 'prosemirror-model'

/** How the content of a cell stands in its height; null is the theme's own way (in the middle). */
export const VERTICAL_ALIGNMENTS = ['top', 'middle', 'bottom'] as const
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number]

const cellAttrs = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  /** For each column that the cell covers its share of the table's width in percent, 0: what is left; null: all 0. */
  colwidth: { default: null },
  align: { default: null },
  valign: { default: null },
}

/** `caption` is its 表题, printed over it, `note` its 资料来源 or 注, printed under it. */
export const table: NodeSpec = {
  content: 'tableRow+',
  group: 'block',
  attrs: { caption: { default: '' }, note: { default: '' } },
  tableRole: 'table',
  isolating: true,
}
export const tableRow: NodeSpec = { content: '(tableCell | tableHeader)*', tableRole: 'row' }
export const tableHeader: NodeSpec = { content: 'block+', attrs: cellAttrs, tableRole: 'header_cell', isolating: true }
export const tableCell: NodeSpec = { content: 'block+', attrs: cellAttrs, tableRole: 'cell', isolating: true }
