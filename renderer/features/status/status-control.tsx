import { nextStatuses, statusOf } from '../../../shared/article/status'
import { t } from '../../../shared/messages/translate'
import { changeStatus } from '../../state/article-commands'
import { useWorkingCopy } from '../../state/working-copy'
import { useWhyNotWritable } from '../../state/writable'
import { MenuButton } from '../../ui/menu'
import { StatusMark } from '../../ui/status-mark'

/** The article's status and the steps that may follow; a step saves a revision of its own. */
export function StatusControl() {
  const { open, fields } = useWorkingCopy()
  const whyNot = useWhyNotWritable()
  const status = statusOf(fields)
  const next = nextStatuses(status)
  if (open === null) return null
  if (next.length === 0 || open.locked || whyNot !== null || fields.trashedAt !== undefined) {
    return (
      <span className="gt-status-fixed" title={whyNot ?? undefined}>
        <StatusMark status={status} />
      </span>
    )
  }
  return (
    <MenuButton
      label={t('statusControl.label', { status: t(`status.${status}`) })}
      items={next.map((name) => ({
        key: name,
        label: t('statusControl.to', { status: t(`status.${name}`) }),
        onSelect: () => void changeStatus(name),
      }))}
    >
      <StatusMark status={status} />
    </MenuButton>
  )
}
