import { app } from 'electron'
import type { AreaHandlers, Context } from './context'

export const windowHandlers = (context: Context): AreaHandlers<'app:state' | 'app:close-ready'> => ({
  'app:state': async (_args, window) => {
    const { workspace } = context
    await context.opening()
    const desk = await context.session.current()
    context.pageIsReady(window)
    const startProblem = context.startProblem()
    return {
      appVersion: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: process.platform,
      person: workspace.person(),
      people: workspace.people(),
      preferences: workspace.preferences(),
      recent: workspace.recent(),
      library: desk?.library.info ?? null,
      overview: desk?.library.overview() ?? null,
      previewOpen: context.windows.preview() !== null,
      ...(startProblem === null ? {} : { startProblem }),
    }
  },
  'app:close-ready': ({ proceed }, window) => context.closeAnswered(window, proceed),
})
