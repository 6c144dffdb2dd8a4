import { useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { LEAST_SHARE, setColumnShare, shareAt } from '../commands/table-looks'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'

/** The share of the selected columns in percent; an empty field gives it back to the theme. */
export function ColumnWidth({ session }: { readonly session: EditorSession }) {
  const share = useShown(session, shareAt)
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed === null) return
    setTyped(null)
    const value = typed.trim() === '' ? 0 : Math.round(Number(typed))
    if (value === 0 || (value >= LEAST_SHARE && value <= 100)) session.run(setColumnShare(value), false)
  }
  return (
    <label className="gt-list-start">
      <span>{t('table.width')}</span>
      <input
        type="number"
        data-roving
        min={LEAST_SHARE}
        max={100}
        value={typed ?? (share === 0 ? '' : String(share))}
        placeholder={t('table.width.own')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return event.stopPropagation()
          event.preventDefault()
          commit()
          session.view.focus()
        }}
      />
    </label>
  )
}
