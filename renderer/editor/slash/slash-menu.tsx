import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { announce } from '../../state/notices'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { takeSlash } from '../extensions/slash/slash'
import { EditorIcon } from '../toolbar/editor-icon'
import { fetchReadings, nameOf, slashEntries } from './slash-entries'
import { slashKey, type SlashState } from './slash-state'
import './slash.css'

/** What the sign at the beginning of a paragraph offers, beside the caret; the keyboard stays in the text. */
export function SlashMenu({ session }: { readonly session: EditorSession }) {
  const open = useShown(session, (state) => slashKey.getState(state) ?? null)
  // Letters that an input method still holds are not looked for, and no menu covers its own.
  const composing = useShown(session, () => session.view.composing)
  if (open === null || composing) return null
  return <OpenMenu session={session} open={open} />
}

function OpenMenu({ session, open }: { readonly session: EditorSession; readonly open: SlashState }) {
  const list = useRef<HTMLDivElement>(null)
  const [, setRead] = useState(false)
  useEffect(() => void fetchReadings().then(() => setRead(true)), [])
  const entries = slashEntries(session.shown, open.typed)
  const index = entries.length === 0 ? -1 : ((open.index % entries.length) + entries.length) % entries.length
  const chosen = entries[index]
  const said = chosen === undefined ? t('slash.none', { typed: open.typed }) : nameOf(chosen)
  useEffect(() => announce(said), [said])
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const line = session.view.coordsAtPos(open.from)
    const below = line.bottom + 6 + element.offsetHeight <= window.innerHeight - 8
    element.style.left = `${Math.max(8, Math.min(line.left, window.innerWidth - element.offsetWidth - 8))}px`
    element.style.top = `${Math.max(8, below ? line.bottom + 6 : line.top - 6 - element.offsetHeight)}px`
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div ref={list} className="gt-slash" onMouseDown={(event) => event.preventDefault()}>
      <div id="gt-slash" role="listbox" aria-label={t('slash.label')} className="gt-slash-list">
        {entries.map((command, place) => (
          <div
            key={command.id}
            role="option"
            aria-selected={place === index}
            onClick={() => takeSlash(session.view, open, command, session.services)}
          >
            <span>
              <EditorIcon name={command.icon ?? 'heading'} />
            </span>
            {nameOf(command)}
          </div>
        ))}
      </div>
      <small>{entries.length === 0 ? said : t('slash.hint')}</small>
    </div>
  )
}
