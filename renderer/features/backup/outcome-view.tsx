import { t } from '../../../shared/messages/translate'
import type { BackupOutcome } from '../../../shared/ipc/backup-values'
import { openArticle } from '../../state/article-session'
import { LinkButton } from '../../ui/button'
import type { Merged, Restored } from './file-work'

/** What a backup wrote: the file, and its sum to compare with a copy elsewhere. */
export function BackedUpView({ outcome }: { readonly outcome: BackupOutcome }) {
  const { file, sha256, files, removed, problems } = outcome
  return (
    <>
      <p role="status">
        <strong>{t('backupDialog.backedUp', { files })}</strong>
      </p>
      <p className="gt-backup-path">{file}</p>
      <p className="gt-backup-path">
        <small>SHA-256 {sha256}</small>
      </p>
      {removed === 0 ? null : <p>{t('backupDialog.removed', { count: removed })}</p>}
      {problems.length === 0 ? null : (
        <div className="gt-backup-warning" role="alert">
          <p>{t('backupDialog.damaged', { count: problems.length })}</p>
          <Lines lines={problems} />
        </div>
      )}
    </>
  )
}

export function RestoredView({ outcome }: { readonly outcome: Restored }) {
  return (
    <>
      <p role="status">
        <strong>{t('backupDialog.restored', { files: outcome.files, brought: outcome.brought })}</strong>
      </p>
      <p className="gt-backup-path">{outcome.path}</p>
      <Problems lines={outcome.problems} />
    </>
  )
}

/** What came from another library, and the forks, each a step away from being resolved. */
export function MergedView({ outcome, onClose }: { readonly outcome: Merged; readonly onClose: () => void }) {
  const { added, brought, forks, settingsCame, problems } = outcome
  return (
    <>
      <p role="status">
        <strong>{t('backupDialog.merged', { added, brought })}</strong>
      </p>
      {settingsCame ? null : <p>{t('backupDialog.otherSettings')}</p>}
      <p>{forks.length === 0 ? t('backupDialog.noForks') : t('backupDialog.forks', { count: forks.length })}</p>
      {forks.length === 0 ? null : (
        <ul className="gt-backup-list">
          {forks.map((id) => (
            <li key={id}>
              <LinkButton
                onClick={() => {
                  onClose()
                  void openArticle(id)
                }}
              >
                {id}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <Problems lines={problems} />
    </>
  )
}

function Problems({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="gt-backup-warning" role="alert">
      <p>{t('backupDialog.problems', { count: lines.length })}</p>
      <Lines lines={lines} />
    </div>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="gt-backup-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
