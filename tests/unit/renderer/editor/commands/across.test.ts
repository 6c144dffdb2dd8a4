import { describe, it } from 'vitest'
import { enterAcross, eraseAcross, writeAcross } from '../../../../../renderer/editor/commands/across'
import { insertHardBreak } from '../../../../../renderer/editor/commands/blocks'
import { writeText } from '../../../../../renderer/editor/commands/inserted-text'
import { pasteSlice, sliceOfParagraphs } from '../../../../../renderer/editor/clipboard/pasted-slice'
import type { Node } from '@tiptap/pm/model'
import {
  br,
  by,
  caption,
  credit,
  doc,
  figure,
  fn,
  gallery,
  hr,
  li,
  note,
  notes,
  p,
  pull,
  table,
  td,
  tr,
  ul,
} from '../support/build'
import { expectEdit } from '../support/expect-edit'

const photos = (...words: readonly (readonly [string, string])[]): Node =>
  doc(gallery(...words.map(([said, by]) => figure(caption(said), credit(by))), caption('总说')), p('后文'))

describe('a selection that reaches out of a caption', () => {
  it('takes the selected words of each text, and leaves every photo of a gallery', () => {
    expectEdit(
      photos(['甲<a>说', '甲摄'], ['乙说', '乙摄'], ['丙<h>说', '丙摄']),
      eraseAcross,
      doc(
        gallery(
          figure(caption('甲<a>'), credit()),
          figure(caption(), credit()),
          figure(caption('说'), credit('丙摄')),
          caption('总说'),
        ),
        p('后文'),
      ),
    )
  })
  it('joins no text with another, before a picture or after it', () => {
    expectEdit(
      doc(figure(caption('图说'), credit('摄<a>影')), p('后<h>文')),
      eraseAcross,
      doc(figure(caption('图说'), credit('摄<a>')), p('文')),
    )
    expectEdit(
      doc(p('前<h>文'), p('中'), figure(caption('图<a>说'), credit('摄影'))),
      eraseAcross,
      doc(p('前<a>'), figure(caption('说'), credit('摄影'))),
    )
    expectEdit(
      doc(figure(caption('图<a>说'), credit('摄<h>影'))),
      eraseAcross,
      doc(figure(caption('图<a>'), credit('影'))),
    )
  })
  it('takes what is selected whole, also from a list, and leaves a table its cells and a note its place', () => {
    expectEdit(
      doc(
        figure(caption('图<a>'), credit('摄')),
        p('中'),
        figure(caption(), credit()),
        ul(li(p('一')), li(p('二<h>三'))),
      ),
      eraseAcross,
      doc(figure(caption('图<a>'), credit()), ul(li(p('三')))),
    )
    expectEdit(
      doc(p('前<a>文'), table(tr(td(p('一')), td(p('二'))), tr(td(p('三<h>四')), td(p('五'))))),
      eraseAcross,
      doc(p('前<a>'), table(tr(td(p()), td(p())), tr(td(p('四')), td(p('五'))))),
    )
    expectEdit(
      doc(p('文', fn('k1'), '中', fn('k2'), '末<a>尾'), notes(note('k1', '一'), note('k2', '二<h>三'))),
      eraseAcross,
      doc(p('文', fn('k1'), '中', fn('k2'), '末<a>'), notes(note('k1'), note('k2', '三'))),
    )
  })
  it('leaves one empty paragraph where there must be one, and no more', () => {
    expectEdit(
      doc(pull(p('甲<a>文'), p('乙'), p('丙'), by('某人')), p('后<h>文')),
      eraseAcross,
      doc(pull(p('甲<a>'), by()), p('文')),
    )
    expectEdit(
      doc(p('前<a>文'), pull(p('甲'), p('乙'), by('某<h>人'))),
      eraseAcross,
      doc(p('前<a>'), pull(p(), by('人'))),
    )
    expectEdit(
      doc(
        p('前<a>文'),
        table(tr(td(p('一'), p('二'), hr()), td(ul(li(p('三')), li(p('四'))))), tr(td(p('五<h>六')), td(p()))),
      ),
      eraseAcross,
      doc(p('前<a>'), table(tr(td(p()), td(ul(li(p())))), tr(td(p('六')), td(p())))),
    )
    expectEdit(
      doc(figure(caption('图<a>说'), credit()), ul(li(p('一'), p('二'), ul(li(p('三<h>四')))))),
      eraseAcross,
      doc(figure(caption('图<a>'), credit()), ul(li(p(), ul(li(p('四')))))),
    )
  })
  it('is written over where it begins, and broken where it ends', () => {
    const before = doc(figure(caption('图<a>说'), credit('摄影')), p('后<h>文'))
    const written = doc(figure(caption('图字<a>'), credit()), p('文'))
    expectEdit(before, writeAcross('字'), written)
    expectEdit(before, writeText('字'), written)
    expectEdit(before, insertHardBreak, doc(figure(caption('图', br()), credit()), p('文')))
    expectEdit(before, enterAcross, doc(figure(caption('图'), credit()), p('<a>文')))
    const paste = sliceOfParagraphs('字', before.type.schema)
    expectEdit(before, (state, dispatch) => (dispatch?.(pasteSlice(state, paste)), true), written)
  })
  it('is no selection within one text, or around a picture', () => {
    expectEdit(doc(figure(caption('图<a>说<h>'), credit())), eraseAcross, null)
    expectEdit(doc(p('前<a>'), figure(caption('图'), credit()), p('<h>后')), eraseAcross, null)
    expectEdit(doc(table(tr(td(p('一<a>'), p('<h>二'))))), eraseAcross, null)
  })
})
