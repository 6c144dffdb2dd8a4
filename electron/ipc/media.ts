import type { AreaHandlers, Context } from './context'

export const mediaHandlers = ({ session }: Context): AreaHandlers<'media:add' | 'media:add-file'> => ({
  // The name is the person's; what is stored is named by its bytes.
  'media:add': async ({ bytes }) => (await session.desk()).library.media.add(bytes),
  'media:add-file': async ({ bytes, name }) => (await session.desk()).library.media.addFile(bytes, name),
})
