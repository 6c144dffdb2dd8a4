import type { ArticleId } from '../../shared/article/record'
import { isArticleId } from '../../shared/article/ids'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { Surroundings } from './api'
import { dayIn } from './day-in-zone'
import { lettersOf } from './names/article-paths'

/** A new id of a day, by default today in the portal's zone. */
export function mintArticleId(surroundings: Surroundings, zone: string, day?: string): ArticleId {
  const chosen = day ?? dayIn(zone, surroundings.now())
  const isReal = /^\d{4}-\d{2}-\d{2}$/.test(chosen) && !Number.isNaN(Date.parse(`${chosen}T00:00:00Z`))
  const id = `${chosen.replaceAll('-', '')}-${lettersOf(surroundings.randomBytes(8))}`
  if (!isReal || !isArticleId(id)) throw new AppError('invalid-argument', t('library.invalidDay', { day: chosen }))
  return id
}
