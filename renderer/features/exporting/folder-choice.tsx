import { useEffect, useState } from 'react'
import type { ExportFolder } from '../../../shared/ipc/export-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'

/** The folder that the export goes to: at first the last one of this machine, when it is still there. */
export function useFolder() {
  const [folder, setFolder] = useState<ExportFolder | null>(null)
  useEffect(() => {
    // A folder that can't be looked at is not offered; choosing one says why.
    call('export:last-folder').then(
      (last) => setFolder((chosen) => chosen ?? last),
      () => undefined,
    )
  }, [])
  return [folder, setFolder] as const
}

interface FolderChoiceProps {
  readonly folder: ExportFolder | null
  readonly allowForeign: boolean
  readonly onFolder: (folder: ExportFolder) => void
  readonly onAllowForeign: (allow: boolean) => void
}

/** Where the files go. A folder that holds other people's files needs a yes of its own. */
export function FolderChoice({ folder, allowForeign, onFolder, onAllowForeign }: FolderChoiceProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    try {
      const chosen = await call('export:choose-folder')
      setProblem(null)
      if (chosen !== null) onFolder(chosen)
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  return (
    <div className="gt-export-folder">
      <span className="gt-export-label" id="export-folder">
        {t('exportDialog.folder')}
      </span>
      <p aria-labelledby="export-folder">{folder === null ? t('exportDialog.noFolder') : folder.path}</p>
      <Button icon="folder" data-autofocus="true" onClick={() => void choose()}>
        {t(folder === null ? 'exportDialog.choose' : 'exportDialog.chooseOther')}
      </Button>
      {problem === null ? null : (
        <p className="gt-export-warning" role="alert">
          {problem}
        </p>
      )}
      {folder !== null && folder.foreignFiles > 0 ? (
        <div className="gt-export-warning" role="status">
          <p>{t('exportDialog.foreign', { count: folder.foreignFiles })}</p>
          <label>
            <input type="checkbox" checked={allowForeign} onChange={({ target }) => onAllowForeign(target.checked)} />
            {t('exportDialog.allowForeign')}
          </label>
        </div>
      ) : null}
    </div>
  )
}
