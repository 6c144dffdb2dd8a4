import { expect, it } from 'vitest'
import { knownBody } from '../../../../../renderer/editor/core/known-body'
import { schema } from '../support/build'

it('shows a newer body as what this editor knows, with the text of the rest', () => {
  const body = knownBody({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '认识' }] },
      { type: 'album', content: [{ type: 'paragraph', content: [{ type: 'text', text: '组图说明' }] }] },
      { type: 'paragraph', content: [{ type: 'text', text: '新标记', marks: [{ type: 'ruby' }] }] },
    ],
  })
  const node = schema.nodeFromJSON(body)
  node.check()
  expect(node.childCount).toBe(5)
  expect(node.textContent).toContain('组图说明')
  expect(node.textContent).toContain('新标记')
})
