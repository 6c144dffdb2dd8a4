import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, it } from 'vitest'
import {
  insertDivider,
  insertHardBreak,
  plainBeforeJoin,
  setParagraph,
  splitText,
  stopAtEdge,
  toggleHeading,
  toggleQuote,
} from '../../../../../renderer/editor/commands/blocks'
import { setAlign } from '../../../../../renderer/editor/commands/align'
import { bold, br, caption, credit, doc, figure, h2, h3, hr, li, p, quote, table, td, tr, ul } from '../support/build'
import { expectEdit } from '../support/expect-edit'

describe('headings', () => {
  it('turn a paragraph into a heading and back', () => {
    expectEdit(doc(p('一、<a>选题')), toggleHeading(2), doc(h2('一、<a>选题')))
    expectEdit(doc(h2('一、<a>选题')), toggleHeading(3), doc(h3('一、<a>选题')))
    expectEdit(doc(h3('一、<a>选题')), toggleHeading(3), doc(p('一、<a>选题')))
    expectEdit(doc(h2('<a>选题')), setParagraph, doc(p('<a>选题')))
  })

  it('leave captions alone', () => {
    expectEdit(doc(figure(caption('<a>图说'), credit())), toggleHeading(2), null)
  })

  it('become plain on Backspace when empty', () => {
    expectEdit(doc(p('前文'), h2('<a>')), plainBeforeJoin, doc(p('前文'), p('<a>')))
    expectEdit(doc(p({ align: 'right' }, '<a>')), plainBeforeJoin, doc(p('<a>')))
    expectEdit(doc(h2('<a>标题')), plainBeforeJoin, null)
  })
})

describe('Enter', () => {
  it('leaves a paragraph where chosen blocks went and no text is left to split', () => {
    const state = EditorState.create({ doc: doc(quote(ul(li(p())), ul(li(p('新闻')))), hr()) })
    for (let anchor = 0; anchor <= state.doc.content.size; anchor += 1) {
      for (let head = anchor; head <= state.doc.content.size; head += 1) {
        const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
        splitText(state.apply(state.tr.setSelection(selection)), (tr) => tr.doc.check())
      }
    }
  })

  it('keeps the alignment of a paragraph', () => {
    expectEdit(
      doc(p({ align: 'right' }, '（记者 林晓<a>）')),
      splitText,
      doc(p({ align: 'right' }, '（记者 林晓'), p({ align: 'right' }, '<a>）')),
    )
    expectEdit(
      doc(p({ align: 'center' }, '署名<a>')),
      splitText,
      doc(p({ align: 'center' }, '署名'), p({ align: 'center' }, '<a>')),
    )
  })

  it('goes from a heading to a paragraph, and cuts a heading in two headings', () => {
    expectEdit(doc(h2('标题<a>')), splitText, doc(h2('标题'), p('<a>')))
    expectEdit(doc(h2('标<a>题')), splitText, doc(h2('标'), h2('<a>题')))
  })
})

describe('quotations', () => {
  it('wrap the selected paragraphs and let them go', () => {
    expectEdit(doc(p('甲<a>'), p('乙<h>')), toggleQuote, doc(quote(p('甲<a>'), p('乙<h>'))))
    expectEdit(doc(quote(p('甲<a>'), p('乙<h>'))), toggleQuote, doc(p('甲<a>'), p('乙<h>')))
    expectEdit(doc(quote(p('甲'), p('乙<a>'))), toggleQuote, doc(quote(p('甲')), p('乙<a>')))
  })
})

describe('dividers and line breaks', () => {
  it('puts a divider after the sentence, never into it', () => {
    expectEdit(doc(p('上<a>文')), insertDivider, doc(p('上文'), hr(), p('<a>')))
    expectEdit(doc(p('<a>'), p('下文')), insertDivider, doc(hr(), p('<a>下文')))
  })

  it('breaks a line, but not in a credit', () => {
    expectEdit(doc(p('上<a>下')), insertHardBreak, doc(p('上', br(), '<a>下')))
    const inCredit = doc(figure(caption(), credit('摄影<a>')))
    expectEdit(inCredit, insertHardBreak, inCredit)
  })
})

describe('alignment', () => {
  it('stores nothing for the way the page has anyway', () => {
    expectEdit(doc(p('<a>甲'), h2('乙<h>')), setAlign('center'), doc(p({ align: 'center' }, '<a>甲'), h2('乙<h>')))
    expectEdit(doc(p({ align: 'center' }, '<a>甲')), setAlign('justify'), doc(p('<a>甲')))
    expectEdit(doc(h2('<a>甲')), setAlign('left'), doc(h2({ align: 'left' }, '<a>甲')))
  })

  it('aligns the figure with the caret in its caption', () => {
    expectEdit(
      doc(figure(caption('图<a>'), credit())),
      setAlign('left'),
      doc(figure({ align: 'left' }, caption('图<a>'), credit())),
    )
  })
})

describe('the edges of cells and captions', () => {
  const cells = (first: string, second: string) => doc(table(tr(td(p(first)), td(p(second)))))
  it('stop Backspace and Delete', () => {
    expectEdit(cells('甲', '<a>乙'), stopAtEdge('backward'), cells('甲', '<a>乙'))
    expectEdit(cells('甲<a>', '乙'), stopAtEdge('forward'), cells('甲<a>', '乙'))
    expectEdit(cells('甲', '乙<a>'), stopAtEdge('backward'), null)
    expectEdit(doc(p('甲'), p('<a>乙')), stopAtEdge('backward'), null)
    expectEdit(doc(p(bold('甲')), p('<a>')), stopAtEdge('backward'), null)
  })
})
