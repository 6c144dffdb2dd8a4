import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, Selection, TextSelection, type Command } from '@tiptap/pm/state'
import { fixTables } from '@tiptap/pm/tables'
import { copied } from '../../../../../renderer/editor/clipboard/copied-html'
import { pasteSlice, sliceOfOwn, sliceOfText } from '../../../../../renderer/editor/clipboard/pasted-slice'
import { enterAcross, eraseAcross, writeAcross } from '../../../../../renderer/editor/commands/across'
import {
  deleteSelectedNode,
  insertHardBreak,
  plainBeforeJoin,
  splitText,
} from '../../../../../renderer/editor/commands/blocks'
import { ALL_COMMANDS } from '../../../../../renderer/editor/commands/catalogue'
import {
  backspaceInFigure,
  deleteLastPhoto,
  enterInFigure,
  removeFigure,
  updateFigure,
} from '../../../../../renderer/editor/commands/figures'
import { dissolveGallery, makeGallery, movePhoto, setColumns } from '../../../../../renderer/editor/commands/galleries'
import { intoTableBefore, joinIntoList, joinNextItem } from '../../../../../renderer/editor/commands/joining'
import { insertMediaSlot } from '../../../../../renderer/editor/commands/media-slots'
import { removeLink, setLink } from '../../../../../renderer/editor/commands/links'
import { liftItem, sinkItem, splitItem } from '../../../../../renderer/editor/commands/lists'
import { moveBlocks } from '../../../../../renderer/editor/commands/move-blocks'
import { formatAt, painted } from '../../../../../renderer/editor/commands/painted-format'
import {
  evenColumns,
  setCellLook,
  setColumnShare,
  setTableWords,
  tableAt,
  toggleHeaderColumn,
} from '../../../../../renderer/editor/commands/table-looks'
import { sortRows } from '../../../../../renderer/editor/commands/table-sort'
import * as tables from '../../../../../renderer/editor/commands/tables'
import { syncNotes } from '../../../../../renderer/editor/extensions/footnote/footnote-sync'
import { fillRows } from '../../../../../renderer/editor/extensions/table/filled-rows'
import { checkBody } from '../../../../../shared/document/check-body'
import { serializeBody } from '../../../../../shared/document/html/serialize'
import type { DocumentJson } from '../../../../../shared/document/json'
import { printedBody } from '../../../../../shared/document/printed-body'
import { readHtml } from '../../../../../shared/document/reader/read-html'
import { withoutEmptyRows } from '../../../../../shared/document/table-rows'
import { arbitraryBody, normalBody } from '../../../../support/arbitrary-document'
import { schemaBody } from '../../../../support/schema-document'
import { schema } from '../support/build'

/** No caret stands inside a character of two units. */
function wholeCharacter(doc: Node, pos: number): number {
  const { textOffset, parent, parentOffset } = doc.resolve(pos)
  const before = textOffset === 0 ? '' : parent.textBetween(parentOffset - 1, parentOffset)
  return /[\ud800-\udbff]/.test(before) ? pos - 1 : pos
}

const commands: readonly Command[] = [
  ...ALL_COMMANDS.filter(({ id }) => id !== 'undo' && id !== 'redo').map(({ run }) => run),
  splitText,
  insertHardBreak,
  plainBeforeJoin,
  deleteSelectedNode,
  enterInFigure,
  backspaceInFigure,
  deleteLastPhoto,
  removeFigure,
  makeGallery,
  dissolveGallery,
  movePhoto(1),
  setColumns(4),
  insertMediaSlot('audio'),
  updateFigure({ alt: '图', width: 50 }),
  setLink('https://example.cn/', '官网'),
  removeLink,
  splitItem,
  sinkItem,
  liftItem,
  joinIntoList,
  joinNextItem,
  intoTableBefore,
  tables.rowAbove,
  tables.rowBelow,
  tables.columnLeft,
  tables.columnRight,
  tables.removeRow,
  tables.removeColumn,
  tables.merge,
  tables.split,
  tables.nextCell,
  toggleHeaderColumn,
  setCellLook({ valign: 'bottom' }),
  setCellLook({ align: 'right' }),
  setColumnShare(30),
  evenColumns,
  sortRows('ascending'),
  sortRows('descending'),
  moveBlocks('up'),
  moveBlocks('down'),
  (state, dispatch) => {
    const table = tableAt(state)
    return table !== null && setTableWords(table.pos, 'caption', '表1')(state, dispatch)
  },
  (state, dispatch) => {
    const tr = painted(state, formatAt(state))
    if (tr !== null) dispatch?.(tr)
    return tr !== null
  },
  (state, dispatch) => {
    dispatch?.(pasteSlice(state, sliceOfText('第一行\n第二行', state.schema)))
    return true
  },
  // A typed character, and what Backspace and Delete do where no key of a structure takes them.
  (state, dispatch) => {
    if (!(state.selection instanceof TextSelection)) return false
    dispatch?.(state.tr.insertText('字', state.selection.from, state.selection.to))
    return true
  },
  eraseAcross,
  enterAcross,
  writeAcross('字'),
  ...['Backspace', 'Delete', 'Enter'].flatMap((key) => baseKeymap[key] ?? []),
  // Anything that this document holds, pasted anywhere else in it.
  (state, dispatch) => {
    const { doc, selection } = state
    const from = wholeCharacter(doc, Math.floor(selection.head / 2))
    const to = wholeCharacter(doc, Math.min(doc.content.size, from + 12))
    dispatch?.(pasteSlice(state, doc.slice(from, to)))
    return true
  },
  (state, dispatch) => {
    const slice = sliceOfOwn(copied(state.selection.content(), (media) => `/media/${media}`).slice, state.schema)
    if (slice !== null) dispatch?.(pasteSlice(state, slice))
    return slice !== null
  },
]

interface Step {
  readonly command: number
  readonly anchor: number
  readonly head: number
  readonly all: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(commands.length - 1),
  anchor: fc.double({ min: 0, max: 1, noNaN: true }),
  head: fc.double({ min: 0, max: 1, noNaN: true }),
  all: fc.boolean(),
})

function selectionOf(state: EditorState, { anchor, head, all }: Step): Selection {
  const { doc } = state
  const at = (part: number) => doc.resolve(wholeCharacter(doc, Math.round(part * doc.content.size)))
  if (all && anchor > 0.8) return new AllSelection(doc)
  return all ? Selection.near(at(anchor)) : TextSelection.between(at(anchor), at(head))
}

const context = { mediaHref: (name: string) => `assets/${name}`, mediaSize: () => ({ width: 800, height: 600 }) }

/** The page's HTML of a body, read back, is the body as it is printed. */
function expectRoundTrip(body: DocumentJson): void {
  const printed = printedBody(body)
  expect(normalBody(readHtml(serializeBody(printed, context)).body)).toEqual(normalBody(printed))
}

/** A state of the document with its tables put right, as the editor opens it. */
function opened(body: DocumentJson): EditorState {
  const read = schema.nodeFromJSON(withoutEmptyRows(body))
  const first = EditorState.create({
    doc: read.copy(Fragment.from(read.content)),
    plugins: [history({ newGroupDelay: 0 })],
  })
  const fixed = fixTables(first)
  return fixed === undefined ? first : EditorState.create({ doc: fixed.doc, plugins: first.plugins })
}

describe('any sequence of commands on any document', () => {
  it('keeps a valid body, goes back to the start and forth to the end by undo and redo, and comes back from JSON and HTML', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryBody, schemaBody),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        (body, steps) => {
          const start = opened(body)
          let state = start
          const dispatch = (tr: typeof state.tr): void => {
            const before = state.doc
            const opening = state
            state = state.apply(tr)
            const repair = tr.docChanged ? fixTables(state) : undefined
            if (repair !== undefined) state = state.apply(repair)
            const filled = tr.docChanged ? fillRows(before, state) : null
            if (filled !== null) state = state.apply(filled)
            const synced = tr.docChanged ? syncNotes(opening, state, new Map()) : null
            if (synced !== null) state = state.apply(synced)
          }
          for (const one of steps) {
            state = state.apply(state.tr.setSelection(selectionOf(state, one)))
            const { doc } = state
            if (commands[one.command]?.(state, dispatch) !== true) expect(state.doc).toBe(doc)
            state.doc.check()
            checkBody(state.doc.toJSON(), false)
          }
          const end = state.doc.toJSON() as DocumentJson
          expect(schema.nodeFromJSON(JSON.parse(JSON.stringify(end))).eq(state.doc)).toBe(true)
          expectRoundTrip(end)
          while (undoDepth(state) > 0) undo(state, (tr) => (state = state.apply(tr)))
          expect(state.doc.toJSON()).toEqual(start.doc.toJSON())
          while (redoDepth(state) > 0) redo(state, (tr) => (state = state.apply(tr)))
          expect(state.doc.toJSON()).toEqual(end)
        },
      ),
      { numRuns: Number(process.env['GAOTAI_RUNS'] ?? 150) },
    )
  }, 60_000)
})
