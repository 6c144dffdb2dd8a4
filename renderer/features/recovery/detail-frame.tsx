import type { ReactNode } from 'react'
import type { FileRef } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { notify } from '../../state/notices'
import { Button } from '../../ui/button'
import type { Action } from './use-action'

/** One item at its full length: what it is, what can be done, what differs. */
export function DetailFrame({
  title,
  text,
  actions,
  problem,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly actions?: ReactNode
  readonly problem: string | null
  readonly children?: ReactNode
}) {
  return (
    <article className="gt-centre-detail" aria-label={title}>
      <h3>{title}</h3>
      <p>{text}</p>
      {actions === undefined ? null : <div className="gt-centre-actions">{actions}</div>}
      {problem === null ? null : (
        <p className="gt-centre-problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </article>
  )
}

export const Facts = ({ facts }: { readonly facts: readonly (readonly [label: string, value: string])[] }) => (
  <dl className="gt-centre-facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Looking at a file where it lies, and taking a copy of its bytes. */
export function FileButtons({
  file,
  action,
  copyLabel = t('recovery.file.copy'),
}: {
  readonly file: FileRef
  readonly action: Action
  readonly copyLabel?: string
}) {
  const copy = async (): Promise<void> => {
    const copied = await call('recovery:copy-file', file)
    if (copied !== null) notify('success', t('recovery.file.copied', { path: copied.path }))
  }
  return (
    <>
      <Button icon="save" busy={action.busy} onClick={() => action.run(copy)}>
        {copyLabel}
      </Button>
      <Button icon="folder" onClick={() => action.run(() => call('recovery:show-file', file))}>
        {t('recovery.file.show')}
      </Button>
    </>
  )
}
