import { useLayoutEffect, useRef, useState } from 'react'
import { attachmentName, attachmentType, ATTACHMENT_TYPES } from '../../../shared/article/attachments'
import type { Attachment } from '../../../shared/article/record'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import { updateFields, useWorkingCopy } from '../../state/working-copy'
import { IconButton } from '../../ui/button'
import { ChooseFiles } from '../../ui/choose-files'
import { useField, useLock } from './record-fields'
import { bringsFiles, typeWords, useAdding } from './use-adding'

const NONE: readonly Attachment[] = []
const ACCEPT = [...ATTACHMENT_TYPES].map((type) => `.${type}`).join(',')

/** 附件: files that readers download, added by dialog or drop, renamed, put in order and taken out. */
export function Attachments() {
  const [stored, set] = useField('attachments')
  const value = stored ?? NONE
  const lock = useLock()
  const list = useRef<HTMLUListElement>(null)
  const [over, setOver] = useState(false)
  const goesTo = useRef<{ readonly row: number; readonly action: 'up' | 'down' } | null>(null)
  // The list as it is when a file has been stored: others may have come or gone meanwhile.
  const { adding, add } = useAdding((attachment) =>
    updateFields({ attachments: [...(useWorkingCopy.getState().fields.attachments ?? []), attachment] }),
  )
  const change = (next: readonly Attachment[]): void => set(next.length === 0 ? undefined : next)
  const move = (from: number, by: 1 | -1): void => {
    const next = [...value]
    const [moved] = next.splice(from, 1)
    if (moved === undefined) return
    next.splice(from + by, 0, moved)
    change(next)
    goesTo.current = { row: from + by, action: by === 1 ? 'down' : 'up' }
  }
  // The keyboard goes along with the row, before the next key is pressed.
  useLayoutEffect(() => {
    const { current: goal } = goesTo
    goesTo.current = null
    if (goal === null) return
    const row = list.current?.children[goal.row]
    const same = row?.querySelector<HTMLButtonElement>(`[data-action="${goal.action}"]:enabled`)
    ;(same ?? row?.querySelector<HTMLButtonElement>('[data-action]:enabled'))?.focus()
  }, [value])
  return (
    <div
      className="gt-attachments"
      data-over={over}
      onDragOver={(event) => {
        if (lock !== null || !bringsFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (lock !== null || !bringsFiles(event.dataTransfer)) return
        event.preventDefault()
        add([...event.dataTransfer.files])
      }}
    >
      {value.length === 0 ? null : (
        <ul ref={list} aria-label={t('metadata.attachments.list')}>
          {value.map((attachment, index) => (
            <Row
              key={`${attachment.media} ${index}`}
              attachment={attachment}
              index={index}
              last={index === value.length - 1}
              locked={lock !== null}
              onName={(name) => change(value.map((one, at) => (at === index ? { ...one, name } : one)))}
              onMove={(by) => move(index, by)}
              onRemove={() => change(value.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <div className="gt-attachments-add">
        <ChooseFiles
          label={t('metadata.attachments.add')}
          icon="plus"
          accept={ACCEPT}
          part="attachment-files"
          disabled={lock !== null || adding !== null}
          onFiles={add}
        />
        <p role="status">
          {adding === null ? t('metadata.attachments.drop') : t('metadata.attachments.adding', { ...adding })}
        </p>
      </div>
    </div>
  )
}

interface RowProps {
  readonly attachment: Attachment
  readonly index: number
  readonly last: boolean
  readonly locked: boolean
  readonly onName: (name: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

function Row({ attachment, index, last, locked, onName, onMove, onRemove }: RowProps) {
  const { name, size } = attachment
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    setTyped(null)
    if (typed === null) return
    const next = attachmentName(typed, attachmentType(attachment))
    if (next !== name) onName(next)
  }
  const facts = { type: typeWords(attachment), size: size === undefined ? '—' : byteSize(size) }
  return (
    <li>
      <input
        type="text"
        aria-label={t('metadata.attachments.name', { n: index + 1 })}
        value={typed ?? name}
        readOnly={locked}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
        }}
      />
      <span className="gt-attachment-facts">{t('metadata.attachments.facts', facts)}</span>
      <IconButton
        icon="up"
        label={t('metadata.attachments.up', { name })}
        data-action="up"
        tip="end"
        disabled={locked || index === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="down"
        label={t('metadata.attachments.down', { name })}
        data-action="down"
        tip="end"
        disabled={locked || last}
        onClick={() => onMove(1)}
      />
      <IconButton
        icon="close"
        label={t('metadata.attachments.remove', { name })}
        tip="end"
        disabled={locked}
        onClick={onRemove}
      />
    </li>
  )
}
