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
import { editor } from './editor'
import { insertMenu } from './insert-menu'
import { shell } from './shell'
import { list } from './list'
import { bulk } from './bulk'
import { metadata } from './metadata'
import { preview } from './preview'
import { settings } from './settings'
import { search } from './search'
import { finding } from './finding'
import { commands } from './commands'
import { newsroom } from './newsroom'
import { writingTools } from './writing-tools'

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
  ...exportDialog,
  ...system,
  ...cli,
  ...cliHoldings,
  ...backupDialog,
  ...comparison,
  ...recoveryCentre,
  ...editor,
  ...insertMenu,
  ...shell,
  ...list,
  ...bulk,
  ...metadata,
  ...preview,
  ...settings,
  ...search,
  ...finding,
  ...commands,
  ...newsroom,
  ...writingTools,
} as const
