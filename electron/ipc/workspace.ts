import { applyAppearance } from '../system/appearance'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

export const workspaceHandlers = ({
  workspace,
  windows,
  session,
}: Context): AreaHandlers<'workspace:set-person' | 'workspace:set-preferences' | 'views:get' | 'views:set'> => {
  const libraryId = async (): Promise<string> => (await session.desk()).library.info.libraryId
  const changed = (): void =>
    tellAll(windows.all(), 'workspace:changed', { person: workspace.person(), preferences: workspace.preferences() })
  return {
    'workspace:set-person': async ({ name }) => {
      await workspace.setPerson(name)
      changed()
    },
    'workspace:set-preferences': async (patch) => {
      const preferences = await workspace.setPreferences(patch)
      applyAppearance(preferences.appearance)
      changed()
      return preferences
    },
    'views:get': async () => workspace.views(await libraryId()),
    'views:set': async ({ views }) => workspace.setViews(await libraryId(), views),
  }
}
