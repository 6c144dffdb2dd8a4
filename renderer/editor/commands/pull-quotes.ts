import { Fragment, type Node, type NodeRange } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'
import { insertBlocks } from './insert-blocks'
import { withoutMarks } from './without-marks'

interface QuoteAt {
  readonly node: Node
  readonly pos: number
}

/** The pull quote with the caret. */
export function pullQuoteAt(state: EditorState): QuoteAt | null {
  const { $from, $to } = state.selection
  if ($from.sharedDepth($to.pos) < 1 || $from.node(1).type.name !== 'pullQuote') return null
  return { node: $from.node(1), pos: $from.before(1) }
}

/**
 * Words selected within a paragraph are set large after it, as a quote of their own. Otherwise the paragraphs with the
 * selection become a pull quote, and one with the caret becomes paragraphs again.
 */
export const togglePullQuote: Command = (state, dispatch) =>
  pullQuoteAt(state) !== null
    ? takeApart(state, dispatch)
    : quoteWords(state, dispatch) || quoteParagraphs(state, dispatch)

const quoteOf = (state: EditorState, paragraphs: readonly Node[], by: Fragment = Fragment.empty): Node =>
  nodeType(state.schema, 'pullQuote').create(null, [
    ...paragraphs,
    nodeType(state.schema, 'attribution').create(null, by),
  ])

/** The words alone: references, comments and a dateline's mark stay with the text that they belong to. */
function wordsIn(content: Fragment): Fragment {
  const words: Node[] = []
  content.forEach((node) => {
    if (node.type.name !== 'footnoteReference') words.push(withoutMarks(node, 'comment', 'dateline'))
  })
  return Fragment.fromArray(words)
}

const quoteWords: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return false
  if ($from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size) return false
  const words = wordsIn($from.parent.content.cut($from.parentOffset, $to.parentOffset))
  const quote = quoteOf(state, [nodeType(state.schema, 'paragraph').create(null, words)])
  const tr = insertBlocks(state.tr, [quote], { caret: 'after' })
  if (tr === null) return false
  // The caret goes to who said it; `insertBlocks` has put it behind the quote.
  const end = tr.selection.from - 1
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end - 2), -1)).scrollIntoView())
  return true
}

const isParagraph = (node: Node): boolean => node.type.name === 'paragraph' || node.type.name === 'lead'

const quoteParagraphs: Command = (state, dispatch) => {
  const range = topRange(state)
  if (range === null) return false
  const blocks = Array.from({ length: range.endIndex - range.startIndex }, (_, i) =>
    range.parent.child(range.startIndex + i),
  )
  if (!blocks.every(isParagraph)) return false
  if (dispatch) {
    const paragraphs = blocks.map((block) => nodeType(state.schema, 'paragraph').create(null, block.content))
    const tr = state.tr.replaceWith(range.start, range.end, quoteOf(state, paragraphs))
    // Of everything, the head is between blocks: the end of the last paragraph then.
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.head + 1), -1)).scrollIntoView())
  }
  return true
}

function topRange(state: EditorState): NodeRange | null {
  const range = state.selection.$from.blockRange(state.selection.$to)
  return range?.depth === 0 ? range : null
}

const takeApart: Command = (state, dispatch) => {
  const quote = pullQuoteAt(state)
  if (quote === null) return false
  if (dispatch) {
    const blocks: Node[] = []
    quote.node.forEach((part) => {
      if (part.type.name === 'paragraph') blocks.push(part)
      else if (part.content.size > 0) blocks.push(nodeType(state.schema, 'paragraph').create(null, part.content))
    })
    const tr = state.tr.replaceWith(quote.pos, quote.pos + quote.node.nodeSize, blocks)
    const caret = Math.min(state.selection.head - 1, quote.pos + Fragment.fromArray(blocks).size - 1)
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(caret), -1)).scrollIntoView())
  }
  return true
}

/** Enter: from an empty last paragraph to who said it, from there to the paragraph after the quote. */
export const enterInPullQuote: Command = (state, dispatch) => {
  const quote = pullQuoteAt(state)
  const { $from, empty } = state.selection
  if (quote === null) return false
  if ($from.parent.type.name === 'attribution') {
    const after = quote.pos + quote.node.nodeSize
    const tr = state.tr
    if (state.doc.nodeAt(after)?.type.name !== 'paragraph' || state.doc.nodeAt(after)?.content.size !== 0)
      tr.insert(after, nodeType(state.schema, 'paragraph').create())
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
    return true
  }
  const isLast = $from.index(1) === quote.node.childCount - 2
  if (!empty || !isLast || $from.parent.content.size > 0 || quote.node.childCount < 3) return false
  const tr = state.tr.delete($from.before(), $from.after())
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve($from.before() + 1))).scrollIntoView())
  return true
}

/** Backspace: at the start of the quote it is taken apart; at the start of who said it, back to its words. */
export const backspaceInPullQuote: Command = (state, dispatch) => {
  const quote = pullQuoteAt(state)
  const { $from, empty } = state.selection
  if (quote === null || !empty || $from.parentOffset > 0) return false
  if ($from.parent.type.name === 'attribution') {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.before() - 1)).scrollIntoView())
    return true
  }
  return $from.index(1) === 0 && takeApart(state, dispatch)
}
