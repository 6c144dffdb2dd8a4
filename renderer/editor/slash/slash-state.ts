import { PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Signs that open the menu: the slash, and what the same key gives under a Chinese input method. */
const SIGNS = '/／、'
/** More than this is text. */
const LONGEST = 12

/** An open menu: where its sign stands, what was typed after it, and which entry is chosen (counted endlessly). */
export interface SlashState {
  readonly from: number
  readonly typed: string
  readonly index: number
}

export type SlashChange = { readonly kind: 'dismiss' } | { readonly kind: 'move'; readonly by: number }

export const slashKey = new PluginKey<SlashState | null>('slash')

/** The state after a change: it opens with a sign typed into an empty paragraph, and goes when the text goes elsewhere. */
export function nextSlash(
  tr: Transaction,
  before: SlashState | null,
  old: EditorState,
  state: EditorState,
): SlashState | null {
  const change = tr.getMeta(slashKey) as SlashChange | undefined
  if (change?.kind === 'dismiss') return null
  if (before !== null) {
    if (change?.kind === 'move') return { ...before, index: before.index + change.by }
    return tr.docChanged || tr.selectionSet ? goneOn(tr, before, state) : before
  }
  return tr.docChanged && opens(tr, old, state) ? { from: state.selection.from - 1, typed: '', index: 0 } : null
}

function goneOn(tr: Transaction, before: SlashState, state: EditorState): SlashState | null {
  const from = tr.mapping.map(before.from, -1)
  const line = lineAt(state)
  if (line === null || line.start !== from || !SIGNS.includes(line.text.charAt(0) || ' ')) return null
  const typed = line.text.slice(1)
  if (typed.length > LONGEST || /[\s\u2029]/.test(typed)) return null
  return { from, typed, index: typed === before.typed ? before.index : 0 }
}

/** The paragraph with the caret at its end: where its text begins, and that text. */
function lineAt({ selection }: EditorState): { readonly start: number; readonly text: string } | null {
  const { $from, empty } = selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || $from.parentOffset !== parent.content.size) return null
  return { start: $from.start(), text: parent.textBetween(0, parent.content.size, undefined, '\u2029') }
}

/** One of the signs is all there is in a paragraph that was empty, and a person typed it. */
function opens(tr: Transaction, old: EditorState, state: EditorState): boolean {
  if (tr.getMeta('history$') !== undefined || tr.getMeta('paste') !== undefined) return false
  const line = lineAt(state)
  if (line === null || line.text.length !== 1 || !SIGNS.includes(line.text)) return false
  // Not where the caret was: the browser may tell of a caret's move only after the sign.
  const was = old.doc.resolve(Math.min(line.start, old.doc.content.size))
  if (was.parent.type.name !== 'paragraph' || was.start() !== line.start) return false
  return was.parent.content.size === 0 || tr.getMeta('composition') !== undefined
}
