import { expect, it } from 'vitest'
import { cleanSlice } from '../../../../../renderer/editor/clipboard/paste-modes'
import { clearMarks } from '../../../../../renderer/editor/commands/marks'
import { formatAt, painted } from '../../../../../renderer/editor/commands/painted-format'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { bold, comment, dateline, doc, link, p } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const paintLike =
  (from: Node): Command =>
  (state, dispatch) => {
    const tr = painted(state, formatAt(stateOf(from)))
    if (tr !== null) dispatch?.(tr)
    return tr !== null
  }

it('The format painter takes looks alone: a dateline is neither copied nor wiped off', () => {
  const withDateline = doc(p(dateline('<a>本报北京电'), '正文<h>'))
  expectEdit(doc(p('<a>第二段<h>')), paintLike(withDateline), doc(p('第二段')))
  expectEdit(
    doc(p(dateline('<a>本报北京电'), bold('正文'), link('https://example.org/')('链接'), comment('批注<h>'))),
    paintLike(doc(p('<a>第二段<h>'))),
    doc(p(dateline('本报北京电'), '正文', link('https://example.org/')('链接'), comment('批注'))),
  )
})

it('Clearing formats, also of what is pasted, leaves datelines', () => {
  const before = doc(p(dateline('<a>本报北京电'), bold('正文<h>')))
  expectEdit(before, clearMarks, doc(p(dateline('本报北京电'), '正文')))
  const { doc: pasted } = stateOf(before)
  expect(cleanSlice(pasted.slice(0)).content.eq(doc(p(dateline('本报北京电'), '正文')).content)).toBe(true)
})
