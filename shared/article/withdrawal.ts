import type { ArticleRecord, Correction } from './record'

/** The kind of note, among the corrections, that tells readers why an article was withdrawn. */
export const WITHDRAWAL = 'withdrawal'

export const isWithdrawal = ({ kind }: Correction): boolean => kind === WITHDRAWAL

/** Why an article was withdrawn, in one line; '' when nobody said. */
export function withdrawalReason({ corrections = [] }: Pick<ArticleRecord, 'corrections'>): string {
  const texts = corrections.filter(isWithdrawal).map(({ text }) => text.replace(/\s+/g, ' ').trim())
  return texts.filter((text) => text !== '').join(' ')
}
