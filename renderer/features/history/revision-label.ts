import type { ReadableRevision } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'

/** “第 3 版” or “第 3 版“送审稿””. */
export const revisionLabel = ({ number, name }: Pick<ReadableRevision, 'number' | 'name'>): string =>
  name === undefined ? t('history.label', { number }) : t('history.labelNamed', { number, name })
