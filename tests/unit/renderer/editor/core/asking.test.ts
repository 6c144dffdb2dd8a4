import { EventEmitter } from 'node:events'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { whenComposed } from '../../../../../renderer/editor/core/asking'

/** As much of a view, composing in a text, as is asked for; there is no page here. */
function composing() {
  const editor = new EventEmitter()
  const dom = Object.assign(new EventTarget(), { editor })
  return { editor, dom, view: { isDestroyed: false, composing: true, dom } as unknown as EditorView }
}

describe('what waits for an input method', () => {
  it('goes on with the end of the composition', async () => {
    const { dom, view } = composing()
    const composed = whenComposed(view)
    dom.dispatchEvent(new Event('compositionend'))
    await expect(composed).resolves.toBeUndefined()
  })
  it('goes on when the text is left in the middle of it', async () => {
    const { editor, view } = composing()
    const composed = whenComposed(view)
    editor.emit('destroy')
    await expect(composed).resolves.toBeUndefined()
  })
})
