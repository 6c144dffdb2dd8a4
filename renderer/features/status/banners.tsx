import type { ReactNode } from 'react'
import { t } from '../../../shared/messages/translate'
import { useApp } from '../../state/app'
import { revertToSaved, showConflict, showFork } from '../../state/article-session'
import { openDialog } from '../../state/dialogs'
import { useLeftDrafts } from '../../state/left-drafts'
import { mattersOf } from '../../state/open-matters'
import { useOutside } from '../../state/outside-changes'
import { putOffRecovery, useRecoveryCentre } from '../../state/recovery-centre'
import { restoreArticles } from '../../state/trashing'
import { useWorkingCopy } from '../../state/working-copy'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'

function Banner({
  tone,
  text,
  children,
}: {
  readonly tone: 'quiet' | 'warning' | 'danger'
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="gt-banner" data-tone={tone} role="status">
      <Icon name={tone === 'quiet' ? 'info' : 'warning'} />
      <p>{text}</p>
      {children}
    </div>
  )
}

/** What concerns the whole library: its folder, the person, drafts that an earlier session left. */
export function LibraryBanners() {
  const { state, available, readOnly, other } = useApp()
  return (
    <>
      {available ? null : <Banner tone="danger" text={t(other ? 'banner.other' : 'banner.gone')} />}
      {available && readOnly ? <Banner tone="warning" text={t('banner.readOnly')} /> : null}
      {state?.person === null ? (
        <Banner tone="quiet" text={t('banner.noPerson')}>
          <Button onClick={() => openDialog({ kind: 'person', then: null })}>{t('banner.enterName')}</Button>
        </Banner>
      ) : null}
      <OpenMatters />
    </>
  )
}

/** What waits for a decision: unsaved edits of an earlier session, damage, forks, what came back after a purge. */
function OpenMatters() {
  const left = useLeftDrafts((drafts) => drafts.left)
  const { state, putOff } = useRecoveryCentre()
  const matters = mattersOf(left, state)
  if (matters.every(({ key }) => putOff.has(key))) return null
  const parts = (['drafts', 'damaged', 'forks', 'returned'] as const).flatMap((part) => {
    const count = matters.filter((matter) => matter.part === part).length
    return count === 0 ? [] : [t(`recovery.part.${part}`, { count })]
  })
  const onlyDrafts = matters.every(({ part }) => part === 'drafts')
  const text = onlyDrafts
    ? t('banner.drafts', { count: matters.length })
    : t('recovery.banner', { count: matters.length, parts: parts.join('、') })
  return (
    <Banner tone="warning" text={text}>
      <Button onClick={() => openDialog({ kind: 'recoveryCentre' })}>
        {t(onlyDrafts ? 'banner.showDrafts' : 'recovery.banner.open')}
      </Button>
      <Button tone="quiet" onClick={() => putOffRecovery(matters.map(({ key }) => key))}>
        {t('recovery.banner.later')}
      </Button>
    </Banner>
  )
}

/** What concerns the open article: damage, forks, changes from elsewhere, the trash. */
export function ArticleBanners() {
  const { open, fields } = useWorkingCopy()
  const changed = useOutside((outside) => outside.changed)
  const whyNot = useWhyNotWritable()
  if (open === null) return null
  const forked = open.heads.length > 1
  return (
    <>
      {open.problems.map((problem) => (
        <Banner key={problem} tone="warning" text={problem} />
      ))}
      {open.locked ? <Banner tone="warning" text={t('banner.locked')} /> : null}
      {forked ? (
        <Banner tone="warning" text={t('banner.forked', { count: open.heads.length })}>
          <Button onClick={showFork}>{t('banner.resolve')}</Button>
        </Banner>
      ) : null}
      {changed === open.id ? (
        <Banner tone="warning" text={t('banner.changedOutside')}>
          <Button onClick={() => void showConflict()}>{t('banner.compare')}</Button>
          <Button onClick={() => void revertToSaved()}>{t('banner.takeTheirs')}</Button>
        </Banner>
      ) : null}
      {fields.trashedAt === undefined ? null : (
        <Banner tone="quiet" text={t('banner.trashed')}>
          <Button icon="restore" whyNot={whyNot} onClick={() => void restoreArticles([open.id])}>
            {t('list.restore')}
          </Button>
        </Banner>
      )}
    </>
  )
}
