import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { PASTE_MODES, type PasteMode } from '../clipboard/paste-modes'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import {
  choosePaste,
  dismissPasteChoice,
  pasteChoiceOf,
  type PasteChoice as Choice,
} from '../extensions/paste-choice/paste-choice'
import { shortcutText } from '../toolbar/shortcut-text'

const KEYS = 'Mod-Alt-v'
const ROOM = { width: 232, height: 34, gap: 6 } as const

/** The small choice beside what was just pasted; typing or Escape takes it away. */
export function PasteChoice({ session }: { readonly session: EditorSession }) {
  const choice = useShown(session, pasteChoiceOf)
  return choice === null ? null : <Choices key={choice.end} session={session} choice={choice} />
}

const wordsOf = (mode: PasteMode, choice: Choice): MessageKey =>
  mode === 'clean' && choice.slices.keep === undefined ? 'paste.choice.wrapped' : `paste.choice.${mode}`

function Choices({ session, choice }: { readonly session: EditorSession; readonly choice: Choice }) {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const follow = (): void => setPlace(placeOf(session, choice.end))
    follow()
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [session, choice.end])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyV' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      bar.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const modes = PASTE_MODES.filter((mode) => choice.slices[mode] !== undefined)
  const keys = shortcutText(KEYS)
  return (
    <div
      ref={bar}
      role="radiogroup"
      aria-label={t('paste.choice')}
      className="gt-paste-choice"
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          session.run(dismissPasteChoice)
          return
        }
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const now = buttons.findIndex((button) => button === document.activeElement)
        buttons[(now + step + buttons.length) % buttons.length]?.focus()
      }}
    >
      <span role="status" className="gt-visually-hidden">
        {t('paste.choice.tip', { keys })}
      </span>
      {modes.map((mode) => (
        <button
          key={mode}
          type="button"
          role="radio"
          aria-checked={mode === choice.mode}
          tabIndex={mode === choice.mode ? 0 : -1}
          title={keys}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => session.run(choosePaste(mode))}
        >
          {t(wordsOf(mode, choice))}
        </button>
      ))}
    </div>
  )
}

/** Under the end of what was pasted, inside the sheet. */
function placeOf(session: EditorSession, end: number): { readonly left: number; readonly top: number } | null {
  const { view } = session
  if (view.isDestroyed || end > view.state.doc.content.size) return null
  const at = view.coordsAtPos(end, -1)
  const sheet = view.dom.closest('.gt-sheet')?.getBoundingClientRect()
  // Scrolled away: nothing floats over other lines.
  if (sheet === undefined || at.bottom < sheet.top || at.top > sheet.bottom) return null
  const inside = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))
  return {
    left: inside(at.left - ROOM.width / 2, sheet.left + 8, sheet.right - ROOM.width - 8),
    top: inside(at.bottom + ROOM.gap, sheet.top + 8, sheet.bottom - ROOM.height - 8),
  }
}
