import type { SiteFindings, SiteNotes } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import { openArticle } from '../../state/article-session'
import { LinkButton } from '../../ui/button'

interface FindingsProps {
  readonly findings: SiteFindings
  /** A title opens its article in place of the centre. */
  readonly onClose: () => void
}

/** What is said of articles: left out, waiting for their time, warned of. What stops comes first and open. */
export function FindingsView({ findings, onClose }: FindingsProps) {
  const { skipped, held, warnings, remarks } = findings
  return (
    <div className="gt-site-findings">
      {remarks.map((remark) => (
        <p key={remark} className="gt-site-remark">
          {remark}
        </p>
      ))}
      <Notes title={t('site.skipped', { count: skipped.total })} list={skipped} tone="stop" open onClose={onClose} />
      <Notes title={t('site.held', { count: held.total })} list={held} tone="plain" onClose={onClose} />
      <Notes title={t('site.warnings', { count: warnings.total })} list={warnings} tone="plain" onClose={onClose} />
    </div>
  )
}

interface NotesProps {
  readonly title: string
  readonly list: SiteNotes
  readonly tone: 'stop' | 'plain'
  readonly open?: boolean
  readonly onClose: () => void
}

function Notes({ title, list, tone, open = false, onClose }: NotesProps) {
  if (list.total === 0) return null
  return (
    <details open={open} data-tone={tone}>
      <summary>{title}</summary>
      <ul>
        {list.notes.map(({ id, title: name, reason }, i) => (
          <li key={`${id} ${i}`}>
            <LinkButton
              onClick={() => {
                onClose()
                void openArticle(id)
              }}
            >
              {name}
            </LinkButton>
            <small>{reason}</small>
          </li>
        ))}
      </ul>
      {list.notes.length < list.total ? <p>{t('site.moreNotes', { count: list.total - list.notes.length })}</p> : null}
    </details>
  )
}
