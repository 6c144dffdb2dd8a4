import { describe, expect, it } from 'vitest'
import { endsWithEditorLine } from '../../../../shared/document/editor-line'
import type { NodeJson } from '../../../../shared/document/json'

const body = (...texts: readonly string[]): NodeJson => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  })),
})

describe('endsWithEditorLine', () => {
  it.each([
    '（责任编辑：何念）',
    '(责编:何念)',
    '责任编辑 何念',
    '【责任编辑：何念 周砚】',
    '本版责编／何念',
    'Editor: He Nian',
  ])('knows “%s”', (line) => {
    expect(endsWithEditorLine(body('正文。', line))).toBe(true)
    expect(endsWithEditorLine(body('正文。', line, ''))).toBe(true)
    expect(endsWithEditorLine(body(line, '正文还在继续。'))).toBe(false)
  })

  it.each([
    '他是这本书的责任编辑。',
    '责任编辑制度由此建立：选题、审稿、校对，一条也不能少，责任编辑要对书稿的质量负全部的责任，这是写进合同的。',
    '正文。',
  ])('takes “%s” for text', (line) => expect(endsWithEditorLine(body(line))).toBe(false))

  it('looks before the notes', () => {
    const { content = [] } = body('正文。', '（责任编辑：何念）')
    const notes: NodeJson = { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'a' } }] }
    expect(endsWithEditorLine({ type: 'doc', content: [...content, notes] })).toBe(true)
  })
})
