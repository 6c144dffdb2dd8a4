import { describe, expect, it } from 'vitest'
import { AllSelection } from '@tiptap/pm/state'
import { splitText } from '../../../../../renderer/editor/commands/blocks'
import { datelineAt, markDateline, writeDatelineText } from '../../../../../renderer/editor/commands/datelines'
import {
  backspaceInPullQuote,
  enterInPullQuote,
  togglePullQuote,
} from '../../../../../renderer/editor/commands/pull-quotes'
import {
  inCentredHeading,
  insertPageBreak,
  toggleCentredHeading,
  toggleLead,
} from '../../../../../renderer/editor/commands/structure'
import {
  by,
  comment,
  dateline,
  doc,
  fn,
  h2,
  h3,
  lead,
  li,
  note,
  notes,
  p,
  pageBreak,
  pull,
  quote,
  td,
  table,
  tr,
  ul,
} from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

describe('datelines', () => {
  it('a typed one is marked by one command, and plain again by the same', () => {
    const typed = doc(p('本报北京12月28日电（记者 林见川）会议<a>召开。'))
    const marked = doc(p(dateline('本报北京12月28日电（记者 林见川）'), '会议召开。'))
    expectEdit(typed, markDateline, marked)
    expectEdit(stateOf(marked), markDateline, doc(p('本报北京12月28日电（记者 林见川）会议召开。')))
  })

  it('there is none to mark in other text, in lists or in cells', () => {
    expectEdit(doc(p('据新华社报道<a>，会议召开。')), markDateline, null)
    expectEdit(doc(ul(li(p('本报讯<a>（记者 林见川）')))), markDateline, null)
    expectEdit(doc(table(tr(td(p('本报讯<a>（记者 林见川）'))))), writeDatelineText('本报讯'), null)
  })

  it('one is written at the start of the paragraph, in the place of the one that stands there', () => {
    expectEdit(
      doc(p('会议召<a>开。')),
      writeDatelineText('本报讯（记者 林见川）'),
      doc(p(dateline('本报讯（记者 林见川）'), '<a>会议召开。')),
    )
    expectEdit(
      doc(p('会议<a>召开。')),
      writeDatelineText('新华社电'),
      doc(p(dateline('新华社电'), '\u3000<a>会议召开。')),
    )
    const standing = doc(p(dateline('本报讯'), '会议召开。'))
    expectEdit(stateOf(standing), writeDatelineText('本社讯'), doc(p(dateline('本社讯'), '<a>会议召开。')))
    expect(datelineAt(stateOf(standing))?.marked).toBe(true)
  })
})

describe('leads and centred sub-headings', () => {
  it('a paragraph becomes the lead and a paragraph again; Enter goes on with the text', () => {
    expectEdit(doc(p('全文<a>要点。')), toggleLead, doc(lead('全文<a>要点。')))
    expectEdit(doc(lead('全文<a>要点。')), toggleLead, doc(p('全文<a>要点。')))
    expectEdit(doc(ul(li(p('条目<a>')))), toggleLead, null)
    expectEdit(doc(lead('要点。<a>')), splitText, doc(lead('要点。'), p('<a>')))
  })

  it('a sub-heading stands in the middle whatever it was before', () => {
    expectEdit(doc(p({ align: 'right' }, '小<a>标题')), toggleCentredHeading, doc(h2('小<a>标题')))
    expectEdit(doc(h3({ align: 'left' }, '小<a>标题')), toggleCentredHeading, doc(h2('小<a>标题')))
    expectEdit(doc(h2({ align: 'center' }, '小<a>标题')), toggleCentredHeading, doc(p('小<a>标题')))
    expect(inCentredHeading(stateOf(doc(h2({ align: 'left' }, '小<a>标题'))))).toBe(false)
  })
})

describe('pull quotes', () => {
  it('paragraphs become one and paragraphs again', () => {
    expectEdit(doc(p('引<a>语')), togglePullQuote, doc(pull(p('引<a>语'), by())))
    expectEdit(doc(pull(p('引<a>语'), by('林见川'))), togglePullQuote, doc(p('引<a>语'), p('林见川')))
    expectEdit(doc(quote(p('引<a>语'))), togglePullQuote, null)
    expectEdit(doc(h2('标<a>题')), togglePullQuote, null)
  })

  it('are made of everything, and the caret stands in their words', () => {
    const everything = stateOf(doc(p('甲'), p('乙')), (document) => new AllSelection(document))
    expectEdit(everything, togglePullQuote, doc(pull(p('甲'), p('乙<a>'), by())))
  })

  it('words selected in a paragraph are set large after it, without their note', () => {
    expectEdit(
      doc(p('他说<a>读书', fn('a'), '是福<h>，大家点头。'), p('下文'), notes(note('a', '注'))),
      togglePullQuote,
      doc(
        p('他说读书', fn('a'), '是福，大家点头。'),
        pull(p('读书是福'), by('<a>')),
        p('下文'),
        notes(note('a', '注')),
      ),
    )
  })

  it('words selected for one take neither their comment nor the mark of a dateline along', () => {
    expectEdit(
      doc(p(dateline('本报北京<a>电'), '前', comment('两千册<h>新书')), p('下文')),
      togglePullQuote,
      doc(p(dateline('本报北京电'), '前', comment('两千册新书')), pull(p('电前两千册'), by('<a>')), p('下文')),
    )
  })

  it('Enter goes from its words to who said it and on to the text; Backspace goes back', () => {
    expectEdit(doc(pull(p('引语'), p('<a>'), by())), enterInPullQuote, doc(pull(p('引语'), by('<a>'))))
    expectEdit(doc(pull(p('引语'), by('林<a>'))), enterInPullQuote, doc(pull(p('引语'), by('林')), p('<a>')))
    expectEdit(doc(pull(p('引语'), by('<a>林'))), backspaceInPullQuote, doc(pull(p('引语<a>'), by('林'))))
    expectEdit(doc(pull(p('<a>引语'), by())), backspaceInPullQuote, doc(p('<a>引语')))
  })
})

describe('page breaks', () => {
  it('stand after the block with the caret, never within a list or a table', () => {
    expectEdit(doc(p('上<a>文'), p('下文')), insertPageBreak, doc(p('上文'), pageBreak(), p('<a>下文')))
    expectEdit(doc(ul(li(p('条<a>目')))), insertPageBreak, doc(ul(li(p('条目'))), pageBreak(), p('<a>')))
  })

  it('have no place in a note', () => {
    expectEdit(doc(p('文', fn('a')), notes(note('a', '注<a>'))), insertPageBreak, null)
  })
})
