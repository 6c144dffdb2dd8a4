import { describe, it } from 'vitest'
import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, type Selection } from '@tiptap/pm/state'
import { enterOverAll, writeText } from '../../../../../renderer/editor/commands/inserted-text'
import { caption, credit, doc, figure, h2, hr, p, quote } from '../support/build'
import { expectEdit, selecting } from '../support/expect-edit'

const gapAt =
  (pos: number) =>
  (document: Node): Selection =>
    new GapCursor(document.resolve(pos))

describe('text that no key brought', () => {
  const empty = (): Node => figure(caption(), credit())
  it('gets a paragraph of its own between blocks', () => {
    expectEdit(doc(empty(), p('下')), writeText('🙂'), doc(p('🙂<a>'), empty(), p('下')), gapAt(0))
    expectEdit(doc(empty(), empty()), writeText('中'), doc(empty(), p('中<a>'), empty()), gapAt(empty().nodeSize))
    expectEdit(doc(quote(empty())), writeText('中'), doc(quote(p('中<a>'), empty())), gapAt(1))
  })
  it('goes into the caption of a selected picture, and in place of a selected divider', () => {
    expectEdit(doc(empty()), writeText('图'), doc(figure(caption('图<a>'), credit())), selecting('figure'))
    expectEdit(doc(p('上'), hr()), writeText('中'), doc(p('上'), p('中')), selecting('horizontalRule'))
  })
  it('is left to the browser inside a text', () => expectEdit(doc(p('甲<a>')), writeText('乙'), null))
})

it('Enter over everything leaves one empty paragraph', () => {
  const all = (document: Node): Selection => new AllSelection(document)
  expectEdit(doc(h2('题'), p('文'), figure(caption('图'), credit())), enterOverAll, doc(p('<a>')), all)
  expectEdit(doc(p('甲<a>乙<h>')), enterOverAll, null)
})
