import { parsePublishTime } from '../../shared/article/publish-time'
import { isOrganisation } from '../../shared/portal/organisation'
import { useWorkingCopy } from './working-copy'

/** What a dateline of the open article is made of: the day it is published, else today, and its authors who are people. */
export function datelineFacts(): { readonly day: string; readonly reporters: readonly string[] } {
  const { fields } = useWorkingCopy.getState()
  const given = fields.publishTime === undefined ? null : parsePublishTime(fields.publishTime)
  const today = new Date()
  const [month, day] =
    given === null
      ? [today.getMonth() + 1, today.getDate()]
      : [Number(given.date.slice(5, 7)), Number(given.date.slice(8, 10))]
  return {
    day: `${month}月${day}日`,
    reporters: (fields.authors ?? []).filter((name) => name.trim() !== '' && !isOrganisation(name)),
  }
}
