import { t } from '../messages/translate'
import type { MendedNotes } from './footnotes'

/** What was mended in a body's notes, one Chinese sentence for each kind; nothing when all was in step. */
export function mendedSentences({ doubled, noteless, unreferred }: MendedNotes): readonly string[] {
  return [
    ...(doubled > 0 ? [t('document.notes.doubled', { count: doubled })] : []),
    ...(noteless > 0 ? [t('document.notes.noteless', { count: noteless })] : []),
    ...(unreferred > 0 ? [t('document.notes.unreferred', { count: unreferred })] : []),
  ]
}
