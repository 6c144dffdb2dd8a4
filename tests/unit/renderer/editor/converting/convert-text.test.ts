import { Converter } from 'opencc-js/cn2t'
import { describe, it } from 'vitest'
import type { Command } from '@tiptap/pm/state'
import { convertText, type Convert } from '../../../../../renderer/editor/converting/convert-text'
import { withCase } from '../../../../../shared/converting/letter-case'
import { bold, br, caption, credit, doc, figure, link, p, table, td, tr } from '../support/build'
import { expectEdit } from '../support/expect-edit'

const command =
  (convert: Convert): Command =>
  (state, dispatch) => {
    const done = convertText(state, convert)
    if (done !== null) dispatch?.(done.tr)
    return done !== null
  }
const upper = command((text) => withCase(text, 'upper'))

describe('converting', () => {
  it('changes the selection only, keeps its marks and stays selected', () => {
    expectEdit(
      doc(p('one <a>tw', bold('o thr'), 'ee<h> four')),
      upper,
      doc(p('one <a>TW', bold('O THR'), 'EE<h> four')),
    )
  })
  it('reaches captions and goes around line breaks, over all of the text where nothing is selected', () => {
    expectEdit(
      doc(p('<a>a', br(), link('https://example.cn/')('b')), figure(caption('c'), credit('d'))),
      upper,
      doc(p('A', br(), link('https://example.cn/')('B')), figure(caption('C'), credit('D'))),
    )
  })
  it('reaches the words of tables and pictures that are wholly in it', () => {
    const picture = (alt: string) => figure({ alt }, caption(), credit())
    expectEdit(
      doc(table({ caption: 'one', note: 'two' }, tr(td(p('<a>three')))), picture('four')),
      upper,
      doc(table({ caption: 'ONE', note: 'TWO' }, tr(td(p('THREE')))), picture('FOUR')),
    )
    expectEdit(
      doc(p('<a>one'), table({ caption: 'two' }, tr(td(p('three<h>')))), picture('four')),
      upper,
      doc(p('ONE'), table({ caption: 'two' }, tr(td(p('THREE')))), picture('four')),
    )
  })
  it('reads words across marks', () => {
    const traditional = command(Converter({ from: 'cn', to: 't' }))
    expectEdit(doc(p('<a>皇', bold('后'), '之后')), traditional, doc(p('皇', bold('后'), '之後')))
  })
  it('goes by runs of marks where the length changes', () => {
    const longer = command((text) => text.replaceAll('甲', '甲乙'))
    expectEdit(doc(p('<a>甲', bold('甲'))), longer, doc(p('甲乙', bold('甲乙'))))
  })
  it('does nothing where it is so already', () => {
    expectEdit(doc(p('<a>清河<h>')), upper, null)
  })
})
