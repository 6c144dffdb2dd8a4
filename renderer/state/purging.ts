import type { ArticleId } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError } from './app'
import { reportFailures } from './failures'
import { announce, notify } from './notices'
import { ask } from './questions'
import { clearSelection } from './selection'
import { closeArticle, useWorkingCopy } from './working-copy'

/** Titles that the question names; the rest are counted. */
const NAMED = 5

/** Removes articles of the trash for good, after a question that names them. */
export async function purgeArticles(ids: readonly ArticleId[]): Promise<void> {
  try {
    const choice = await ask({
      title: t('purge.title', { count: ids.length }),
      text: t('purge.text', { titles: await titlesOf(ids) }),
      choices: [
        { value: 'cancel', label: t('common.cancel'), tone: 'primary' },
        { value: 'purge', label: t('purge.confirm'), tone: 'danger' },
      ],
    })
    if (choice !== 'purge') return
    const { open } = useWorkingCopy.getState()
    const { done, failed } = await call('article:purge', { ids })
    if (open !== null && done.includes(open.id)) closeArticle()
    clearSelection()
    if (done.length > 0) {
      announce(t('purge.done', { count: done.length }))
      notify('success', t('purge.done', { count: done.length }))
    }
    reportFailures(failed)
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

async function titlesOf(ids: readonly ArticleId[]): Promise<string> {
  const titles = await Promise.all(
    ids.slice(0, NAMED).map((id) =>
      call('article:load', { id }).then(
        ({ revision }) => t('purge.named', { title: revision.record.title || t('common.untitled') }),
        () => id,
      ),
    ),
  )
  const named = titles.join('、')
  return ids.length > NAMED ? `${named} ${t('purge.andMore', { count: ids.length })}` : named
}
