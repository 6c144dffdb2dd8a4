import { history, undo } from '@tiptap/pm/history'
import { EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { nextSlash, slashKey, type SlashState } from '../../../../../renderer/editor/slash/slash-state'
import { doc, p } from '../support/build'

const plugin = new Plugin<SlashState | null>({
  key: slashKey,
  state: { init: () => null, apply: (tr, before, old, state) => nextSlash(tr, before, old, state) },
})

class Typing {
  state: EditorState
  constructor(document = doc(p('上文'), p(), p('下文')), at = 5) {
    this.state = EditorState.create({
      doc: document,
      plugins: [plugin, history()],
      selection: TextSelection.create(document, at),
    })
  }
  type(text: string, meta?: string): this {
    const tr = this.state.tr.insertText(text)
    this.state = this.state.apply(meta === undefined ? tr : tr.setMeta(meta, true))
    return this
  }
  get open(): SlashState | null {
    return slashKey.getState(this.state) ?? null
  }
}

describe('the menu behind the slash', () => {
  it.each(['/', '／', '、'])('opens with %s in an empty paragraph and follows what is typed', (sign) => {
    const typing = new Typing().type(sign)
    expect(typing.open).toEqual({ from: 5, typed: '', index: 0 })
    expect(typing.type('bg').open?.typed).toBe('bg')
  })
  it('does not open within text, at its beginning, or for more than a sign', () => {
    expect(new Typing(doc(p('2017'), p()), 5).type('/').open).toBeNull()
    expect(new Typing(doc(p('2017'), p()), 1).type('/').open).toBeNull()
    expect(new Typing().type('/a').open).toBeNull()
    expect(new Typing().type('//').open).toBeNull()
  })
  it('does not open by pasting, or by undoing', () => {
    expect(new Typing().type('/', 'paste').open).toBeNull()
    const typing = new Typing().type('/')
    typing.state = typing.state.apply(typing.state.tr.delete(5, 6))
    undo(typing.state, (tr) => (typing.state = typing.state.apply(tr)))
    expect(typing.open).toBeNull()
  })
  it('goes with a space, another place, the sign, and Escape; the text stays', () => {
    expect(new Typing().type('/').type(' ').open).toBeNull()
    const moved = new Typing().type('/')
    moved.state = moved.state.apply(moved.state.tr.setSelection(TextSelection.create(moved.state.doc, 2)))
    expect(moved.open).toBeNull()
    const dismissed = new Typing().type('/')
    dismissed.state = dismissed.state.apply(dismissed.state.tr.setMeta(slashKey, { kind: 'dismiss' }))
    expect(dismissed.open).toBeNull()
    expect(dismissed.type('b').open).toBeNull()
    expect(dismissed.state.doc.textContent).toBe('上文/b下文')
  })
})
