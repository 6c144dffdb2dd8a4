import type { Block, FigureBlock, Look, Piece } from './blocks'

/** Letters that a thread without a range of its own is tied to. */
const ANCHOR = 4

/** A paragraph while it is read: its text, and what stands in it but goes beside it. */
export class ParagraphDraft {
  readonly pieces: Piece[] = []
  readonly before: FigureBlock[] = []
  readonly after: Block[] = []
  private readonly anchors: { readonly at: number; readonly thread: string }[] = []

  add(text: string, look: Look, link: string | null, comments: readonly string[]): void {
    if (text !== '') this.pieces.push({ text, look, link, comments })
  }

  addNote(note: number, look: Look): void {
    this.pieces.push({ text: '', look, link: null, comments: [], note })
  }

  addFigure(figure: FigureBlock): void {
    if (this.hasText) this.after.push(figure)
    else this.before.push(figure)
  }

  /** Ties a thread to the letters just before here. */
  anchor(thread: string): void {
    this.anchors.push({ at: this.pieces.length, thread })
  }

  get hasText(): boolean {
    return this.pieces.some(({ text }) => text.trim() !== '')
  }

  /** The pieces with all threads tied; `untied` are those of a paragraph without letters. */
  finish(): { readonly pieces: readonly Piece[]; readonly untied: readonly string[] } {
    if (this.anchors.length === 0) return { pieces: this.pieces, untied: [] }
    const ties = new Map<number, string[]>()
    const untied: string[] = []
    for (const { at, thread } of this.anchors) {
      const before = this.pieces.findLastIndex(({ text }, i) => i < at && text.trim() !== '')
      const target = before >= 0 ? before : this.pieces.findIndex(({ text }) => text.trim() !== '')
      if (target < 0) untied.push(thread)
      else ties.set(target, [...(ties.get(target) ?? []), thread])
    }
    const pieces = this.pieces.flatMap((piece, i): readonly Piece[] => {
      const threads = ties.get(i)
      if (threads === undefined) return [piece]
      const cut = Math.max(0, piece.text.length - ANCHOR)
      const tied = { ...piece, text: piece.text.slice(cut), comments: [...piece.comments, ...threads] }
      return cut === 0 ? [tied] : [{ ...piece, text: piece.text.slice(0, cut) }, tied]
    })
    return { pieces, untied }
  }
}
