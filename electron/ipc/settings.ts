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
      if (topic === 'theme') await (await exporting()).trySettings(topic, value)
      return (await library()).settings.set(topic, value, parent)
    },
    'theme:export': async ({ value }, window) => {
      const own = parseOwnTheme(value)
      const file = await chooseFile(window, 'theme', 'gaotai-theme.zip')
      if (file === null) return null
      // The system has asked whether that very file may be replaced, and no other.
      const isNamed = file.endsWith('.zip')
      const path = isNamed ? file : `${file}.zip`
      const { path: home } = (await library()).info
      await (await exporting()).writeTheme(own, path, { replace: isNamed, library: home })
      return { file: path }
    },
    'theme:import': async (_args, window) => {
      const file = await chooseArchive(window, 'themeArchive')
      return file === null ? null : (await exporting()).readTheme(file)
    },
    'list:entries': async ({ kind }) => (await library()).lists.entries(kind),
    'list:save': async ({ kind, value }) => (await library()).lists.save(kind, value),
  }
}
