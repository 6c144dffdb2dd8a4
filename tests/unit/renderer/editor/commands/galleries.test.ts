import { describe, it } from 'vitest'
import {
  enterInFigure,
  removeFigure,
  tabInFigure,
  backspaceInFigure,
  captionOfSelected,
} from '../../../../../renderer/editor/commands/figures'
import { dissolveGallery, makeGallery, movePhoto, setColumns } from '../../../../../renderer/editor/commands/galleries'
import { insertMediaSlot } from '../../../../../renderer/editor/commands/media-slots'
import { setAlign } from '../../../../../renderer/editor/commands/align'
import { TextSelection } from '@tiptap/pm/state'
import { caption, credit, doc, figure, gallery, p, slot } from '../support/build'
import { expectEdit, selecting } from '../support/expect-edit'

const photo = (words: string) => figure(caption(words), credit())
const plain = (words: string) => figure(words === '' ? caption() : caption(words), credit())

describe('making a gallery', () => {
  it('takes the figures around the one with the caret, empty paragraphs between them aside', () => {
    expectEdit(
      doc(p('上'), photo('甲<a>'), p(), photo('乙'), p('下'), photo('丙')),
      makeGallery,
      doc(p('上'), gallery({ columns: 2 }, photo('甲'), photo('乙'), caption()), p('下'), photo('丙')),
    )
  })
  it('takes the selected ones, and lets their own widths go', () => {
    expectEdit(
      doc(figure({ width: 50, align: 'left' }, caption('甲'), credit()), photo('乙'), photo('丙')),
      makeGallery,
      doc(gallery({ columns: 3 }, photo('甲'), photo('乙'), photo('丙'), caption())),
      (all) => TextSelection.create(all, 3, all.content.size - 4),
    )
  })
  it('is nothing for one figure, or for figures with words between them', () => {
    expectEdit(doc(photo('甲<a>'), p('文'), photo('乙')), makeGallery, null)
    expectEdit(doc(gallery(photo('甲<a>'), photo('乙'), caption())), makeGallery, null)
  })
})

describe('a gallery', () => {
  it('is taken apart into its figures, its words into a paragraph', () => {
    expectEdit(
      doc(gallery(photo('甲'), photo('乙<a>'), caption('总'))),
      dissolveGallery,
      doc(photo('甲'), photo('乙'), p('总')),
    )
  })
  it('changes its columns, and not the place of its photos', () => {
    expectEdit(
      doc(gallery(photo('甲<a>'), caption())),
      setColumns(4),
      doc(gallery({ columns: 4 }, photo('甲<a>'), caption())),
    )
    expectEdit(doc(gallery(photo('甲<a>'), caption())), setAlign('left'), null)
  })
  it('moves a photo with the caret in it, as far as there are others', () => {
    expectEdit(
      doc(gallery(photo('甲<a>'), photo('乙'), caption())),
      movePhoto(1),
      doc(gallery(photo('乙'), photo('甲<a>'), caption())),
    )
    expectEdit(doc(gallery(photo('乙'), photo('甲<a>'), caption())), movePhoto(1), null)
    expectEdit(doc(photo('甲<a>'), photo('乙')), movePhoto(1), null)
  })
  it('goes with its last photo', () => {
    expectEdit(
      doc(p('上'), gallery(photo('甲<a>'), photo('乙'), caption('总'))),
      removeFigure,
      doc(p('上'), gallery(photo('乙'), caption('总'))),
    )
    expectEdit(doc(p('上'), gallery(photo('甲<a>'), caption('总'))), removeFigure, doc(p('上')))
  })
})

describe('keys in a gallery and in the place of a recording', () => {
  it('Enter and Tab go through all captions and credits, Enter out of the last', () => {
    expectEdit(
      doc(gallery(figure(caption('甲'), credit('摄<a>')), photo('乙'), caption('总'))),
      enterInFigure,
      doc(gallery(figure(caption('甲'), credit('摄')), photo('乙<a>'), caption('总'))),
    )
    expectEdit(
      doc(gallery(figure(caption('甲'), credit('<a>')), caption('总'))),
      tabInFigure(1),
      doc(gallery(plain('甲'), caption('总<a>'))),
    )
    expectEdit(
      doc(gallery(plain('甲'), caption('总<a>'))),
      enterInFigure,
      doc(gallery(plain('甲'), caption('总')), p('<a>')),
    )
    expectEdit(doc(slot(caption('说<a>')), p('下')), enterInFigure, doc(slot(caption('说')), p('<a>'), p('下')))
  })
  it('Backspace selects what the words belong to, and typing goes back into them', () => {
    expectEdit(doc(slot(caption('<a>说'))), backspaceInFigure, doc(slot(caption('说'))))
    expectEdit(
      doc(gallery(photo('甲'), caption('总'))),
      captionOfSelected,
      doc(gallery(photo('甲'), caption('总<a>'))),
      selecting('gallery'),
    )
  })
  it('a new place stands after the paragraph', () => {
    expectEdit(doc(p('上<a>文')), insertMediaSlot('audio'), doc(p('上文'), slot({ kind: 'audio' }, caption())))
  })
})
