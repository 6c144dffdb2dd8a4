import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../shared/messages/translate'

type FolderPurpose = 'create' | 'open' | 'export' | 'backup' | 'restore' | 'merge'

/** Lets the person choose a folder; null when they cancel. The dialog is looked up at every call. */
export async function chooseFolder(window: BrowserWindow, purpose: FolderPurpose): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: t(`system.dialog.${purpose}Title`),
    buttonLabel: t(`system.dialog.${purpose}Button`),
    properties:
      purpose === 'open' || purpose === 'merge'
        ? ['openDirectory']
        : ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Lets the person choose a backup; null when they cancel. */
export async function chooseArchive(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: t('system.dialog.archiveTitle'),
    buttonLabel: t('system.dialog.archiveButton'),
    filters: [{ name: t('system.dialog.archiveKind'), extensions: ['zip'] }],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
