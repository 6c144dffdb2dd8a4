import { useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/messages/translate'
import { setAlign } from '../commands/align'
import { figureAt, removeFigure } from '../commands/figures'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { replaceImage } from '../images/insert-images'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'

const WIDTHS = [null, 100, 75, 50, 33] as const
const ALIGNMENTS = ['left', 'center', 'right'] as const

/** The choices of the figure that is selected or written in. */
export function FigurePanel({ session, pos }: { readonly session: EditorSession; readonly pos: number }) {
  const node = useShown(session, (state) => figureAt(state)?.node ?? null)
  const bar = useRef<HTMLDivElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const roving = useRovingFocus(bar)
  if (node === null) return null
  const { alt, width, align } = node.attrs as { alt: string; width: number | null; align: string | null }
  const setWidth = (value: number | null): void => {
    session.run((state, dispatch) => {
      dispatch?.(state.tr.setNodeAttribute(pos, 'width', value))
      return true
    })
  }
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.figure.tools')} className="gt-context" {...roving}>
      <strong>{t('editor.image')}</strong>
      <AltField key={pos} session={session} pos={pos} value={alt} />
      <div className="gt-tool-group" role="group" aria-label={t('editor.figure.width')}>
        {WIDTHS.map((value) => (
          <ToolButton
            key={String(value)}
            label={value === null ? t('editor.figure.ownWidth') : t('editor.figure.percent', { width: value })}
            words={value === null ? t('editor.figure.ownWidth.words') : String(value)}
            pressed={width === value}
            onPress={() => setWidth(value)}
          />
        ))}
      </div>
      <div className="gt-tool-group" role="group" aria-label={t('editor.group.align')}>
        {ALIGNMENTS.map((value) => (
          <ToolButton
            key={value}
            label={t(`editor.align.${value}`)}
            icon={`align-${value}`}
            pressed={(align ?? 'center') === value}
            onPress={() => session.run(setAlign(value))}
          />
        ))}
      </div>
      <div className="gt-tool-group" role="group">
        <ToolButton label={t('editor.figure.replace')} icon="replace" onPress={() => files.current?.click()} />
        <ToolButton label={t('editor.figure.remove')} icon="remove" onPress={() => session.run(removeFigure)} />
      </div>
      <input
        ref={files}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/gif,image/webp"
        aria-label={t('editor.figure.replace')}
        data-part="replace-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void replaceImage(session.view, { node, pos }, file, session.services)
        }}
      />
    </div>
  )
}

const PAUSE = 400

/** Writes into the document at a pause, so that undo takes the description back as one step. */
function AltField({
  session,
  pos,
  value,
}: {
  readonly session: EditorSession
  readonly pos: number
  readonly value: string
}) {
  const [text, setText] = useState<string | null>(null)
  const typed = useRef<string | null>(null)
  const commit = useCallback(() => {
    const alt = typed.current
    if (alt === null) return
    typed.current = null
    setText(null)
    const { view } = session
    if (view.isDestroyed || view.state.doc.nodeAt(pos)?.type.name !== 'figure') return
    if (view.state.doc.nodeAt(pos)?.attrs['alt'] !== alt) view.dispatch(view.state.tr.setNodeAttribute(pos, 'alt', alt))
  }, [session, pos])
  useEffect(() => session.beforeRead(commit), [session, commit])
  useEffect(() => commit, [commit])
  useEffect(() => {
    if (text === null) return undefined
    const timer = window.setTimeout(commit, PAUSE)
    return () => window.clearTimeout(timer)
  }, [text, commit])
  return (
    <label className="gt-alt">
      <span>{t('editor.figure.alt')}</span>
      <input
        type="text"
        data-roving
        value={text ?? value}
        placeholder={t('editor.figure.alt.hint')}
        onChange={(event) => {
          // What an input method still composes stays in the field.
          typed.current = (event.nativeEvent as InputEvent).isComposing ? typed.current : event.target.value
          setText(event.target.value)
        }}
        onCompositionEnd={(event) => {
          typed.current = event.currentTarget.value
          setText(event.currentTarget.value)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          // Arrows, Home and End belong to the text of the field.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return event.stopPropagation()
          event.preventDefault()
          commit()
          session.view.focus()
        }}
      />
    </label>
  )
}
