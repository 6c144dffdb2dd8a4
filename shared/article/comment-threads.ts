import type { CommentNote, CommentThread } from './record'

type Threads = readonly CommentThread[]

/** As much of the text as a thread keeps, to be known by when the text is gone. */
export const MAX_QUOTE = 200

/** The words that a thread is about, in one line. */
function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= MAX_QUOTE ? line : `${letters.slice(0, MAX_QUOTE - 1).join('')}…`
}

/** A thread with its first note. */
export const withThread = (threads: Threads, id: string, quote: string, note: CommentNote): Threads => [
  ...threads,
  { id, quote: quoteOf(quote), notes: [note] },
]

/** A reply opens a thread again that was settled: there is something to say. */
export const withReply = (threads: Threads, id: string, note: CommentNote): Threads =>
  changed(threads, id, (thread) => ({ ...opened(thread), notes: [...thread.notes, note] }))

export const withResolved = (threads: Threads, id: string, resolved: boolean): Threads =>
  changed(threads, id, (thread) => (resolved ? { ...thread, resolved: true } : opened(thread)))

export const withoutThread = (threads: Threads, id: string): Threads => threads.filter((thread) => thread.id !== id)

const changed = (threads: Threads, id: string, change: (thread: CommentThread) => CommentThread): Threads =>
  threads.map((thread) => (thread.id === id ? change(thread) : thread))

function opened(thread: CommentThread): CommentThread {
  const { resolved: _resolved, ...rest } = thread
  return rest
}

/**
 * Two states of the same threads as one: every note of either side once, in the order of their times; settled only when
 * no side still has it open.
 */
export function unitedThread(a: CommentThread, b: CommentThread): CommentThread {
  const print = ({ by, at, text }: CommentNote): string => JSON.stringify([by, at, text])
  const there = new Set(a.notes.map(print))
  const notes = [...a.notes, ...b.notes.filter((note) => !there.has(print(note)))]
  const sorted = notes.toSorted((x, y) => Date.parse(x.at) - Date.parse(y.at))
  const both = { ...b, ...a, notes: sorted }
  return a.resolved === true && b.resolved === true ? { ...both, resolved: true } : opened(both)
}
