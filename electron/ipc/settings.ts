import { parseOwnTheme } from '../../shared/portal/theme/parse-own-theme'
import { chooseArchive, chooseFile } from '../system/dialogs'
import type { AreaHandlers, Context } from './context'

type Channels = 'settings:get' | 'settings:set' | 'list:entries' | 'list:save' | 'theme:export' | 'theme:import'

const exporting = () => import('../exporting')

export const settingsHandlers = ({ session }: Context): AreaHandlers<Channels> => {
  const library = async () => (await session.desk()).library
  return {
    'settings:get': async ({ topic }) => (await library()).settings.get(topic),
    'settings:set': async ({ topic, value, parent }) => {
      // A theme that can't draw every page of a portal is refused now, not on the day of publishing.
      if (topic === 'theme') await (await exporting()).tryTheme(parseOwnTheme(value))
      return (await library()).settings.set(topic, value, parent)
    },
    'theme:export': async ({ value }, window) => {
      const own = parseOwnTheme(value)
      const file = await chooseFile(window, 'theme', 'gaotai-theme.zip')
      if (file === null) return null
      // The system has asked whether a file may be replaced.
      await (await exporting()).writeTheme(own, file.endsWith('.zip') ? file : `${file}.zip`, true)
      return { file }
    },
    'theme:import': async (_args, window) => {
      const file = await chooseArchive(window)
      return file === null ? null : (await exporting()).readTheme(file)
    },
    'list:entries': async ({ kind }) => (await library()).lists.entries(kind),
    'list:save': async ({ kind, value }) => (await library()).lists.save(kind, value),
  }
}
