import { t } from '../../../shared/messages/translate'
import type { ExportProgress } from '../../state/export-job'

/** Too little is done to tell. */
const FIRST_SECONDS = 2

/** How long the rest will take at the pace so far, in words; '' while that can't be told. */
export function timeLeft({ done, total, since, now }: ExportProgress): string {
  const spent = (now - since) / 1000
  if (done === 0 || total === 0 || spent < FIRST_SECONDS) return ''
  const seconds = Math.ceil((spent / done) * (total - done))
  if (seconds < 5) return t('site.left.soon')
  return seconds < 90 ? t('site.left.seconds', { n: seconds }) : t('site.left.minutes', { n: Math.ceil(seconds / 60) })
}
