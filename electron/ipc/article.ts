import type { Status } from '../../shared/article/record'
import type { AreaHandlers, Context } from './context'

type Channels =
  | 'article:list'
  | 'article:ids'
  | 'article:count'
  | 'article:facets'
  | 'article:summaries'
  | 'article:statuses'
  | 'article:having-status'
  | 'article:keywords'
  | 'article:edit-many'
  | 'article:replace-texts'
  | 'article:undo-edits'
  | 'article:counts'
  | 'article:snippets'
  | 'article:similar'
  | 'article:mint-id'
  | 'article:load'
  | 'article:save'
  | 'article:duplicate'
  | 'article:trash'
  | 'article:restore'
  | 'article:history'
  | 'article:name-revision'

export const articleHandlers = ({ session }: Context): AreaHandlers<Channels> => {
  const library = async () => (await session.desk()).library
  return {
    'article:list': async (query) => {
      const open = await library()
      const answer = await open.list(query)
      // Somebody is waiting for these texts: they aren't read later, and the list hears of each portion.
      if (answer.pending !== undefined) void open.updateSearch().catch(() => undefined)
      return answer
    },
    'article:ids': async ({ first, last, ...query }) => {
      const ids = await (await library()).ids(query)
      return first === undefined && last === undefined
        ? ids
        : ids.slice(first, last === undefined ? undefined : last + 1)
    },
    'article:count': async (query) => (await library()).count(query),
    'article:facets': async (query) => (await library()).facets(query),
    'article:summaries': async ({ ids }) => (await library()).summaries(ids),
    'article:statuses': async ({ ids }) => {
      const counts: Partial<Record<Status, number>> = {}
      for (const { status } of await (await library()).summaries(ids)) counts[status] = (counts[status] ?? 0) + 1
      return counts
    },
    'article:having-status': async ({ ids, statuses }) => {
      const wanted = new Set(statuses)
      return (await (await library()).summaries(ids)).flatMap(({ id, status }) => (wanted.has(status) ? [id] : []))
    },
    'article:keywords': async ({ ids }) => (await library()).keywords(ids),
    'article:edit-many': async ({ ids, change }) => (await library()).editMany(ids, change),
    'article:replace-texts': async ({ changes }) => (await library()).replaceTexts(changes),
    'article:undo-edits': async ({ edits }) => (await library()).undoEdits(edits),
    'article:counts': async () => (await library()).counts(),
    'article:snippets': async ({ ids, search }) => (await library()).snippets(ids, search),
    'article:similar': async ({ id, record }) => (await library()).similar(id, record),
    'article:mint-id': async () => (await library()).mintId(),
    'article:load': async ({ id, hash }) => (await library()).load(id, hash),
    'article:save': async (request) => (await library()).save(request),
    'article:duplicate': async ({ id }) => (await library()).duplicate(id),
    'article:trash': async ({ ids }) => (await library()).trash(ids),
    'article:restore': async ({ ids }) => (await library()).restore(ids),
    'article:history': async ({ id }) => (await library()).history(id),
    'article:name-revision': async ({ id, hash, name }) => (await library()).nameRevision(id, hash, name),
  }
}
