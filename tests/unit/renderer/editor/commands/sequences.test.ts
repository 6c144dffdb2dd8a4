import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { Fragment } from '@tiptap/pm/model'
import { AllSelection, EditorState, Selection, TextSelection, type Command } from '@tiptap/pm/state'
import { fixTables } from '@tiptap/pm/tables'
import { copied } from '../../../../../renderer/editor/clipboard/copied-html'
import { pasteSlice, sliceOfOwn, sliceOfText } from '../../../../../renderer/editor/clipboard/pasted-slice'
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
import { insertMediaSlot } from '../../../../../renderer/editor/commands/media-slots'
import { removeLink, setLink } from '../../../../../renderer/editor/commands/links'
import { liftItem, sinkItem, splitItem } from '../../../../../renderer/editor/commands/lists'
import * as tables from '../../../../../renderer/editor/commands/tables'
import { checkBody } from '../../../../../shared/document/check-body'
import { arbitraryBody } from '../../../../support/arbitrary-document'
import { schema } from '../support/build'

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
  tables.rowAbove,
  tables.rowBelow,
  tables.columnLeft,
  tables.columnRight,
  tables.removeRow,
  tables.removeColumn,
  tables.merge,
  tables.split,
  tables.nextCell,
  (state, dispatch) => {
    dispatch?.(pasteSlice(state, sliceOfText('第一行\n第二行', state.schema)))
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
  const at = (part: number) => doc.resolve(Math.round(part * doc.content.size))
  if (all && anchor > 0.8) return new AllSelection(doc)
  return all ? Selection.near(at(anchor)) : TextSelection.between(at(anchor), at(head))
}

describe('any sequence of commands on any document', () => {
  it('keeps a valid body, and goes back to the start and forth to the end by undo and redo', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.array(step, { minLength: 1, maxLength: 12 }), (body, steps) => {
        const read = schema.nodeFromJSON(body)
        const first = EditorState.create({
          doc: read.copy(Fragment.from(read.content)),
          plugins: [history({ newGroupDelay: 0 })],
        })
        const fixed = fixTables(first)
        const start = fixed === undefined ? first : EditorState.create({ doc: fixed.doc, plugins: first.plugins })
        let state = start
        const dispatch = (tr: typeof state.tr): void => {
          state = state.apply(tr)
          const repair = tr.docChanged ? fixTables(state) : undefined
          if (repair !== undefined) state = state.apply(repair)
        }
        for (const one of steps) {
          state = state.apply(state.tr.setSelection(selectionOf(state, one)))
          const { doc } = state
          if (commands[one.command]?.(state, dispatch) !== true) expect(state.doc).toBe(doc)
          state.doc.check()
          checkBody(state.doc.toJSON(), false)
        }
        const end = state.doc.toJSON() as unknown
        while (undoDepth(state) > 0) undo(state, (tr) => (state = state.apply(tr)))
        expect(state.doc.toJSON()).toEqual(start.doc.toJSON())
        while (redoDepth(state) > 0) redo(state, (tr) => (state = state.apply(tr)))
        expect(state.doc.toJSON()).toEqual(end)
      }),
      { numRuns: 150 },
    )
  })
})
