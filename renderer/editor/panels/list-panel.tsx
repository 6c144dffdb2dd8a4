import { useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { orderedListAt, setListStart } from '../commands/lists'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'

const MOST = 9999

/** The number with which the ordered list at a position starts. */
export function ListPanel({ session, pos }: { readonly session: EditorSession; readonly pos: number }) {
  const start = useShown(session, (state) => (orderedListAt(state)?.node.attrs['start'] as number | undefined) ?? 1)
  const [text, setText] = useState<string | null>(null)
  const typed = useRef<string | null>(null)
  // What is no number from 1 to 9999 changes nothing: the field shows what stands again.
  const set = (): void => {
    const value = Number(typed.current ?? NaN)
    typed.current = null
    setText(null)
    if (Number.isInteger(value) && value >= 1 && value <= MOST) session.run(setListStart(pos, value), false)
  }
  useEffect(() => session.beforeRead(set))
  return (
    <div role="toolbar" aria-label={t('editor.list.tools')} className="gt-context">
      <strong>{t('editor.orderedList')}</strong>
      <label className="gt-list-start">
        <span>{t('editor.list.start')}</span>
        <input
          type="number"
          min={1}
          max={MOST}
          value={text ?? String(start)}
          onChange={(event) => {
            typed.current = event.target.value
            setText(event.target.value)
          }}
          onBlur={set}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            set()
            session.view.focus()
          }}
        />
      </label>
    </div>
  )
}
