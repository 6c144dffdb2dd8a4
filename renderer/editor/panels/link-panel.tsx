import { useEffect, useRef, useState, type FormEvent } from 'react'
import { normalizeLink } from '../../../shared/document/safe-link'
import { t } from '../../../shared/messages/translate'
import { linkAt, removeLink, setLink } from '../commands/links'
import type { EditorSession } from '../core/session'
import { useDismiss } from './use-dismiss'

/** Asks for the address of the link at the selection; an address that is none is refused beside the field. */
export function LinkPanel({ session, onClose }: { readonly session: EditorSession; readonly onClose: () => void }) {
  const [start] = useState(() => {
    const { state } = session.view
    const link = linkAt(state)
    const coords = session.view.coordsAtPos(state.selection.from)
    return { link, needsText: state.selection.empty && link === null, left: coords.left, top: coords.bottom }
  })
  const [address, setAddress] = useState(start.link?.href ?? '')
  const [words, setWords] = useState('')
  const [refused, setRefused] = useState(false)
  const panel = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useDismiss(panel, true, () => {
    onClose()
    session.view.focus()
  })
  useEffect(() => field.current?.select(), [])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const href = normalizeLink(address)
    if (href === null) {
      setRefused(true)
      field.current?.focus()
      return
    }
    onClose()
    session.run(setLink(href, words))
  }
  return (
    <form
      ref={panel}
      role="dialog"
      aria-label={t('editor.link')}
      className="gt-link-panel"
      style={{
        left: Math.max(8, Math.min(start.left, window.innerWidth - 356)),
        top: Math.min(start.top + 6, window.innerHeight - 150),
      }}
      onSubmit={submit}
    >
      <label>
        <span>{t('editor.link.address')}</span>
        <input
          ref={field}
          value={address}
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          aria-invalid={refused}
          aria-describedby={refused ? 'gt-link-refused' : undefined}
          onChange={(event) => {
            setAddress(event.target.value)
            setRefused(false)
          }}
        />
      </label>
      {start.needsText ? (
        <label>
          <span>{t('editor.link.words')}</span>
          <input
            value={words}
            placeholder={t('editor.link.words.hint')}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      ) : null}
      {refused ? (
        <p id="gt-link-refused" role="alert">
          {t('editor.link.refused')}
        </p>
      ) : null}
      <div className="gt-link-actions">
        {start.link === null ? null : (
          <>
            <button type="button" onClick={() => session.services.openLink(start.link?.href ?? '')}>
              {t('editor.link.open')}
            </button>
            <button
              type="button"
              onClick={() => {
                onClose()
                session.run(removeLink)
              }}
            >
              {t('editor.link.remove')}
            </button>
          </>
        )}
        <button type="submit" data-primary>
          {t('common.ok')}
        </button>
      </div>
    </form>
  )
}
