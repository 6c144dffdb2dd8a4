import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { deriveNode } from '../../core/derive'
import { alignFromDOM, alignToDOM } from '../alignment'
import { columnResizing } from './column-resizing'
import { makeRoom } from './column-room'
import { fillRows } from './filled-rows'
import { TableView } from './table-view'

export const Table = deriveNode('table', {
  toDOM: () => ['div', { class: 'gt-table' }, ['table', ['tbody', 0]]],
  parseDOM: [{ tag: 'table' }],
  addNodeView:
    () =>
    ({ node }) =>
      new TableView(node),
})

export const TableRow = deriveNode('tableRow', { toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] })

const cellToDOM = (node: Node): Record<string, string> => ({
  ...span('colspan', node),
  ...span('rowspan', node),
  ...alignToDOM(node),
  ...verticalToDOM(node),
})

const verticalToDOM = (node: Node): Record<string, string> => {
  const value: unknown = node.attrs['valign']
  return typeof value === 'string' ? { 'data-valign': value } : {}
}

const span = (name: 'colspan' | 'rowspan', node: Node): Record<string, string> => {
  const value: unknown = node.attrs[name]
  return typeof value === 'number' && value > 1 ? { [name]: String(value) } : {}
}

const cellFromDOM = (element: HTMLElement) => ({
  colspan: Math.max(1, Number.parseInt(element.getAttribute('colspan') ?? '1', 10) || 1),
  rowspan: Math.max(1, Number.parseInt(element.getAttribute('rowspan') ?? '1', 10) || 1),
  ...alignFromDOM(element),
})

export const TableHeader = deriveNode('tableHeader', {
  toDOM: (node) => ['th', cellToDOM(node), 0],
  parseDOM: [{ tag: 'th', getAttrs: cellFromDOM }],
})

export const TableCell = deriveNode('tableCell', {
  toDOM: (node) => ['td', cellToDOM(node), 0],
  parseDOM: [{ tag: 'td', getAttrs: cellFromDOM }],
})

/** Cell selections, and tables kept well-formed. Its low priority lets our own keys come first. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  priority: 50,
  addProseMirrorPlugins: () => [
    columnResizing(),
    tableEditing(),
    ...[fillRows, makeRoom].map(
      (mended) =>
        new Plugin({
          appendTransaction: (changes, before, state) =>
            changes.some(({ docChanged }) => docChanged) ? mended(before.doc, state) : null,
        }),
    ),
  ],
})
