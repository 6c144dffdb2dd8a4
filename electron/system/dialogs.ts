import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../shared/messages/translate'

type FolderPurpose = 'create' | 'open' | 'export' | 'backup' | 'restore' | 'merge' | 'delta'

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

/** Lets the person choose where a file is written; null when they cancel. The system asks before one is replaced. */
export async function chooseFile(
  window: BrowserWindow,
  what: 'copyFile' | 'report' | 'delta' | 'theme',
  name: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: t(`system.dialog.${what}Title`),
    defaultPath: name,
    ...(what === 'report' ? { filters: [{ name: t('system.dialog.reportKind'), extensions: ['txt'] }] } : {}),
    ...(what === 'delta' || what === 'theme'
      ? { filters: [{ name: t('system.dialog.zipKind'), extensions: ['zip'] }] }
      : {}),
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

/** Lets the person choose what comes in: files of these extensions, or a folder; null when they cancel. */
export async function chooseImport(
  window: BrowserWindow,
  what: 'files' | 'folder',
  extensions: readonly string[],
): Promise<readonly string[] | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: t('system.dialog.importTitle'),
    buttonLabel: t('system.dialog.importButton'),
    ...(what === 'folder'
      ? { properties: ['openDirectory', 'multiSelections'] }
      : {
          properties: ['openFile', 'multiSelections'],
          filters: [{ name: t('system.dialog.importKind'), extensions: extensions.map((one) => one.slice(1)) }],
        }),
  })
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths
}

/** Lets the person choose a backup, or a theme that was exported; null when they cancel. */
export async function chooseArchive(window: BrowserWindow, what: 'archive' | 'themeArchive'): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: t(`system.dialog.${what}Title`),
    buttonLabel: t(`system.dialog.${what}Button`),
    filters: [{ name: t(`system.dialog.${what}Kind`), extensions: ['zip'] }],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
