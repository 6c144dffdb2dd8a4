import { applyAppearance } from '../system/appearance'
import type { AreaHandlers, Context } from './context'
import { tellAll } from './events'

export const workspaceHandlers = ({
  workspace,
  windows,
}: Context): AreaHandlers<'workspace:set-person' | 'workspace:set-preferences'> => {
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
  }
}
