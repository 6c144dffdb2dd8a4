import { useState } from 'react'
import { createPortal } from 'react-dom'
import { t } from '../../../shared/messages/translate'
import { dismissNotice, useNotices, type NoticeKind } from '../../state/notices'
import { Button, IconButton } from '../../ui/button'
import { Icon, type IconName } from '../../ui/icon'
import { useTopDialog } from '../../ui/open-dialogs'

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
}

/** Sentences for the person at the foot of the window, and those that only a screen reader reads; within what is modal. */
export function Notices() {
  const shown = useNotices((notices) => notices.shown)
  const dialog = useTopDialog()
  const notices = (
    <div className="gt-notices">
      {shown.map((notice) => (
        <div
          key={notice.id}
          className="gt-notice"
          data-kind={notice.kind}
          role={notice.kind === 'error' ? 'alert' : 'status'}
        >
          <Icon name={ICONS[notice.kind]} />
          <p>{notice.text}</p>
          {notice.action === undefined ? null : (
            <Button
              tone="quiet"
              onClick={() => {
                dismissNotice(notice.id)
                notice.action?.run()
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton icon="close" label={t('common.close')} tip="end" onClick={() => dismissNotice(notice.id)} />
        </div>
      ))}
    </div>
  )
  return (
    <>
      {dialog === null ? notices : createPortal(notices, dialog)}
      <Announcement />
      {dialog === null ? null : createPortal(<Announcement />, dialog)}
    </>
  )
}

/** Reads what is announced from now on: what was read before isn't told anew with what opens. */
function Announcement() {
  const announcement = useNotices((notices) => notices.announcement)
  const [before] = useState(announcement)
  return (
    <div className="gt-visually-hidden" aria-live="polite" aria-atomic="true">
      {announcement === before ? '' : announcement}
    </div>
  )
}
