import { useId, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import { exportArticles } from '../../state/article-commands'
import { openDialog } from '../../state/dialogs'
import { purgeArticles } from '../../state/purging'
import { clearSelection, type RowIds, selectAll, useSelection } from '../../state/selection'
import { inTrash, restoreArticles, trashArticles } from '../../state/trashing'
import { useWhyNotWritable } from '../../state/writable'
import { Button, IconButton } from '../../ui/button'
import type { IconName } from '../../ui/icon'
import { MenuList, type MenuItem } from '../../ui/menu'
import { formatNumber } from '../../ui/when'
import { useStatusSteps } from './status-steps'

interface ChosenBarProps {
  readonly count: number
  readonly wide: boolean
  readonly rows: RowIds
}

/** Commands for the chosen rows, in the place of the search field. */
export function ChosenBar({ count, wide, rows }: ChosenBarProps) {
  const whyNot = useWhyNotWritable()
  const all = rows.total + rows.draftIds.length
  const chosen = t('list.chosen', { count: formatNumber(count) })
  return (
    <div className="gt-list-chosen" role="toolbar" aria-label={chosen}>
      <span aria-live="polite">{chosen}</span>
      {count < all && wide ? (
        <button type="button" className="gt-text-button" onClick={() => void selectAll(rows)}>
          {t('bulk.selectAll', { count: formatNumber(all) })}
        </button>
      ) : null}
      <span className="gt-list-spring" />
      {inTrash() ? <TrashCommands wide={wide} whyNot={whyNot} /> : <EditCommands wide={wide} whyNot={whyNot} />}
      <IconButton icon="close" label={t('list.clearSelection')} tip="end" onClick={clearSelection} />
    </div>
  )
}

interface CommandsProps {
  readonly wide: boolean
  readonly whyNot: string | null
}

const ids = (): readonly ArticleId[] => [...useSelection.getState().ids]

function TrashCommands({ wide, whyNot }: CommandsProps) {
  const shared = { wide, whyNot }
  return (
    <>
      <Command {...shared} icon="restore" label="list.restore" onRun={() => void restoreArticles(ids())} />
      <Command {...shared} icon="trash" label="purge.menu" onRun={() => void purgeArticles(ids())} />
    </>
  )
}

function EditCommands({ wide, whyNot }: CommandsProps) {
  const shared = { wide, whyNot }
  const column = (): void => openDialog({ kind: 'bulk-column', ids: ids() })
  const keywords = (): void => openDialog({ kind: 'bulk-keywords', ids: ids() })
  const find = (): void => openDialog({ kind: 'bulk-find', ids: ids() })
  return (
    <>
      <StatusMenu {...shared} onColumn={column} onKeywords={keywords} onFind={find} />
      {wide ? (
        <>
          <Command {...shared} icon="folder" label="bulk.column" onRun={column} />
          <Command {...shared} icon="tag" label="bulk.keywords" onRun={keywords} />
          <Command {...shared} icon="search" label="bulkFind.command" onRun={find} />
        </>
      ) : null}
      <Command wide={wide} icon="export" label="list.exportShort" onRun={() => void exportArticles(ids())} />
      <Command {...shared} icon="trash" label="list.trash" onRun={() => void trashArticles(ids())} />
    </>
  )
}

interface OtherChanges {
  readonly onColumn: () => void
  readonly onKeywords: () => void
  readonly onFind: () => void
}

/** The steps of the status; where there is no room for more buttons, the other changes too. */
function StatusMenu(props: CommandsProps & OtherChanges) {
  const { wide, whyNot } = props
  /** The rows that were chosen when the menu was opened. */
  const [chosen, setChosen] = useState<readonly ArticleId[] | null>(null)
  const id = useId()
  const label = t(wide ? 'bulk.status' : 'bulk.more')
  const [close] = useState(() => () => {
    setChosen(null)
    document.getElementById(`${id}-button`)?.focus({ preventScroll: true })
  })
  const button = {
    id: `${id}-button`,
    whyNot,
    'aria-haspopup': 'menu',
    'aria-expanded': chosen !== null,
    onPointerDown: (event: { readonly stopPropagation: () => void }) => chosen !== null && event.stopPropagation(),
    onClick: () => setChosen(chosen === null ? ids() : null),
  } as const
  return (
    <span className="gt-menu" data-align={wide ? 'end' : 'start'}>
      {wide ? (
        <Button tone="quiet" icon="check" {...button}>
          {label}
        </Button>
      ) : (
        <IconButton icon="write" label={label} tip="end" {...button} />
      )}
      {chosen === null ? null : <StatusList {...props} id={id} label={label} ids={chosen} onClose={close} />}
    </span>
  )
}

function StatusList(
  props: CommandsProps &
    OtherChanges & {
      readonly id: string
      readonly label: string
      readonly ids: readonly ArticleId[]
      readonly onClose: () => void
    },
) {
  const steps = useStatusSteps(props.ids, props.whyNot)
  if (steps === null) return null
  const none: MenuItem = { key: 'none', label: t('bulk.noSteps'), disabled: true, onSelect: () => undefined }
  const others: readonly MenuItem[] = [
    { key: 'column', label: t('bulk.column'), icon: 'folder', separated: true, onSelect: props.onColumn },
    { key: 'keywords', label: t('bulk.keywords'), icon: 'tag', onSelect: props.onKeywords },
    { key: 'find', label: t('bulkFind.command'), icon: 'search', onSelect: props.onFind },
  ]
  const items = [...(steps.length === 0 ? [none] : steps), ...(props.wide ? [] : others)]
  return <MenuList id={props.id} items={items} label={props.label} onClose={props.onClose} />
}

/** Words where the list is wide, the icon alone beside an open article. */
function Command(props: {
  readonly wide: boolean
  readonly icon: IconName
  readonly label: MessageKey
  readonly whyNot?: string | null
  readonly onRun: () => void
}) {
  const { wide, icon, whyNot = null, onRun } = props
  const label = t(props.label)
  if (!wide) return <IconButton icon={icon} label={label} tip="end" whyNot={whyNot} onClick={onRun} />
  return (
    <Button tone="quiet" icon={icon} whyNot={whyNot} onClick={onRun}>
      {label}
    </Button>
  )
}
