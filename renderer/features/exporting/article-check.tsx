import { t } from '../../../shared/messages/translate'
import { StatusMark } from '../../ui/status-mark'
import type { Readiness } from './readiness'

/** The articles with their status and what publication still needs; nothing of it keeps them from being exported. */
export function ArticleCheck({ known, total }: { readonly known: readonly Readiness[]; readonly total: number }) {
  const lacking = known.filter((article) => article.kind === 'read' && article.missing.length > 0).length
  return (
    <section className="gt-export-articles" aria-label={t('exportDialog.articles')}>
      <h3>
        {t('exportDialog.articles')}
        {known.length < total ? <small>{t('exportDialog.checking', { done: known.length, total })}</small> : null}
      </h3>
      {lacking === 0 ? null : <p className="gt-export-lacking">{t('exportDialog.lacking', { count: lacking })}</p>}
      <ul>
        {known.map((article) => (
          <li key={article.id}>
            {article.kind === 'read' ? (
              <>
                <span className="gt-export-title" title={article.title}>
                  {article.title}
                </span>
                <StatusMark status={article.status} />
                {article.missing.length === 0 ? (
                  <small>{t('exportDialog.complete')}</small>
                ) : (
                  <p className="gt-export-lacks">{article.missing.join(' ')}</p>
                )}
              </>
            ) : (
              <p className="gt-export-lacks">{t('exportDialog.unread', { message: article.message })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
