import { common } from './common'
import { library } from './library'
import { history } from './history'
import { holdings } from './holdings'
import { document } from './document'
import { portal } from './portal'
import { importing } from './importing'
import { exporting } from './exporting'
import { exportDialog } from './export-dialog'
import { system } from './system'
import { cli } from './cli'
import { cliHoldings } from './cli-holdings'
import { backupDialog } from './backup-dialog'
import { comparison } from './comparison'
import { recoveryCentre } from './recovery-centre'
import { blocks } from './blocks'
import { comments } from './comments'
import { editor } from './editor'
import { pasteChoice } from './paste-choice'
import { tables } from './tables'
import { editorMedia } from './editor-media'
import { insertMenu } from './insert-menu'
import { structure } from './structure'
import { shell } from './shell'
import { list } from './list'
import { bulk } from './bulk'
import { metadata } from './metadata'
import { preview } from './preview'
import { settings } from './settings'
import { site } from './site'
import { theme } from './theme'
import { search } from './search'
import { word } from './word'
import { importWindow } from './import-window'
import { finding } from './finding'
import { commands } from './commands'
import { newsroom } from './newsroom'
import { writingTools } from './writing-tools'
import { writingView } from './writing-view'

/** The complete Chinese interface; each area keeps its own file. */
export const zhCN = {
  ...common,
  ...library,
  ...holdings,
  ...history,
  ...document,
  ...portal,
  ...importing,
  ...exporting,
  ...site,
  ...theme,
  ...exportDialog,
  ...system,
  ...cli,
  ...cliHoldings,
  ...backupDialog,
  ...comparison,
  ...recoveryCentre,
  ...blocks,
  ...comments,
  ...editor,
  ...pasteChoice,
  ...tables,
  ...editorMedia,
  ...insertMenu,
  ...structure,
  ...shell,
  ...list,
  ...bulk,
  ...metadata,
  ...preview,
  ...settings,
  ...search,
  ...word,
  ...importWindow,
  ...finding,
  ...commands,
  ...newsroom,
  ...writingTools,
  ...writingView,
} as const
