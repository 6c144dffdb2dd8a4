import type { ImportOutcome } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { openArticle } from '../../state/article-session'
import { LinkButton } from '../../ui/button'
import { formatNumber } from '../../ui/when'

/** More than these are found in the list, newest first. */
const SHOWN = 200

/** What came in, each a step away from being opened, and what did not. */
export function OutcomeView({ outcome, onClose }: { readonly outcome: ImportOutcome; readonly onClose: () => void }) {
  const { saved, failed, unkept, stopped } = outcome
  return (
    <>
      <p role="status">
        <strong>
          {t(stopped ? 'importWindow.savedStopped' : 'importWindow.saved', { count: formatNumber(saved.length) })}
        </strong>
      </p>
      {failed.length === 0 && unkept.length === 0 ? null : (
        <div className="gt-import-warning" role="alert">
          {failed.length === 0 ? null : <p>{t('importWindow.notSaved', { count: formatNumber(failed.length) })}</p>}
          <ul>
            {failed.map(({ file, title, message }, i) => (
              <li key={i}>
                {title === '' ? file : title}：{message}
              </li>
            ))}
            {unkept.map((sentence, i) => (
              <li key={`kept ${String(i)}`}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <ul className="gt-import-saved">
        {saved.slice(0, SHOWN).map(({ id, title, file }) => (
          <li key={id}>
            <LinkButton
              onClick={() => {
                onClose()
                void openArticle(id)
              }}
            >
              {title}
            </LinkButton>
            <small>{file}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
