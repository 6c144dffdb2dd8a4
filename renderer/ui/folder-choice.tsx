import { useId, useState } from 'react'
import type { ExportFolder } from '../../shared/ipc/export-values'
import { t } from '../../shared/messages/translate'
import { asAppError } from '../state/app'
import { Button } from './button'
import './folder-choice.css'

interface FolderChoiceProps {
  readonly label: string
  /** What is said while there is none. */
  readonly none: string
  readonly folder: ExportFolder | null
  readonly allowForeign: boolean
  /** Asks for a folder; null when the person cancels. */
  readonly choose: () => Promise<ExportFolder | null>
  readonly onFolder: (folder: ExportFolder) => void
  readonly onAllowForeign: (allow: boolean) => void
}

/** Where files go. A folder that holds other people's files needs a yes of its own. */
export function FolderChoice(props: FolderChoiceProps) {
  const { label, none, folder, allowForeign, choose, onFolder, onAllowForeign } = props
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async (): Promise<void> => {
    try {
      const chosen = await choose()
      setProblem(null)
      if (chosen !== null) onFolder(chosen)
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  return (
    <div className="gt-folder-choice">
      <span id={id}>{label}</span>
      <p aria-labelledby={id}>{folder === null ? none : folder.path}</p>
      <Button icon="folder" data-autofocus="true" onClick={() => void ask()}>
        {t(folder === null ? 'exportDialog.choose' : 'exportDialog.chooseOther')}
      </Button>
      {problem === null ? null : (
        <p className="gt-folder-warning" role="alert">
          {problem}
        </p>
      )}
      {folder !== null && folder.foreignFiles > 0 ? (
        <div className="gt-folder-warning" role="status">
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
