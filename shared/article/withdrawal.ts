import type { ArticleRecord, Correction } from './record'

/** The kind of note, among the corrections, that tells readers why an article was withdrawn. */
export const WITHDRAWAL = 'withdrawal'

export const isWithdrawal = ({ kind }: Correction): boolean => kind === WITHDRAWAL

const says = ({ text }: Correction): boolean => text.trim() !== ''

/** What was put right after publication, as far as it was put in words; why the article was withdrawn is none of it. */
export const correctionsOf = ({ corrections = [] }: Pick<ArticleRecord, 'corrections'>): readonly Correction[] =>
  corrections.filter((note) => !isWithdrawal(note) && says(note))

/** Why an article was withdrawn, in one line; '' when nobody said. */
export function withdrawalReason({ corrections = [] }: Pick<ArticleRecord, 'corrections'>): string {
  const reasons = corrections.filter((note) => isWithdrawal(note) && says(note))
  return reasons.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' ')
}
