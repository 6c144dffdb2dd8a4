import type { MenuCommand } from '../../shared/ipc/contract'
import { assertNever } from '../../shared/ipc/errors'
import { afterFrame } from '../state/after-frame'
import { closeLibrary, asAppError, preferences, setPreferences, useApp } from '../state/app'
import {
  copyArticle,
  exportArticles,
  openPreviewWindow,
  printArticles,
  showWechat,
  targets,
} from '../state/article-commands'
import { leaveArticle, leaveForList, newArticle, saveArticle } from '../state/article-session'
import { openDialog, useDialog } from '../state/dialogs'
import { duplicateArticles } from '../state/duplicating'
import { showHistory } from '../state/history'
import { notify } from '../state/notices'
import { useQuestion } from '../state/questions'
import { trashArticles } from '../state/trashing'
import { attachedEditor, closeArticle, useWorkingCopy } from '../state/working-copy'
import { toggleFocus, toggleTypewriter, zoomText } from '../state/writing-view'
import { focusSearch } from './panes'
import { isCrowded, togglePanel } from './sides'

/** Changes what this machine prefers; that it could not be kept is said, the change stands. */
export const prefer = (patch: Parameters<typeof setPreferences>[0]): void => {
  setPreferences(patch).catch((error: unknown) => notify('warning', asAppError(error).message))
}

/** A small window has the panel under the text: it is brought into sight. */
function showOrHidePanel(): void {
  const change = togglePanel(preferences(), isCrowded(preferences().layout))
  prefer(change)
  if (change.panelVisible === true) afterFrame(() => document.querySelector('.gt-side')?.scrollIntoView())
}

async function switchLibrary(): Promise<void> {
  try {
    if (!(await leaveArticle())) return
    closeArticle()
    await closeLibrary()
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

/** In the open article; in the list, searching the articles is what finding means. */
function findInArticle(panel: 'find' | 'replace'): void {
  if (useWorkingCopy.getState().open === null) return focusSearch()
  if (preferences().layout === 'preview') prefer({ layout: 'split' })
  attachedEditor()?.openFind(panel)
}

/** Carries out a command of the menu, the keyboard or a button; without a library only those that need none. */
export function runCommand(command: MenuCommand): void {
  const { state } = useApp.getState()
  // A dialog or a question is open: it is answered first, for another one would take its place.
  if (useDialog.getState().dialog !== null || useQuestion.getState().question !== null) return
  if (command === 'help.about') return openDialog({ kind: 'about' })
  if (command === 'person.switch') return openDialog({ kind: 'person', then: null })
  if ((state?.library ?? null) === null) return
  switch (command) {
    case 'article.new':
      return void newArticle()
    case 'article.fromTemplate':
      return openDialog({ kind: 'templates' })
    case 'article.save':
      return void saveArticle()
    case 'article.close':
      return useWorkingCopy.getState().open === null ? window.close() : void leaveForList()
    case 'article.history':
      return void showHistory()
    case 'article.duplicate':
      return void duplicateArticles(targets())
    case 'article.trash':
      return void trashArticles(targets())
    case 'article.print':
      return void printArticles(targets())
    case 'article.export':
      return void exportArticles(targets())
    case 'article.copyBody':
      return void copyArticle('body')
    case 'article.copyWechat':
      return void copyArticle('wechat')
    case 'article.previewWechat':
      return showWechat()
    case 'article.copyPage':
      return void copyArticle('page')
    case 'library.switch':
      return void switchLibrary()
    case 'library.import':
      return openDialog({ kind: 'import' })
    case 'library.site':
      return openDialog({ kind: 'site' })
    case 'library.backup':
      return openDialog({ kind: 'backup' })
    case 'library.recovery':
      return openDialog({ kind: 'recoveryCentre' })
    case 'settings.open':
      return openDialog({ kind: 'settings' })
    case 'edit.find':
    case 'edit.replace':
      return findInArticle(command === 'edit.find' ? 'find' : 'replace')
    case 'app.commands':
      return openDialog({ kind: 'commands' })
    case 'view.outline':
      return prefer({ outlineVisible: !preferences().outlineVisible })
    case 'view.list':
      return prefer({ listVisible: !preferences().listVisible })
    case 'view.panel':
      return showOrHidePanel()
    case 'view.edit':
      return prefer({ layout: 'edit' })
    case 'view.split':
      return prefer({ layout: 'split' })
    case 'view.preview':
      return prefer({ layout: 'preview' })
    case 'view.previewWindow':
      return void openPreviewWindow()
    case 'view.focus':
      return toggleFocus()
    case 'view.typewriter':
      return toggleTypewriter()
    case 'view.textLarger':
      return zoomText(1)
    case 'view.textSmaller':
      return zoomText(-1)
    case 'view.textNormal':
      return zoomText(0)
    default:
      return assertNever(command)
  }
}
