import { t } from '../../../shared/messages/translate'
import { openArticle } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { useLeftDrafts } from '../../state/left-drafts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatWhen } from '../../ui/when'
import './recovery.css'

/** All articles with unsaved edits from an earlier session; each opens with its comparison. */
export function DraftsDialog() {
  const left = useLeftDrafts((drafts) => drafts.left)
  return (
    <Dialog title={t('recovery.listTitle')} onClose={closeDialog}>
      <p>{t('recovery.listText')}</p>
      <ul className="gt-left-drafts">
        {left.map((draft) => (
          <li key={draft.articleId}>
            <span>
              <strong>{draft.record.title === '' ? t('common.untitled') : draft.record.title}</strong>
              <small>
                {t(draft.parents.length === 0 ? 'recovery.listNew' : 'recovery.listEdited', {
                  when: formatWhen(draft.writtenAt, new Date()),
                })}
              </small>
            </span>
            <Button
              onClick={() => {
                closeDialog()
                void openArticle(draft.articleId)
              }}
            >
              {t('banner.compare')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
