import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { Slice, type Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, NodeSelection, TextSelection, type Command } from '@tiptap/pm/state'
import { copied } from '../../../../../renderer/editor/clipboard/copied-html'
import { notesOfOwn, pasteSlice, sliceOfOwn, sliceOfText } from '../../../../../renderer/editor/clipboard/pasted-slice'
import { splitText } from '../../../../../renderer/editor/commands/blocks'
import {
  backspaceInNote,
  enterInNote,
  insertFootnote,
  noteOfCaret,
  notesIn,
  referencesOf,
  toNote,
} from '../../../../../renderer/editor/commands/footnotes'
import { togglePullQuote } from '../../../../../renderer/editor/commands/pull-quotes'
import { footnotesPlugin, offerNotes } from '../../../../../renderer/editor/extensions/footnote/footnotes'
import { numbersOf } from '../../../../../renderer/editor/extensions/footnote/numbering'
import { checkBody } from '../../../../../shared/document/check-body'
import { mendFootnotes } from '../../../../../shared/document/footnotes'
import type { DocumentJson } from '../../../../../shared/document/json'
import { arbitraryBody } from '../../../../support/arbitrary-document'
import { doc, fn, note, notes, p, schema } from '../support/build'

/** An editor's state with the plugin under test; commands go through it as transactions of a view do. */
class Desk {
  state: EditorState

  constructor(start: Node) {
    this.state = EditorState.create({ doc: start, plugins: [history({ newGroupDelay: 0 }), footnotesPlugin()] })
  }

  readonly dispatch = (tr: EditorState['tr']): void => {
    this.state = this.state.apply(tr)
  }

  run(command: Command): boolean {
    return command(this.state, this.dispatch)
  }

  select(from: number, to = from): this {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  cut(): { readonly slice: Slice; readonly notes: readonly Node[] } {
    const clip = this.copy()
    this.dispatch(this.state.tr.deleteSelection())
    return clip
  }

  copy(): { readonly slice: Slice; readonly notes: readonly Node[] } {
    const slice = this.state.selection.content()
    const ids = new Set<unknown>()
    slice.content.descendants((node) => void (node.type.name === 'footnoteReference' && ids.add(node.attrs['id'])))
    const own = notesIn(this.state.doc)
      .map(({ node }) => node)
      .filter((one) => ids.has(one.attrs['id']))
    const written = copied(slice, (media) => media, own).slice
    return { slice: sliceOfOwn(written, schema) ?? Slice.empty, notes: notesOfOwn(written, schema) }
  }

  paste({ slice, notes: offered }: { readonly slice: Slice; readonly notes: readonly Node[] }): void {
    if (offered.length > 0) this.dispatch(offerNotes(this.state.tr, offered))
    this.dispatch(pasteSlice(this.state, slice))
  }

  get ids(): readonly string[] {
    return referencesOf(this.state.doc).map(({ id }) => id)
  }

  get noteTexts(): readonly string[] {
    return notesIn(this.state.doc).map(({ node }) => node.textContent)
  }
}

const two = () => new Desk(doc(p('甲', fn('a'), '乙', fn('b'), '丙'), notes(note('a', '第一'), note('b', '第二'))))

/** Notes are the references' own, in their order, each id once. */
function expectInStep(state: EditorState): void {
  const ids = referencesOf(state.doc).map(({ id }) => id)
  expect(notesIn(state.doc).map(({ node }) => String(node.attrs['id']))).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('notes and their references', () => {
  it('go together, and come back together with one undo', () => {
    const desk = two()
    const before = desk.state.doc
    desk.dispatch(desk.state.tr.delete(2, 3))
    expect(desk.ids).toEqual(['b'])
    expect(desk.noteTexts).toEqual(['第二'])
    desk.run(undo)
    expect(desk.state.doc).toEqual(before)
    desk.run(redo)
    expect(desk.noteTexts).toEqual(['第二'])
  })

  it('the last reference takes the list with it', () => {
    const desk = two()
    desk.dispatch(desk.state.tr.delete(2, 5))
    expect(desk.state.doc).toEqual(doc(p('甲丙')))
  })

  it('a note that is deleted takes its reference along', () => {
    const desk = two()
    const [first] = notesIn(desk.state.doc)
    desk.dispatch(desk.state.tr.delete(first?.pos ?? 0, (first?.pos ?? 0) + (first?.node.nodeSize ?? 0)))
    expect(desk.state.doc).toEqual(doc(p('甲乙', fn('b'), '丙'), notes(note('b', '第二'))))
  })

  it('a new one gets its place among the others, and the caret goes into it', () => {
    const desk = two().select(4)
    expect(desk.run(insertFootnote)).toBe(true)
    expect(desk.ids[1]).toMatch(/^[a-z2-7]{8}$/)
    expect(desk.noteTexts).toEqual(['第一', '', '第二'])
    expect(noteOfCaret(desk.state)).toBe(desk.ids[1])
    desk.run(insertFootnote)
    expect(desk.state.selection.from).toBe(5)
    desk.run(undo)
    expect(desk.ids).toEqual(['a', 'b'])
  })

  it('a copy gets an id and a note of its own', () => {
    const desk = two().select(1, 3)
    const clip = desk.copy()
    desk.select(6)
    desk.paste(clip)
    expect(desk.ids).toHaveLength(3)
    expect(desk.noteTexts).toEqual(['第一', '第二', '第一'])
    expectInStep(desk.state)
  })

  it('cut and pasted elsewhere, it brings its note; into another text as well', () => {
    const desk = two().select(1, 3)
    const clip = desk.cut()
    expect(desk.noteTexts).toEqual(['第二'])
    desk.select(4)
    desk.paste(clip)
    expect(desk.noteTexts).toEqual(['第二', '第一'])
    const other = new Desk(doc(p('别处'))).select(1)
    other.paste(clip)
    expect(other.state.doc).toEqual(doc(p('甲', fn('a'), '别处'), notes(note('a', '第一'))))
  })

  it('everything copied and pasted over itself is the same', () => {
    const desk = two()
    const before = desk.state.doc
    desk.dispatch(desk.state.tr.setSelection(new AllSelection(desk.state.doc)))
    desk.paste(desk.copy())
    expect(desk.state.doc).toEqual(before)
  })

  it('moved behind another, their notes change places', () => {
    const desk = two()
    const tr = desk.state.tr.delete(2, 3)
    desk.dispatch(tr.insert(4, fn('a')))
    expect(desk.ids).toEqual(['b', 'a'])
    expect(desk.noteTexts).toEqual(['第二', '第一'])
  })

  it('an empty note goes with Backspace, its reference too; a filled one stays whole', () => {
    const desk = new Desk(doc(p('甲', fn('a'), '乙'), notes(note('a'))))
    desk.run(toNote('a'))
    expect(desk.run(backspaceInNote)).toBe(true)
    expect(desk.state.doc).toEqual(doc(p('甲乙')))
    expect(desk.state.selection.from).toBe(2)
    desk.run(undo)
    expectInStep(desk.state)
    const filled = two()
    const at = notesIn(filled.state.doc)[1]?.pos ?? 0
    const before = filled.state.doc
    filled.select(at + 1)
    expect(filled.run(backspaceInNote)).toBe(true)
    expect(filled.state.doc).toBe(before)
  })

  it('are numbered by the order of the references', () => {
    const { state } = two()
    const shown = numbersOf(state.doc)
      .find()
      .map(({ from, spec }) => [from, (spec as { footnote?: number }).footnote])
    const [first, second] = notesIn(state.doc)
    expect(shown).toEqual([
      [2, 1],
      [4, 2],
      [first?.pos, 1],
      [second?.pos, 2],
    ])
  })
})

describe('any sequence of edits', () => {
  const edits: readonly Command[] = [
    insertFootnote,
    splitText,
    enterInNote,
    backspaceInNote,
    togglePullQuote,
    (state, dispatch) => {
      dispatch?.(state.tr.deleteSelection())
      return true
    },
    (state, dispatch) => {
      dispatch?.(pasteSlice(state, sliceOfText('一行\n又一行', state.schema)))
      return true
    },
    (state, dispatch) => {
      dispatch?.(state.tr.insertText('字'))
      return true
    },
  ]
  const step = fc.record({
    edit: fc.nat(edits.length + 1),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    whole: fc.boolean(),
  })

  it('keeps notes and references in step, and is undone and redone whole', () => {
    fc.assert(
      fc.property(fc.tuple(arbitraryBody, fc.array(step, { minLength: 1, maxLength: 12 })), ([body, steps]) => {
        const desk = new Desk(schema.nodeFromJSON(body))
        const start = desk.state.doc
        let clip = { slice: Slice.empty, notes: [] as readonly Node[] }
        for (const { edit, from, to, whole } of steps) {
          const at = (part: number) => desk.state.doc.resolve(Math.round(part * desk.state.doc.content.size))
          const selection =
            whole && at(from).nodeAfter?.type.name === 'footnoteReference'
              ? NodeSelection.create(desk.state.doc, at(from).pos)
              : TextSelection.between(at(from), at(to))
          desk.dispatch(desk.state.tr.setSelection(selection))
          const command = edits[edit]
          if (command !== undefined) desk.run(command)
          else if (edit === edits.length) clip = whole ? desk.cut() : desk.copy()
          else desk.paste(clip)
          desk.state.doc.check()
          checkBody(desk.state.doc.toJSON(), false)
          expectInStep(desk.state)
          const json = desk.state.doc.toJSON() as DocumentJson
          expect(mendFootnotes(json).body).toBe(json)
        }
        const end = desk.state.doc
        while (undoDepth(desk.state) > 0) desk.run(undo)
        expect(desk.state.doc.toJSON()).toEqual(start.toJSON())
        while (redoDepth(desk.state) > 0) desk.run(redo)
        expect(desk.state.doc.toJSON()).toEqual(end.toJSON())
      }),
      { numRuns: 200 },
    )
  })
})
