import type { ExportReport } from '../../../shared/ipc/export-values'
import { t } from '../../../shared/messages/translate'
import { StatusMark } from '../../ui/status-mark'
import { byteSize } from '../../../shared/media/byte-size'

/** What was written, article by article and file by file, and what was not. */
export function ReportView({ report }: { readonly report: ExportReport }) {
  const { articles, files, skipped } = report
  const size = byteSize(files.reduce((sum, file) => sum + file.bytes, 0))
  const manifest = files.find(({ path }) => path.endsWith('manifest.json'))
  if (articles.length === 0) {
    return (
      <div className="gt-export-report">
        <p className="gt-export-warning" role="status">
          {t('exportDialog.none')}
        </p>
        <Skipped skipped={skipped} />
      </div>
    )
  }
  return (
    <div className="gt-export-report">
      <p className="gt-export-sum" role="status">
        {t('exportDialog.done', { articles: articles.length, files: files.length, size })}
      </p>
      <p className="gt-export-out">{report.out}</p>
      {report.noteProblem === undefined ? null : <p className="gt-export-warning">{report.noteProblem}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('exportDialog.article')}</th>
            <th scope="col">{t('exportDialog.status')}</th>
            <th scope="col">{t('exportDialog.lack')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id}>
              <td>
                {article.title}
                <small>{article.path}</small>
              </td>
              <td>
                <StatusMark status={article.status} />
              </td>
              <td>{article.missing.length === 0 ? t('exportDialog.complete') : article.missing.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Skipped skipped={skipped} />
      <details>
        <summary>{t('exportDialog.files', { count: files.length })}</summary>
        <table>
          <tbody>
            {files.map((file) => (
              <tr key={file.path}>
                <td>{file.path}</td>
                <td className="gt-export-bytes">{byteSize(file.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {manifest === undefined ? null : (
        <p className="gt-export-out">{t('exportDialog.manifest', { path: manifest.path })}</p>
      )}
    </div>
  )
}

function Skipped({ skipped }: { readonly skipped: ExportReport['skipped'] }) {
  if (skipped.length === 0) return null
  return (
    <section className="gt-export-warning">
      <p>{t('exportDialog.skipped', { count: skipped.length })}</p>
      <ul>
        {skipped.map(({ id, title, reason }) => (
          <li key={id}>{t('exportDialog.skippedOne', { title, reason })}</li>
        ))}
      </ul>
    </section>
  )
}
