import type { NodeSpec } from 'prosemirror-model'

const cellAttrs = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  /** Column widths in pixels while editing; the page does not print them. */
  colwidth: { default: null },
  align: { default: null },
}

export const table: NodeSpec = { content: 'tableRow+', group: 'block', tableRole: 'table', isolating: true }
export const tableRow: NodeSpec = { content: '(tableCell | tableHeader)*', tableRole: 'row' }
export const tableHeader: NodeSpec = { content: 'block+', attrs: cellAttrs, tableRole: 'header_cell', isolating: true }
export const tableCell: NodeSpec = { content: 'block+', attrs: cellAttrs, tableRole: 'cell', isolating: true }
