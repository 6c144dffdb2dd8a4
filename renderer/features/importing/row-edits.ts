import { parsePublishTime } from '../../../shared/article/publish-time'
import type { ImportChoice, ImportRow } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'

/** A row as it was read. */
export const choiceOf = ({ key, title, authors, source, publishTime, column }: ImportRow): ImportChoice => ({
  key,
  title,
  authors,
  source,
  publishTime,
  column,
})

/** What is wrong with a publish time; null for a sound one, and for none. */
export const timeProblem = (text: string): string | null =>
  text.trim() === '' || parsePublishTime(text.trim()) !== null ? null : t('importWindow.badTime')

/** Names as people write them in one line. */
export const namesOf = (text: string): readonly string[] =>
  text
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
