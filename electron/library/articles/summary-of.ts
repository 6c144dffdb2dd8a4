import type { ArticleSummary, Revision } from '../../../shared/article/record'
import { summarize } from '../../../shared/article/summary'
import { t } from '../../../shared/messages/translate'
import type { NewerLink, SoundLink } from '../chain/read-link'
import type { ArticleOnDisk } from './resolve-article'

type Situation = Pick<ArticleSummary, 'forked' | 'state'>

/** What lists show of an article, also when its newest file can't be read. */
export function summaryOf(article: ArticleOnDisk): ArticleSummary {
  const { heads } = article.chain
  const situation: Situation = { forked: heads.length > 1, state: stateOf(article) }
  const sound = heads.find((head): head is SoundLink<Revision> => head.kind === 'sound')
  if (sound !== undefined) return summarize(sound.link, sound.hash, situation)
  const newer = heads.find((head): head is NewerLink => head.kind === 'newer')
  return { ...blank(article), ...situation, ...(newer === undefined ? {} : shownOfNewer(newer)) }
}

function stateOf({ chain }: ArticleOnDisk): ArticleSummary['state'] {
  if (chain.heads.some((head) => head.kind === 'newer')) return 'newer'
  if (chain.rejected.length > 0) return 'damaged'
  return chain.missing.length > 0 ? 'waiting' : 'sound'
}

function blank(article: ArticleOnDisk): ArticleSummary {
  const newest = article.names.reduce((a, b) => (b.number > a.number ? b : a))
  return {
    id: article.id,
    hash: '',
    number: newest.number,
    title: t('library.unreadableTitle', { id: article.id }),
    authors: [],
    source: '',
    publishTime: null,
    column: null,
    status: 'draft',
    language: 'zh-CN',
    updatedAt: '',
    updatedBy: '',
    characters: 0,
    trashed: false,
    forked: false,
    state: 'damaged',
  }
}

/** The little of a newer format that every format so far has had: enough to recognise the article in a list. */
function shownOfNewer({ hash, name, json }: NewerLink): Partial<ArticleSummary> {
  const record = member(json, 'record')
  const title = member(record, 'title')
  const column = member(record, 'column')
  const savedAt = member(json, 'savedAt')
  const savedBy = member(json, 'savedBy')
  return {
    hash,
    number: name.number,
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof column === 'string' ? { column } : {}),
    ...(typeof savedAt === 'string' ? { updatedAt: savedAt } : {}),
    ...(typeof savedBy === 'string' ? { updatedBy: savedBy } : {}),
    trashed: member(record, 'trashedAt') !== undefined,
  }
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
