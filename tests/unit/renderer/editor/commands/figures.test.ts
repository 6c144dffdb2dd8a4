import { describe, expect, it } from 'vitest'
import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { deleteSelectedNode } from '../../../../../renderer/editor/commands/blocks'
import {
  backspaceInFigure,
  captionOfSelected,
  enterInFigure,
  figureOf,
  removeFigure,
  tabInFigure,
  updateFigure,
} from '../../../../../renderer/editor/commands/figures'
import { insertBlocks } from '../../../../../renderer/editor/commands/insert-blocks'
import { withoutSelectedNode } from '../../../../../renderer/editor/commands/removed-block'
import type { Command } from '@tiptap/pm/state'
import { caption, credit, doc, figure, fn, li, note, notes, p, schema, table, td, tr, ul } from '../support/build'
import { expectEdit, selecting, stateOf } from '../support/expect-edit'

const MEDIA = `${'a'.repeat(64)}.png`
const insertFigure: Command = (state, dispatch) => {
  const change = insertBlocks(state.tr, [figureOf(schema, MEDIA)], { caret: 'inside' })
  if (change !== null) dispatch?.(change)
  return change !== null
}
const inserted = figure({ media: MEDIA }, caption('<a>'), credit())

describe('a new figure', () => {
  it('takes the place of an empty paragraph', () => {
    expectEdit(doc(p('上'), p('<a>'), p('下')), insertFigure, doc(p('上'), inserted, p('下')))
  })
  it('stands after the paragraph with the caret, never inside its sentence', () => {
    expectEdit(doc(p('上<a>文'), p('下')), insertFigure, doc(p('上文'), inserted, p('下')))
  })
  it('stands after a figure whose caption has the caret', () => {
    expectEdit(
      doc(figure(caption('甲<a>'), credit()), p('下')),
      insertFigure,
      doc(figure(caption('甲'), credit()), inserted, p('下')),
    )
  })
  it('stays inside a table cell', () => {
    expectEdit(doc(table(tr(td(p('甲<a>'))))), insertFigure, doc(table(tr(td(p('甲'), inserted)))))
  })
})

describe('keys in a figure', () => {
  it('Enter goes from caption to credit to a paragraph after', () => {
    expectEdit(
      doc(figure(caption('图<a>说'), credit('摄影'))),
      enterInFigure,
      doc(figure(caption('图说'), credit('摄影<a>'))),
    )
    expectEdit(
      doc(figure(caption(), credit('摄影<a>')), p('下')),
      enterInFigure,
      doc(figure(caption(), credit('摄影')), p('<a>'), p('下')),
    )
    expectEdit(
      doc(figure(caption(), credit('<a>')), p(), p('下')),
      enterInFigure,
      doc(figure(caption(), credit()), p('<a>'), p('下')),
    )
    expectEdit(doc(p('<a>')), enterInFigure, null)
  })

  it('Tab and Shift-Tab go between the two', () => {
    expectEdit(doc(figure(caption('<a>图'), credit())), tabInFigure(1), doc(figure(caption('图'), credit('<a>'))))
    expectEdit(doc(figure(caption('图'), credit('<a>'))), tabInFigure(-1), doc(figure(caption('图<a>'), credit())))
    expectEdit(doc(figure(caption(), credit('<a>'))), tabInFigure(1), null)
  })

  it('Backspace goes back, and then selects the figure instead of breaking it', () => {
    expectEdit(
      doc(figure(caption('图'), credit('<a>摄'))),
      backspaceInFigure,
      doc(figure(caption('图<a>'), credit('摄'))),
    )
    expectEdit(doc(figure(caption('<a>图'), credit())), backspaceInFigure, doc(figure(caption('图'), credit())))
    expectEdit(doc(figure(caption('图<a>'), credit())), backspaceInFigure, null)
  })

  it('typing on a selected figure goes to its caption', () => {
    expectEdit(
      doc(figure(caption('图'), credit())),
      captionOfSelected,
      doc(figure(caption('图<a>'), credit())),
      selecting('figure'),
    )
  })
})

describe('a figure', () => {
  it('changes its attributes and goes as a whole', () => {
    expectEdit(
      doc(figure(caption('图<a>'), credit())),
      updateFigure({ alt: '会场', width: 50 }),
      doc(figure({ alt: '会场', width: 50 }, caption('图<a>'), credit())),
    )
    expectEdit(doc(p('上'), figure(caption('图<a>'), credit())), removeFigure, doc(p('上')))
  })

  it('that goes leaves the caret where it stood, not in the next one’s caption', () => {
    const next = figure(caption('二'), credit())
    const goes = (before: readonly Node[], after: readonly Node[], ...left: readonly Node[]): void =>
      expectEdit(
        doc(...before, figure(caption('一'), credit()), ...after),
        deleteSelectedNode,
        doc(...left),
        selecting('figure'),
      )
    goes([p('上')], [p('下')], p('上'), p('<a>下'))
    goes([p('上')], [ul(li(p('下')))], p('上'), ul(li(p('<a>下'))))
    goes([p('上')], [next], p('上<a>'), next)
    goes([p('上', fn('a'))], [notes(note('a', '注'))], p('上', fn('a'), '<a>'), notes(note('a', '注')))
    goes([], [], p('<a>'))
    const between = withoutSelectedNode(stateOf(doc(figure(caption(), credit()), next), selecting('figure')))
    expect(between?.selection).toEqual(new GapCursor(doc(next).resolve(0)))
  })
})
