import type { BadFile, BadFileKind, KeptFile } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { openArticle } from '../../state/article-session'
import { closeDialog, openDialog } from '../../state/dialogs'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { loadRecovery } from '../../state/recovery-centre'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { formatNumber, formatWhen } from '../../ui/when'
import { DetailFrame, Facts, FileButtons } from './detail-frame'
import { useAction } from './use-action'

/** A file of this machine or of the library that was kept out of the way. */
export function KeptFileDetail({ file, title }: { readonly file: KeptFile; readonly title: string }) {
  const action = useAction()
  const text = {
    library: 'recovery.setAside.text',
    drafts: 'recovery.badDraft.text',
    workspace: 'recovery.badState.text',
  }
  const size = t('recovery.file.bytes', { count: formatNumber(file.bytes) })
  return (
    <DetailFrame
      title={title}
      text={t(text[file.room] as 'recovery.setAside.text')}
      problem={action.problem}
      actions={<FileButtons file={file} action={action} />}
    >
      <Facts
        facts={[
          [t('recovery.damaged.file'), file.path],
          [
            t('recovery.file.sizeLabel'),
            t('recovery.file.size', { size, when: formatWhen(file.changedAt, new Date()) }),
          ],
        ]}
      />
    </DetailFrame>
  )
}

const HINTS: Readonly<
  Record<BadFileKind, 'recovery.damaged.backupHint' | 'recovery.damaged.newerHint' | 'recovery.damaged.strayHint'>
> = {
  damaged: 'recovery.damaged.backupHint',
  unreadable: 'recovery.damaged.backupHint',
  newer: 'recovery.damaged.newerHint',
  stray: 'recovery.damaged.strayHint',
}

/** A file of the library that can't be used: whose it is, what is shown in its place, and the ways on. */
export function BadFileDetail({ file, title }: { readonly file: BadFile; readonly title: string }) {
  const action = useAction()
  const whyNot = useWhyNotWritable()
  const { path, kind, article, shown } = file

  const moveAside = async (): Promise<void> => {
    const sure = await ask({
      title: t('recovery.damaged.asideTitle'),
      text: t('recovery.damaged.asideText', { path }),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'move', label: t('recovery.damaged.asideSure'), tone: 'primary' },
      ],
    })
    if (sure !== 'move') return
    const { to } = await call('recovery:set-aside', { path })
    notify('success', t('recovery.damaged.asideDone', { to }))
    await loadRecovery()
  }
  const isOurs = kind === 'damaged' || kind === 'unreadable'
  return (
    <DetailFrame
      title={title}
      text={t(HINTS[kind])}
      problem={action.problem}
      actions={
        <>
          {article === null || shown === null ? null : (
            <Button
              tone="primary"
              icon="page"
              onClick={() => {
                closeDialog()
                void openArticle(article.id)
              }}
            >
              {t('recovery.damaged.open')}
            </Button>
          )}
          <FileButtons
            file={{ room: 'library', path }}
            action={action}
            {...(isOurs ? { copyLabel: t('recovery.damaged.copy') } : {})}
          />
          {kind === 'damaged' ? (
            <Button whyNot={whyNot} busy={action.busy} onClick={() => action.run(moveAside)}>
              {t('recovery.damaged.aside')}
            </Button>
          ) : null}
          {isOurs ? (
            <Button icon="library" onClick={() => openDialog({ kind: 'backup' })}>
              {t('recovery.damaged.backup')}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts
        facts={[
          [t('recovery.damaged.what'), file.message],
          [t('recovery.damaged.file'), path],
          [
            t('recovery.damaged.shown'),
            article === null
              ? t('recovery.damaged.notArticle')
              : shown === null
                ? t('recovery.damaged.shownNone')
                : t('recovery.damaged.shownVersion', {
                    number: shown.number,
                    by: shown.savedBy,
                    when: formatWhen(shown.savedAt, new Date()),
                  }),
          ],
        ]}
      />
    </DetailFrame>
  )
}
