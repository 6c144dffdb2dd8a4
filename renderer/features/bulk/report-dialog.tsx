import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { BulkOutcome } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { attempt } from '../../state/attempt'
import { closeDialog } from '../../state/dialogs'
import { notify } from '../../state/notices'
import { selectOnly } from '../../state/selection'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { formatNumber } from '../../ui/when'
import './bulk.css'

type Failures = BulkOutcome['failed']

/** Lines that are drawn; all of them are copied. */
const SHOWN = 200
const PORTION = 1000

/** What was not done, by title and reason, for passing on or trying again. */
export function ReportDialog({ failed, left }: { readonly failed: Failures; readonly left: number }) {
  const titles = useTitles(failed.slice(0, SHOWN))
  const copy = (): Promise<void> =>
    attempt(async () => {
      const all = await titlesOf(failed)
      const text = failed.map(({ id, error }) => `${all.get(id) ?? id}\t${error.message}`).join('\n')
      await call('clipboard:write-text', { text })
      notify('success', t('bulk.report.copied'))
    })
  const select = (): void => {
    selectOnly(failed.map(({ id }) => id))
    closeDialog()
  }
  return (
    <Dialog
      title={t('bulk.report.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={select}>{t('bulk.report.select')}</Button>
          <Button onClick={() => void copy()}>{t('bulk.report.copy')}</Button>
          <Button tone="primary" data-autofocus="true" onClick={closeDialog}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p>
        {t('bulk.report.text', { count: formatNumber(failed.length) })}
        {left > 0 ? t('bulk.report.left', { count: formatNumber(left) }) : ''}
      </p>
      <div className="gt-bulk-report" role="region" tabIndex={0} aria-label={t('bulk.report.list')}>
        <ul>
          {failed.slice(0, SHOWN).map(({ id, error }) => (
            <li key={id}>
              <b>{titles.get(id) ?? id}</b>
              <span>{error.message}</span>
            </li>
          ))}
        </ul>
        {failed.length <= SHOWN ? null : <p>{t('bulk.report.more', { count: formatNumber(failed.length - SHOWN) })}</p>}
      </div>
    </Dialog>
  )
}

function useTitles(failed: Failures): ReadonlyMap<ArticleId, string> {
  const [titles, setTitles] = useState<ReadonlyMap<ArticleId, string>>(new Map())
  const ids = failed.map(({ id }) => id).join()
  useEffect(() => {
    // Ids stand in the place of titles that can't be had.
    titlesOf(ids.split(',').map((id) => ({ id }))).then(setTitles, () => undefined)
  }, [ids])
  return titles
}

async function titlesOf(articles: readonly { readonly id: ArticleId }[]): Promise<ReadonlyMap<ArticleId, string>> {
  const titles = new Map<ArticleId, string>()
  for (let at = 0; at < articles.length; at += PORTION) {
    const ids = articles.slice(at, at + PORTION).map(({ id }) => id)
    for (const { id, title } of await call('article:summaries', { ids }))
      titles.set(id, title === '' ? t('common.untitled') : title)
  }
  return titles
}
