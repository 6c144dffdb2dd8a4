import type { LastCheck } from '../../../shared/ipc/recovery-values'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { runFullCheck, stopFullCheck, useFullCheck } from '../../state/full-check'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { formatWhen } from '../../ui/when'
import { DetailFrame } from './detail-frame'
import { UnusedMedia } from './unused-media'
import { useAction } from './use-action'

/** Lines of a report that are shown; the saved report has them all. */
const SHOWN = 500

/** 全面检查: reads every byte while work goes on, repairs when asked to, and shows what it found. */
export function CheckPanel({ last }: { readonly last: LastCheck | null }) {
  const check = useFullCheck((state) => state.check)
  const whyNot = useWhyNotWritable()
  const action = useAction()
  const repair = async (): Promise<void> => {
    const sure = await ask({
      title: t('recovery.check.repairTitle'),
      text: t('recovery.check.repairText'),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'repair', label: t('recovery.check.repairSure'), tone: 'primary' },
      ],
    })
    if (sure === 'repair') await runFullCheck(true)
  }
  const buttons = (() => {
    switch (check.kind) {
      case 'idle':
        return (
          <>
            <Button tone="primary" icon="search" onClick={() => void runFullCheck(false)}>
              {t('recovery.check.run')}
            </Button>
            <Button whyNot={whyNot} onClick={() => void repair()}>
              {t('recovery.check.repair')}
            </Button>
          </>
        )
      case 'running':
        return <Button onClick={stopFullCheck}>{t('recovery.check.stop')}</Button>
      case 'stopping':
        return <Button disabled>{t('recovery.check.stopping')}</Button>
      default:
        return assertNever(check)
    }
  })()
  return (
    <DetailFrame
      title={t('recovery.section.check')}
      text={t('recovery.check.text')}
      problem={action.problem}
      actions={buttons}
    >
      {check.kind === 'idle' ? (
        <Report last={last} run={action.run} />
      ) : (
        <>
          <p role="status">
            {check.kind === 'stopping'
              ? t('recovery.check.stopping')
              : check.total === 0
                ? t('recovery.check.starting')
                : t('recovery.check.running', { done: check.done, total: check.total })}
          </p>
          <progress
            aria-label={t('recovery.section.check')}
            {...(check.kind === 'running' && check.total > 0 ? { max: check.total, value: check.done } : {})}
          />
        </>
      )}
    </DetailFrame>
  )
}

function Report({ last, run }: { readonly last: LastCheck | null; readonly run: (work: () => Promise<void>) => void }) {
  if (last === null) return <p>{t('recovery.check.never')}</p>
  const { problems, articles, revisions, media } = last
  const copy = async (): Promise<void> => {
    await call('verify:copy-report')
    notify('success', t('recovery.check.copied'))
  }
  const save = async (): Promise<void> => {
    const saved = await call('verify:save-report')
    if (saved !== null) notify('success', t('recovery.check.saved', { path: saved.path }))
  }
  return (
    <section className="gt-centre-report" aria-label={t('recovery.report.file')}>
      <p>
        <strong>
          {t(last.repaired ? 'recovery.check.lastRepaired' : 'recovery.check.last', {
            when: formatWhen(last.at, new Date()),
          })}
        </strong>{' '}
        {t('recovery.check.total', { articles, revisions, media })}
      </p>
      {problems.length === 0 ? (
        <p>{t('recovery.check.sound')}</p>
      ) : (
        <>
          <p>{t('recovery.check.problems', { count: problems.length })}</p>
          <ul tabIndex={0} aria-label={t('recovery.report.file')}>
            {problems.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <UnusedMedia count={last.unusedMedia.count} bytes={last.unusedMedia.bytes} run={run} />
      <div className="gt-centre-actions">
        <Button icon="duplicate" onClick={() => run(copy)}>
          {t('recovery.check.copy')}
        </Button>
        <Button icon="save" onClick={() => run(save)}>
          {t('recovery.check.save')}
        </Button>
      </div>
    </section>
  )
}
