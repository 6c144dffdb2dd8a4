import { expect } from 'vitest'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Command, type Selection } from '@tiptap/pm/state'
import { checkBody } from '../../../../../shared/document/check-body'
import { schema } from './build'

interface Placed {
  readonly doc: Node
  readonly anchor: number | null
  readonly head: number | null
}

/** Takes the `<a>` and `<h>` signs out of a document's texts and says where they stood. */
function place(marked: Node): Placed {
  let anchor: number | null = null
  let head: number | null = null
  const walk = (node: Node, start: number): Node => {
    const children: Node[] = []
    let position = start
    node.forEach((child) => {
      if (!child.isText) {
        const cleared = walk(child, position + 1)
        children.push(cleared)
        position += cleared.nodeSize
        return
      }
      let text = child.text ?? ''
      for (let found = /<([ah])>/.exec(text); found !== null; found = /<([ah])>/.exec(text)) {
        if (found[1] === 'a') anchor = position + found.index
        else head = position + found.index
        text = text.slice(0, found.index) + text.slice(found.index + 3)
      }
      if (text !== '') children.push(schema.text(text, child.marks))
      position += text.length
    })
    return node.copy(Fragment.fromArray(children))
  }
  const doc = walk(marked, 0)
  return { doc, anchor, head }
}

export function stateOf(marked: Node, selection?: (doc: Node) => Selection): EditorState {
  const { doc, anchor, head } = place(marked)
  const chosen = selection?.(doc) ?? (anchor === null ? null : TextSelection.create(doc, anchor, head ?? anchor))
  return EditorState.create({ doc, plugins: [history()], ...(chosen === null ? {} : { selection: chosen }) })
}

/** Selects the first node of a type as a whole. */
export const selecting =
  (type: string) =>
  (doc: Node): Selection => {
    let at = -1
    doc.descendants((node, pos) => {
      if (at < 0 && node.type.name === type) at = pos
      return at < 0
    })
    return NodeSelection.create(doc, at)
  }

/**
 * Runs a command and expects the document and selection after it; also that its dry run says yes and changes nothing,
 * that the result is a valid body and survives JSON, and that undo and redo go back and forth exactly.
 * @param after null: the command must do nothing
 */
export function expectEdit(
  before: Node | EditorState,
  command: Command,
  after: Node | null,
  selection?: (doc: Node) => Selection,
): void {
  const start = before instanceof EditorState ? before : stateOf(before, selection)
  let state = start
  const dispatch = (tr: Parameters<NonNullable<Parameters<Command>[1]>>[0]): void => {
    state = state.apply(tr)
  }
  expect(command(start)).toBe(after !== null)
  expect(command(start, dispatch)).toBe(after !== null)
  if (after === null) {
    expect(state.doc.eq(start.doc)).toBe(true)
    return
  }
  const expected = place(after)
  expect(state.doc.toJSON()).toEqual(expected.doc.toJSON())
  if (expected.anchor !== null) {
    expect([state.selection.anchor, state.selection.head]).toEqual([expected.anchor, expected.head ?? expected.anchor])
  }
  state.doc.check()
  checkBody(state.doc.toJSON(), false)
  expect(schema.nodeFromJSON(JSON.parse(JSON.stringify(state.doc.toJSON()))).eq(state.doc)).toBe(true)
  const done = state.doc
  if (done.eq(start.doc)) return
  undo(state, dispatch)
  expect(state.doc.toJSON()).toEqual(start.doc.toJSON())
  redo(state, dispatch)
  expect(state.doc.eq(done)).toBe(true)
}
