import type { AreaHandlers, Context } from './context'

type Channels = 'settings:get' | 'settings:set' | 'list:entries' | 'list:save'

export const settingsHandlers = ({ session }: Context): AreaHandlers<Channels> => {
  const library = async () => (await session.desk()).library
  return {
    'settings:get': async ({ topic }) => (await library()).settings.get(topic),
    'settings:set': async ({ topic, value, parent }) => (await library()).settings.set(topic, value, parent),
    'list:entries': async ({ kind }) => (await library()).lists.entries(kind),
    'list:save': async ({ kind, value }) => (await library()).lists.save(kind, value),
  }
}
