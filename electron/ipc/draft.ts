import type { AreaHandlers, Context } from './context'

export const draftHandlers = ({ session }: Context): AreaHandlers<'draft:write' | 'draft:list' | 'draft:discard'> => ({
  'draft:write': async ({ id, parents, record }) => {
    const { library } = await session.desk()
    const { writtenAt } = await library.drafts.write({ articleId: id, parents, record })
    return { writtenAt }
  },
  'draft:list': async () => (await session.desk()).library.drafts.list(),
  'draft:discard': async ({ id }) => (await session.desk()).library.drafts.discard(id),
})
