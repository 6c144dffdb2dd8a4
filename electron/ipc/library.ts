import { chooseFolder } from '../system/dialogs'
import type { AreaHandlers, Context } from './context'

type Channels = 'library:create' | 'library:open' | 'library:open-sample' | 'library:close'

export const libraryHandlers = (context: Context): AreaHandlers<Channels> => ({
  'library:create': async (_args, window) => {
    const folder = await chooseFolder(window, 'create')
    return folder === null ? null : context.openLibrary(await context.createLibrary(folder))
  },
  'library:open': async ({ path }, window) => {
    const folder = path ?? (await chooseFolder(window, 'open'))
    return folder === null ? null : context.openLibrary(folder)
  },
  'library:open-sample': async () => context.openLibrary(await context.sampleLibrary()),
  'library:close': () => context.closeLibrary(),
})
