import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../shared/messages/translate'

type FolderPurpose = 'create' | 'open' | 'export'

/** Lets the person choose a folder; null when they cancel. The dialog is looked up at every call. */
export async function chooseFolder(window: BrowserWindow, purpose: FolderPurpose): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: t(`system.dialog.${purpose}Title`),
    buttonLabel: t(`system.dialog.${purpose}Button`),
    properties: purpose === 'open' ? ['openDirectory'] : ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
