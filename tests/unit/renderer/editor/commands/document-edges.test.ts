import { expect, it } from 'vitest'
import { TextSelection } from '@tiptap/pm/state'
import { toEdge } from '../../../../../renderer/editor/commands/document-edges'
import { caption, credit, doc, figure, p } from '../support/build'
import { stateOf } from '../support/expect-edit'

const text = doc(p('首段'), p('中<a>间'), figure(caption('图说'), credit('摄影')))

it('goes to the first and the last place of the text, or selects up to it', () => {
  const state = stateOf(text)
  const after = (edge: 'start' | 'end', extend: boolean) => {
    let next = state
    toEdge(edge, extend)(state, (tr) => (next = state.apply(tr)))
    return next.selection
  }
  expect(after('start', false).head).toBe(1)
  expect(after('end', false).$head.parent.textContent).toBe('摄影')
  expect(after('end', false).$head.parentOffset).toBe(2)
  const selected = after('end', true)
  expect(selected).toBeInstanceOf(TextSelection)
  expect(selected.anchor).toBe(state.selection.anchor)
  expect(after('start', true).from).toBe(1)
  expect(after('start', true).to).toBe(state.selection.anchor)
})
