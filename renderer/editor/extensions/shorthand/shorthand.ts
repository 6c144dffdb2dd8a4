import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { toggleHeading, toggleQuote } from '../../commands/blocks'
import { startList, toggleList } from '../../commands/lists'

/**
 * What a paragraph becomes when these signs and an ASCII space are typed at its start. Few on purpose: “1、” and “（一）”
 * are text in Chinese, and a full-width space never triggers anything.
 */
const SHORTHANDS: readonly (readonly [string, Command])[] = [
  ['##', toggleHeading(2)],
  ['###', toggleHeading(3)],
  ['-', toggleList('bulletList')],
  ['*', toggleList('bulletList')],
  ['>', toggleQuote],
]

/** A number and a point: a list that starts with it. Four digits are a year. */
const NUMBER = /^([1-9]\d{0,2})\.$/

const commandOf = (signs: string): Command | undefined => {
  const number = NUMBER.exec(signs)?.[1]
  return number === undefined
    ? SHORTHANDS.find(([known]) => known === signs)?.[1]
    : startList(Number.parseInt(number, 10))
}

/** The command for the signs before the caret, when they are all there is before it in a plain paragraph. */
function shorthandAt(state: EditorState, from: number): { readonly start: number; readonly run: Command } | null {
  const $from = state.doc.resolve(from)
  const { parent, parentOffset } = $from
  if (parent.type.name !== 'paragraph' || parentOffset === 0 || parentOffset > 5) return null
  // In a list or cell the signs stay what was typed.
  if ($from.depth > 1 && $from.node(-1).type.name !== 'blockquote') return null
  const before = parent.textBetween(0, parentOffset, undefined, '\ufffc')
  const run = commandOf(before)
  return run === undefined ? null : { start: $from.start(), run }
}

/**
 * The change that a space after signs makes: one undo step of its own, so that undo brings the typed signs back.
 * @returns null when they mean nothing here
 */
export function applyShorthand(state: EditorState, from: number): Transaction | null {
  const found = shorthandAt(state, from)
  if (found === null) return null
  const tr = closeHistory(state.tr.delete(found.start, from))
  const done = found.run(state.apply(tr), (change) => {
    for (const step of change.steps) tr.step(step)
    tr.setSelection(TextSelection.create(tr.doc, change.selection.from))
  })
  return done ? tr.scrollIntoView() : null
}

/** Listens for the space; never during a composition. */
export const Shorthand = Extension.create({
  name: 'shorthand',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          if (text !== ' ' || from !== to || view.composing) return false
          const tr = applyShorthand(view.state, from)
          if (tr !== null) view.dispatch(tr)
          return tr !== null
        },
      },
    }),
  ],
})
