import type { BrowserWindow } from 'electron'
import type { Handlers } from './answer'
import { articleHandlers } from './article'
import { clipboardHandlers } from './clipboard'
import type { Context } from './context'
import { draftHandlers } from './draft'
import { exportHandlers } from './export'
import { holdingsHandlers } from './holdings'
import { importHandlers } from './importing'
import { libraryHandlers } from './library'
import { linkHandlers } from './links'
import { mediaHandlers } from './media'
import { previewHandlers } from './preview'
import { recoveryHandlers } from './recovery'
import { settingsHandlers } from './settings'
import { siteHandlers } from './site'
import { windowHandlers } from './window'
import { workspaceHandlers } from './workspace'

/** Every channel's handler, by area; one left out doesn't compile. */
export const allHandlers = (context: Context): Handlers<BrowserWindow> => ({
  ...windowHandlers(context),
  ...workspaceHandlers(context),
  ...libraryHandlers(context),
  ...articleHandlers(context),
  ...draftHandlers(context),
  ...settingsHandlers(context),
  ...mediaHandlers(context),
  ...previewHandlers(context),
  ...exportHandlers(context),
  ...siteHandlers(context),
  ...holdingsHandlers(context),
  ...importHandlers(context),
  ...clipboardHandlers(),
  ...recoveryHandlers(context),
  ...linkHandlers(),
})
