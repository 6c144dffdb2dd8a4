import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, Selection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { PasteMode } from '../../clipboard/paste-modes'
import { pasteSlice } from '../../clipboard/pasted-slice'
import { offerNotes } from '../footnote/footnotes'

/** What was pasted a moment ago, and the other ways in which it may stand. */
export interface PasteChoice {
  readonly mode: PasteMode
  readonly slices: Readonly<Partial<Record<PasteMode, Slice>>>
  /** The paste itself, which another choice takes back first. */
  readonly pasted: Transaction
  /** What followed from it: its notes came to the list. */
  readonly followed: readonly Transaction[]
  /** The footnotes that references in it speak of. */
  readonly notes: readonly Node[]
  /** Where its end stands. */
  readonly end: number
}

/** Closes the choice. */
interface Dismissal {
  readonly dismissed: true
}

const key = new PluginKey<PasteChoice | null>('pasteChoice')

/** The choice that is open; any change of the text ends it. */
export const pasteChoiceOf = (state: EditorState): PasteChoice | null => key.getState(state) ?? null

/** Adds to a paste that it may be changed. */
export const withPasteChoice = (
  tr: Transaction,
  choice: Omit<PasteChoice, 'pasted' | 'followed' | 'end'>,
): Transaction => tr.setMeta(key, { ...choice, pasted: tr, followed: [], end: tr.selection.to } satisfies PasteChoice)

export const dismissPasteChoice: Command = (state, dispatch) => {
  if (pasteChoiceOf(state) === null) return false
  dispatch?.(state.tr.setMeta(key, { dismissed: true } satisfies Dismissal).setMeta('addToHistory', false))
  return true
}

function takeBack(tr: Transaction, { steps, docs }: Transaction): void {
  for (let i = steps.length - 1; i >= 0; i--) {
    const [step, doc] = [steps[i], docs[i]]
    if (step !== undefined && doc !== undefined) tr.step(step.invert(doc))
  }
}

/** Puts the other form in the place of what was pasted: one undo step, after which the first form stands again. */
export const choosePaste =
  (mode: PasteMode): Command =>
  (state, dispatch) => {
    const choice = pasteChoiceOf(state)
    const slice = choice?.slices[mode]
    if (choice === null || slice === undefined || mode === choice.mode) return false
    if (dispatch) {
      const before = state.tr
      for (const tr of [choice.pasted, ...choice.followed].toReversed()) takeBack(before, tr)
      const start = choice.pasted.getMeta('pasteFrom') as Selection
      before.setSelection(Selection.fromJSON(before.doc, start.toJSON() as object))
      const pasted = pasteSlice(state.apply(before), slice)
      for (const step of pasted.steps) before.step(step)
      before.setSelection(Selection.fromJSON(before.doc, pasted.selection.toJSON() as object))
      pasted.setMeta('pasteFrom', start)
      const next: PasteChoice = { ...choice, mode, pasted, followed: [], end: before.selection.to }
      dispatch(
        closeHistory(offerNotes(before, choice.notes).setMeta(key, next).setMeta('paste', true)).scrollIntoView(),
      )
    }
    return true
  }

export const PasteChoices = Extension.create({
  name: 'pasteChoice',
  addProseMirrorPlugins: () => [
    new Plugin<PasteChoice | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, before) => {
          const told = tr.getMeta(key) as PasteChoice | Dismissal | undefined
          if (told !== undefined) return 'dismissed' in told ? null : told
          if (!tr.docChanged || before === null) return before
          const follows = tr.getMeta('appendedTransaction') !== undefined
          return follows ? { ...before, followed: [...before.followed, tr] } : null
        },
      },
      props: {
        handleKeyDown: (view, event) =>
          event.key === 'Escape' && !event.isComposing && dismissPasteChoice(view.state, view.dispatch),
      },
    }),
  ],
})
