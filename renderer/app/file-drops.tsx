import { useEffect, useState } from 'react'
import { t } from '../../shared/messages/translate'
import { dropFiles } from '../bridge/client'
import { asAppError } from '../state/app'
import { openDialog, useDialog } from '../state/dialogs'
import { notify } from '../state/notices'
import './file-drops.css'

/** Places that take files themselves: the text its pictures, the panel its attachments. */
const TAKERS = '.gt-attachments, .gt-editor'

const kinds = (data: DataTransfer): readonly DataTransferItem[] => [...data.items].filter(({ kind }) => kind === 'file')
const isPicture = ({ type }: { readonly type: string }): boolean => type.startsWith('image/')

/** Whether a drop there is an import: manuscripts anywhere but among attachments, and nothing that is pictures only. */
function isImport({ dataTransfer, target }: DragEvent): boolean {
  if (dataTransfer === null || !dataTransfer.types.includes('Files') || useDialog.getState().dialog !== null)
    return false
  const place = target instanceof Element ? target.closest(TAKERS) : null
  if (place?.matches('.gt-attachments') === true) return false
  // While they hang over the window, some systems say nothing of the files.
  const files = dataTransfer.files.length > 0 ? [...dataTransfer.files] : kinds(dataTransfer)
  return files.length === 0 || !files.every(isPicture)
}

/** 拖放导入: files and folders that are dropped on the window are read; while they hang over it, it says so. */
export function FileDrops() {
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      const isOurs = isImport(event)
      setOver(isOurs ? kinds(event.dataTransfer).length : null)
      if (isOurs) {
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
      }
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(null)
      if (event.dataTransfer === null || !isImport(event)) return
      event.preventDefault()
      event.stopPropagation()
      dropFiles([...event.dataTransfer.files])
        .then((paths) => {
          if (paths.length > 0) openDialog({ kind: 'import', paths })
        })
        .catch((error: unknown) => notify('error', asAppError(error).message))
    }
    window.addEventListener('dragover', onOver, true)
    window.addEventListener('dragleave', onLeave, true)
    window.addEventListener('drop', onDrop, true)
    return () => {
      window.removeEventListener('dragover', onOver, true)
      window.removeEventListener('dragleave', onLeave, true)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [])
  if (over === null) return null
  return (
    <div className="gt-file-drops" aria-hidden="true">
      <p>{over > 1 ? t('importWindow.dropMany') : t('importWindow.drop', { count: 1 })}</p>
    </div>
  )
}
