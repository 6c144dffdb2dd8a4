import type { MessageKey } from '../messages/translate'
import { t } from '../messages/translate'

/** Kinds of loss that are told by how many there were. */
export type CountedLoss =
  | 'emphasis'
  | 'ruby'
  | 'highlight'
  | 'hidden'
  | 'equations'
  | 'textBoxes'
  | 'charts'
  | 'diagrams'
  | 'embedded'
  | 'linkedImages'
  | 'missingImages'
  | 'symbols'
  | 'pageBreaks'

/** What becomes of tracked changes. */
export type ChangeMode = 'accept' | 'reject' | 'comment'

const LONGEST_SAMPLE = 40

/** What a manuscript held and an article can't take, gathered while it is read. */
export class WordLosses {
  hasMacros = false
  hasContents = false
  hasPageNumbers = false
  readonly headers = new Set<string>()
  readonly footers = new Set<string>()
  readonly inserted: string[] = []
  readonly deleted: string[] = []
  private readonly counts = new Map<CountedLoss, number>()

  count(kind: CountedLoss): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }

  /** One Chinese sentence for each kind of loss. */
  sentences(mode: ChangeMode): readonly string[] {
    return [
      ...this.changes(mode),
      ...[...this.counts].map(([kind, count]) => t(`word.lost.${kind}` satisfies MessageKey, { count })),
      ...(this.headers.size > 0 ? [t('word.lost.headers', { words: quoted([...this.headers]) })] : []),
      ...(this.footers.size > 0 ? [t('word.lost.footers', { words: quoted([...this.footers]) })] : []),
      ...(this.hasPageNumbers ? [t('word.lost.pageNumbers')] : []),
      ...(this.hasContents ? [t('word.lost.contents')] : []),
      ...(this.hasMacros ? [t('word.lost.macros')] : []),
    ]
  }

  private changes(mode: ChangeMode): readonly string[] {
    const [inserted, deleted] = [this.inserted.length, this.deleted.length]
    const count = inserted + deleted
    if (count === 0) return []
    const values = { count, inserted, deleted }
    if (mode === 'comment') return [t('word.lost.changesCommented', values)]
    const gone = (mode === 'accept' ? this.deleted : this.inserted).filter((text) => text.trim() !== '')
    const key = mode === 'accept' ? 'word.lost.deletedWords' : 'word.lost.insertedWords'
    const words = gone.length === 0 ? '' : t(key, { words: quoted(gone) })
    return [
      mode === 'accept'
        ? t('word.lost.changesAccepted', { ...values, words })
        : t('word.lost.changesRejected', { ...values, words }),
    ]
  }
}

/** The first few of some texts, shortened. */
function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map((text) => {
    const plain = text.replace(/\s+/g, ' ').trim()
    return `“${plain.length > LONGEST_SAMPLE ? `${plain.slice(0, LONGEST_SAMPLE)}…` : plain}”`
  })
  return shown.join('、') + (texts.length > shown.length ? '等' : '')
}
