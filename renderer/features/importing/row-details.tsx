import type { ImportRow } from '../../../shared/ipc/import-values'
import { t } from '../../../shared/messages/translate'
import { formatNumber } from '../../ui/when'

/** What there is to say of one row: counts, where it comes from, what was lost and why it may be a duplicate. */
export function RowDetails({ row }: { readonly row: ImportRow | null }) {
  if (row === null) return <p className="gt-import-details">{t('importWindow.pick')}</p>
  const { file, problem, characters, figures, tables, columnPath, duplicate, lost } = row
  return (
    <section
      className="gt-import-details"
      aria-label={t('importWindow.details', { title: row.title === '' ? file : row.title })}
    >
      <p>
        <strong>{file}</strong>
        {problem === null ? (
          <span>{t('importWindow.counts', { characters: formatNumber(characters), figures, tables })}</span>
        ) : null}
        {columnPath.length === 0 ? null : <span>{t('importWindow.path', { path: columnPath.join(' > ') })}</span>}
      </p>
      {problem === null ? null : <p data-tone="bad">{problem}</p>}
      {duplicate === null ? null : (
        <p data-tone="warn">
          {t(duplicate.id === null ? 'importWindow.likeOther' : 'importWindow.likeArticle', { title: duplicate.title })}
        </p>
      )}
      {lost.length === 0 ? (
        problem === null && <p>{t('importWindow.nothingLost')}</p>
      ) : (
        <ul>
          {lost.map((sentence, i) => (
            <li key={i}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
