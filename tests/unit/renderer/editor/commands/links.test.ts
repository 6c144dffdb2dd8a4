import { describe, expect, it } from 'vitest'
import { linkAt, removeLink, setLink } from '../../../../../renderer/editor/commands/links'
import { clearMarks, hasMark, toggle } from '../../../../../renderer/editor/commands/marks'
import { bold, credit, caption, doc, figure, link, p } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const SITE = 'https://example.cn/'

describe('links', () => {
  it('cover the selection, or bring their own words', () => {
    expectEdit(doc(p('看<a>这里<h>。')), setLink(SITE), doc(p('看', link(SITE)('<a>这里<h>'), '。')))
    expectEdit(doc(p('见<a>。')), setLink(SITE, '官网'), doc(p('见', link(SITE)('官网'), '<a>。')))
    expectEdit(doc(p('见<a>。')), setLink(SITE), doc(p('见', link(SITE)(SITE), '<a>。')))
  })
  it('are changed and removed as a whole from anywhere inside', () => {
    expectEdit(
      doc(p('看', link(SITE)('这<a>里'), '。')),
      setLink('https://example.org/'),
      doc(p('看', link('https://example.org/')('这<a>里'), '。')),
    )
    expectEdit(doc(p('看', link(SITE)('这<a>里'), '。')), removeLink, doc(p('看这<a>里。')))
    expectEdit(doc(p('看<a>这里')), removeLink, null)
  })
  it('refuse addresses that are not for the web or mail', () => {
    expectEdit(doc(p('看<a>这里<h>')), setLink('javascript:alert(1)'), null)
    expectEdit(doc(p('看<a>这里<h>')), setLink('file:///etc/passwd'), null)
  })
  it('have no place in a credit', () => {
    expectEdit(doc(figure(caption(), credit('<a>新华<h>'))), setLink(SITE), null)
  })
  it('are found at their ends', () => {
    const inside = { href: SITE, from: 2, to: 4 }
    expect(linkAt(stateOf(doc(p('看', link(SITE)('<a>这里'), '。'))))).toEqual(inside)
    expect(linkAt(stateOf(doc(p('看', link(SITE)('这里<a>'), '。'))))).toEqual(inside)
    expect(linkAt(stateOf(doc(p('看', link(SITE)('这里'), '。<a>'))))).toBeNull()
  })
})

describe('marks', () => {
  it('go on and off', () => {
    expectEdit(doc(p('甲<a>乙<h>丙')), toggle('bold'), doc(p('甲', bold('<a>乙<h>'), '丙')))
    expectEdit(doc(p('甲', bold('<a>乙<h>'), '丙')), toggle('bold'), doc(p('甲<a>乙<h>丙')))
    expectEdit(doc(figure(caption(), credit('<a>新华<h>'))), toggle('bold'), null)
  })
  it('are said to be on only when all of the selection has them', () => {
    expect(hasMark(stateOf(doc(p(bold('<a>甲'), bold('乙<h>')))), 'bold')).toBe(true)
    expect(hasMark(stateOf(doc(p('<a>甲', bold('乙<h>')))), 'bold')).toBe(false)
  })
  it('are cleared, links staying', () => {
    expectEdit(doc(p('<a>甲', bold('乙'), link(SITE)('丙<h>'))), clearMarks, doc(p('<a>甲乙', link(SITE)('丙<h>'))))
  })
})
