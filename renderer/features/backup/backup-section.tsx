import { useEffect, useId, useState } from 'react'
import type { BackupPlan, BackupState } from '../../../shared/ipc/backup-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { formatWhen } from '../../ui/when'

const EVERY = ['off', 'daily', 'weekly'] as const
const KEPT = [3, 7, 14, 30, 60] as const

/** Where backups go, how often they are made by themselves, how many stay, and one made now. */
export function BackupSection({ onRun }: { readonly onRun: () => void }) {
  const id = useId()
  const [state, setState] = useState<BackupState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const take = (work: Promise<BackupState>): void => {
    work.then(
      (next) => {
        setState(next)
        setProblem(null)
      },
      (error: unknown) => setProblem(asAppError(error).message),
    )
  }
  useEffect(() => take(call('backup:state')), [])

  const plan = state?.plan
  const change = (patch: Partial<Pick<BackupPlan, 'every' | 'keep'>>): void => {
    if (plan !== undefined) take(call('backup:plan', { every: plan.every, keep: plan.keep, ...patch }))
  }
  const hasFolder = plan !== undefined && plan.folder !== null

  return (
    <section className="gt-backup-part" aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>{t('backupDialog.backup')}</h3>
      <p>{t('backupDialog.backupText')}</p>
      <div className="gt-backup-folder">
        <span id={`${id}-folder`}>{t('backupDialog.folder')}</span>
        <p aria-labelledby={`${id}-folder`}>{plan?.folder ?? t('backupDialog.noFolder')}</p>
        <Button icon="folder" data-autofocus="true" onClick={() => take(call('backup:choose-folder'))}>
          {t('backupDialog.choose')}
        </Button>
      </div>
      {plan === undefined || !hasFolder ? null : (
        <>
          <div className="gt-backup-plan">
            <label htmlFor={`${id}-every`}>{t('backupDialog.every')}</label>
            <select
              id={`${id}-every`}
              value={plan.every}
              onChange={({ target }) => change({ every: EVERY.find((one) => one === target.value) ?? 'off' })}
            >
              {EVERY.map((one) => (
                <option key={one} value={one}>
                  {t(`backupDialog.every.${one}`)}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-keep`}>{t('backupDialog.keep')}</label>
            <select
              id={`${id}-keep`}
              value={plan.keep}
              onChange={({ target }) => change({ keep: Number(target.value) })}
            >
              {[...new Set<number>([...KEPT, plan.keep])]
                .sort((a, b) => a - b)
                .map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
            </select>
          </div>
          <small>{t('backupDialog.planHint')}</small>
        </>
      )}
      {problem === null ? null : (
        <p className="gt-backup-warning" role="alert">
          {problem}
        </p>
      )}
      <div className="gt-backup-line">
        <Button tone="primary" icon="save" disabled={!hasFolder} onClick={onRun}>
          {t('backupDialog.now')}
        </Button>
        {hasFolder ? <small>{newestText(state?.newest ?? null)}</small> : null}
      </div>
    </section>
  )
}

const newestText = (newest: string | null): string =>
  newest === null ? t('backupDialog.never') : t('backupDialog.newest', { when: formatWhen(newest, new Date()) })
