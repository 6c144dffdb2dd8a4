import { describe, expect, it } from 'vitest'
import type { Node } from '@tiptap/pm/model'
import { CellSelection } from '@tiptap/pm/tables'
import { copied } from '../../../../../renderer/editor/clipboard/copied-html'
import { forCells } from '../../../../../renderer/editor/clipboard/nested-tables'
import {
  forNote,
  pasteSlice,
  sliceOfBlocks,
  sliceOfOwn,
  sliceOfText,
} from '../../../../../renderer/editor/clipboard/pasted-slice'
import { readHtml } from '../../../../../shared/document/reader/read-html'
import {
  bold,
  by,
  caption,
  credit,
  doc,
  figure,
  fn,
  gallery,
  h2,
  li,
  note,
  notes,
  ol,
  p,
  pull,
  quote,
  schema,
  table,
  td,
  th,
  tr,
  ul,
} from '../support/build'
import { selecting, stateOf } from '../support/expect-edit'

const MEDIA = `${'b'.repeat(64)}.jpg`
const mediaUrl = (media: string): string => `/media/${media}`
const empty = (): Node => doc(p('<a>'))

const copy = (document: Node) => copied(stateOf(document).selection.content(), mediaUrl)
const everything = doc(
  p('导语', bold('重点'), '。'),
  h2('小标题'),
  figure({ media: MEDIA, alt: '会场', width: 50 }, caption('图说'), credit('林晓 摄')),
  ul(li(p('甲'), ol(li(p('乙'))))),
  quote(p('引文')),
  table(tr(th(p('项')), th(p('数'))), tr(td({ colspan: 2 }, p('合计')))),
  p({ align: 'right' }, '（记者 周宁）'),
)
const all = (document: Node) => copied(document.slice(0, document.content.size), mediaUrl)

describe('copy', () => {
  it('of everything comes back exactly, by our own type and as HTML', () => {
    const copy = all(everything)
    const own = sliceOfOwn(copy.slice, schema)
    expect(own && pasteSlice(stateOf(empty()), own).doc.toJSON()).toEqual(everything.toJSON())
    const read = readHtml(copy.html)
    expect(read.lost).toEqual([])
    expect(pasteSlice(stateOf(empty()), sliceOfBlocks(read.body.content ?? [], schema)).doc.toJSON()).toEqual(
      everything.toJSON(),
    )
  })
  it('of some cells is a table of them, everywhere', () => {
    const grid = table(tr(td(p('一')), td(p('二'))), tr(td(p('三')), td(p('四'))))
    const state = stateOf(doc(grid), (document) => CellSelection.create(document, 2, 7))
    const copy = copied(state.selection.content(), mediaUrl)
    const row = doc(table(tr(td(p('一')), td(p('二')))))
    const own = sliceOfOwn(copy.slice, schema)
    expect(own && pasteSlice(stateOf(empty()), own).doc.toJSON()).toEqual(row.toJSON())
    expect(schema.nodeFromJSON(readHtml(copy.html).body).toJSON()).toEqual(row.toJSON())
    const { text } = all(doc(grid))
    expect(text).toBe('一\t二\n三\t四')
    expect(pasteSlice(stateOf(empty()), sliceOfText(text, schema)).doc.toJSON()).toEqual(doc(grid).toJSON())
  })
  it('of words inside a paragraph is words', () => {
    const { html, text } = copy(doc(p('甲<a>乙', bold('丙<h>'))))
    expect(html).toBe('乙<strong>丙</strong>')
    expect(text).toBe('乙丙')
  })
  it('of a cut figure still makes sound HTML', () => {
    const { html } = copy(doc(p('上<a>文'), figure({ media: MEDIA }, caption('图<h>说'), credit('摄影'))))
    expect(html).toContain('<figure')
    expect(html).toContain('图')
    expect(html).not.toContain('摄影')
  })
  it('gives text a paragraph a line', () =>
    expect(all(everything).text.split('\n').slice(0, 3)).toEqual(['导语重点。', '小标题', '图说']))
})

describe('paste', () => {
  const paste = (into: Node, slice: NonNullable<ReturnType<typeof sliceOfOwn>>): unknown => {
    const { doc: result } = pasteSlice(stateOf(into), slice)
    result.check()
    return result.toJSON()
  }
  it('of text makes paragraphs without indents and empty lines', () => {
    const slice = sliceOfText('　　第一段。\r\n\r\n  第二段。　\n\u3000\n第三段', schema)
    expect(paste(empty(), slice)).toEqual(doc(p('第一段。'), p('第二段。'), p('第三段')).toJSON())
    expect(paste(doc(p('前<a>后')), sliceOfText('中', schema))).toEqual(doc(p('前中后')).toJSON())
  })
  it('into a caption and a credit is words in one line', () => {
    const slice = sliceOfText('第一行\n第二行', schema)
    expect(paste(doc(figure(caption('图<a>'), credit())), slice)).toEqual(
      doc(figure(caption('图第一行 第二行'), credit())).toJSON(),
    )
    const strong = sliceOfBlocks([p(bold('新华')).toJSON()], schema)
    expect(paste(doc(figure(caption(), credit('<a>'))), strong)).toEqual(
      doc(figure(caption(), credit('新华'))).toJSON(),
    )
  })
  it('of a picture into a caption comes after the picture there, and a cut one is words', () => {
    const photo = (words: string) => figure({ media: MEDIA }, caption(words), credit())
    const into = (here: string) => doc(p('上'), photo(here), p('下'))
    const picture = sliceOfBlocks([photo('图').toJSON()], schema)
    expect(paste(into('甲<a>'), picture)).toEqual(doc(p('上'), photo('甲'), photo('图'), p('下')).toJSON())
    const excerpt = sliceOfBlocks([p('前').toJSON(), photo('图').toJSON(), p('后').toJSON()], schema)
    expect(paste(into('甲<a>'), excerpt)).toEqual(
      doc(p('上'), photo('甲'), p('前'), photo('图'), p('后'), p('下')).toJSON(),
    )
    const row = (...photos: readonly Node[]) => gallery(...photos, caption())
    expect(paste(doc(row(photo('甲<a>'), photo('乙'))), picture)).toEqual(
      doc(row(photo('甲'), photo('图'), photo('乙'))).toJSON(),
    )
    expect(paste(doc(row(photo('甲'), photo('乙<a>'))), excerpt)).toEqual(
      doc(row(photo('甲'), photo('乙')), p('前'), photo('图'), p('后')).toJSON(),
    )
    const cut = stateOf(doc(p('上<a>文'), photo('图<h>说'))).selection.content()
    expect(paste(into('甲<a>'), cut)).toEqual(into('甲文 图').toJSON())
  })
  it('of a picture into a pull quote comes after it, and none comes into a note', () => {
    const photo = figure({ media: MEDIA }, caption('图'), credit())
    const picture = sliceOfBlocks([photo.toJSON()], schema)
    const quoted = (words: string, who: string) => pull(p(words), by(who))
    expect(paste(doc(quoted('话', '某<a>人'), p('下')), picture)).toEqual(
      doc(quoted('话', '某人'), photo, p('下')).toJSON(),
    )
    expect(paste(doc(quoted('<a>话', '某人')), picture)).toEqual(doc(quoted('话', '某人'), photo).toJSON())
    expect(paste(doc(quoted('话', '某<a>人')), sliceOfText('甲\n乙', schema))).toEqual(
      doc(quoted('话', '某甲 乙人')).toJSON(),
    )

    const noted = (words: string) => doc(p('文', fn('a')), notes(note('a', words)))
    const { selection } = stateOf(noted('注<a>'))
    expect(forNote(picture, selection).size).toBe(0)
    const excerpt = sliceOfBlocks([p('前').toJSON(), photo.toJSON(), p('后').toJSON()], schema)
    expect(paste(noted('注<a>'), forNote(excerpt, selection))).toEqual(noted('注前 后').toJSON())
    const cut = stateOf(doc(p('上<a>文'), figure(caption('图<h>说'), credit()))).selection.content()
    expect(forNote(cut, selection)).toBe(cut)
    expect(forNote(picture, stateOf(doc(p('文<a>'))).selection)).toBe(picture)
  })
  it('into a cell stays in the cell', () => {
    expect(paste(doc(table(tr(td(p('甲<a>')), td(p('乙'))))), sliceOfText('一\n二', schema))).toEqual(
      doc(table(tr(td(p('甲一'), p('二')), td(p('乙'))))).toJSON(),
    )
  })
  it('of a table into a cell is its text, and none when it comes with something else', () => {
    const inner = table(
      { caption: '表一', note: '来源' },
      tr(td(p('一'), p()), td(ul(li(p('二'))))),
      tr(td(p(bold('三')))),
    )
    const cell = doc(table(tr(td(p('甲<a>乙')), td(p('丙')))))
    const mixed = sliceOfBlocks([p('前').toJSON(), inner.toJSON(), p('后').toJSON()], schema)
    const text = [p('表一'), p('一'), ul(li(p('二'))), p(bold('三')), p('来源')]
    expect(paste(cell, mixed)).toEqual(doc(table(tr(td(p('甲前'), ...text, p('后乙')), td(p('丙'))))).toJSON())
    const listed = sliceOfBlocks([ul(li(p('前'), table(tr(td(p('一')), td(p('二')))))).toJSON()], schema)
    expect(paste(doc(table(tr(td(p('<a>'))))), listed)).toEqual(
      doc(table(tr(td(ul(li(p('前'), p('一'), p('二'))))))).toJSON(),
    )
    const cells = sliceOfBlocks([table(tr(td(p('一')))).toJSON()], schema)
    expect(forCells(cells, stateOf(cell))).toBe(cells)
    expect(forCells(mixed, stateOf(cell)).content.eq(mixed.content)).toBe(false)
    expect(forCells(mixed, stateOf(empty()))).toBe(mixed)
  })
  it('of a text with tabs is a table, in a caption its words', () => {
    const slice = sliceOfText('甲\t1\n乙\t2', schema)
    const made = table(tr(td(p('甲')), td(p('1'))), tr(td(p('乙')), td(p('2'))))
    expect(paste(empty(), slice)).toEqual(doc(made).toJSON())
    expect(paste(doc(figure(caption('<a>'), credit())), slice)).toEqual(
      doc(figure(caption('甲 1 乙 2'), credit())).toJSON(),
    )
  })
  it('with a picture selected stands after it', () => {
    const pictured = doc(figure({ media: MEDIA }, caption('图'), credit()), p('下'))
    const after = (slice: NonNullable<ReturnType<typeof sliceOfOwn>>, ...made: readonly Node[]): void => {
      const { doc: result } = pasteSlice(stateOf(pictured, selecting('figure')), slice)
      result.check()
      expect(result.toJSON()).toEqual(doc(pictured.child(0), ...made, p('下')).toJSON())
    }
    after(sliceOfText('一\n二', schema), p('一'), p('二'))
    after(sliceOfText('一', schema), p('一'))
    after(sliceOfBlocks([pictured.child(0).toJSON()], schema), pictured.child(0))
    const words = sliceOfOwn(copy(doc(p('甲<a>乙<h>'))).slice, schema)
    if (words !== null) after(words, p('乙'))
    expect(words).not.toBeNull()
  })
  it('into a heading keeps the heading', () => {
    expect(paste(doc(h2('标<a>题')), sliceOfText('中', schema))).toEqual(doc(h2('标中题')).toJSON())
  })
  it.each([
    ['no JSON', 'x'],
    ['unknown nodes', '{"content":[{"type":"script"}]}'],
    [
      'a hostile link',
      JSON.stringify({
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
          },
        ],
      }),
    ],
    [
      'a medium that is a path',
      JSON.stringify({
        content: [{ type: 'figure', attrs: { media: '../x' }, content: [{ type: 'figcaption' }, { type: 'credit' }] }],
      }),
    ],
  ])('of our own type with %s is refused', (_what, json) => expect(sliceOfOwn(json, schema)).toBeNull())
})
