import type { ArticleId, MediaName, RevisionHash } from './record'

const ARTICLE_ID = /^(?:19|20|21)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[a-z2-7]{8}$/
const HASH = /^[0-9a-f]{64}$/
const MEDIA_NAME = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/

export const isArticleId = (value: unknown): value is ArticleId => typeof value === 'string' && ARTICLE_ID.test(value)
export const isRevisionHash = (value: unknown): value is RevisionHash => typeof value === 'string' && HASH.test(value)
export const isMediaName = (value: unknown): value is MediaName => typeof value === 'string' && MEDIA_NAME.test(value)
