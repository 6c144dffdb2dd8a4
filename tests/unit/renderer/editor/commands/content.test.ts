import { describe, expect, it } from 'vitest'
import { insertContent, selectedContent } from '../../../../../renderer/editor/commands/content'
import { nextPlaceholder, pastPlaceholder } from '../../../../../renderer/editor/commands/placeholders'
import type { NodeJson } from '../../../../../shared/document/json'
import { bold, caption, comment, credit, doc, figure, h2, note, notes, p } from '../support/build'
import { expectEdit, stateOf } from '../support/expect-edit'

const json = (...blocks: readonly ReturnType<typeof p>[]): readonly NodeJson[] =>
  blocks.map((block) => block.toJSON() as NodeJson)

describe('a snippet', () => {
  it('of one paragraph goes into the line, and its first place is selected', () => {
    expectEdit(
      doc(p('前<a>后')),
      insertContent(json(p('记者 〔姓名〕', bold('〔单位〕')))),
      doc(p('前记者 <a>〔姓名〕<h>', bold('〔单位〕'), '后')),
    )
  })
  it('of one paragraph takes the place of what is selected, and pulls nothing into a caption', () => {
    expectEdit(
      doc(figure(caption('图<a>说'), credit('摄影')), p('后<h>文')),
      insertContent(json(p('新华社 〔姓名〕'))),
      doc(figure(caption('图新华社 <a>〔姓名〕<h>'), credit()), p('文')),
    )
  })
  it('of blocks takes the place of an empty paragraph', () => {
    expectEdit(
      doc(p('前'), p('<a>')),
      insertContent(json(h2('题'), p('文'))),
      doc(p('前'), h2('题'), p('文'), p('<a>')),
    )
  })
  it('is what is selected', () => {
    const within = stateOf(doc(p('一<a>二', bold('三'), '<h>四')))
    expect(selectedContent(within)).toEqual(json(p('二', bold('三'))))
    const across = stateOf(doc(p('一<a>二'), h2('三'), p('四<h>五')))
    expect(selectedContent(across)).toEqual(json(p('二'), h2('三'), p('四')))
    expect(selectedContent(stateOf(doc(p('<a>一'))))).toBeNull()
  })
  it('has whole blocks, also of a picture that is selected in part and of notes alone', () => {
    const fromCredit = stateOf(doc(figure(caption('图说'), credit('摄<a>影')), p('后<h>文')))
    expect(selectedContent(fromCredit)).toEqual(json(figure(caption(), credit('影')), p('后')))
    const inNotes = stateOf(doc(p('文'), notes(note('k1', '一<a>'), note('k2', '二<h>'))))
    expect(selectedContent(inNotes)).toEqual(json(p('一'), p('二')))
  })
  it('leaves comments where they are', () => {
    expect(selectedContent(stateOf(doc(p('前<a>', comment('两千册'), '<h>后'))))).toEqual(json(p('两千册')))
    expect(selectedContent(stateOf(doc(p('<a>前', comment('两千册')), p('后<h>文'))))).toEqual(
      json(p('前两千册'), p('后')),
    )
  })
})

describe('Tab', () => {
  it('goes to the next place that is to be filled in, and on from it', () => {
    expectEdit(doc(p('<a>〔甲〕'), p('〔乙〕')), nextPlaceholder, doc(p('<a>〔甲〕<h>'), p('〔乙〕')))
    expectEdit(doc(p('<a>〔甲〕<h>'), p('〔乙〕')), pastPlaceholder(1), doc(p('〔甲〕'), p('<a>〔乙〕<h>')))
    expectEdit(doc(p('〔甲〕'), p('<a>〔乙〕<h>')), pastPlaceholder(-1), doc(p('<a>〔甲〕<h>'), p('〔乙〕')))
  })
  it('leaves the text after the last one', () => {
    expectEdit(doc(p('〔甲〕<a>')), nextPlaceholder, null)
    expectEdit(doc(p('<a>〔甲〕<h>')), pastPlaceholder(1), null)
    expectEdit(doc(p('<a>市发〔2017〕12号')), nextPlaceholder, null)
  })
})
