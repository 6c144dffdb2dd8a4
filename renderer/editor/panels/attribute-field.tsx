import { useCallback, useEffect, useRef, useState } from 'react'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorSession } from '../core/session'

const PAUSE = 400

interface AttributeFieldProps {
  readonly session: EditorSession
  /** Where the node stands, and what it has to be: it may have gone when a pause ends. */
  readonly pos: number
  readonly node: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly hint: string
  /** The text of the field as the node may hold it; null leaves the node as it is. */
  readonly read?: (text: string) => unknown
  readonly className?: string
}

/** A field for an attribute of a node. It writes into the document at a pause, so that undo takes it back as one step. */
export function AttributeField({ session, pos, node, name, value, label, hint, read, className }: AttributeFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const typed = useRef<string | null>(null)
  const composing = useRef(false)
  const commit = useCallback(() => {
    const typedText = typed.current
    // Pinyin that is still being composed is nobody's text.
    if (composing.current) return
    typed.current = null
    setText(null)
    const { view } = session
    if (typedText === null || view.isDestroyed || view.state.doc.nodeAt(pos)?.type.name !== node) return
    const next = read === undefined ? typedText : read(typedText)
    if (next === undefined || view.state.doc.nodeAt(pos)?.attrs[name] === next) return
    const tr = view.state.tr.setNodeAttribute(pos, name, next)
    const { selection } = view.state
    // A node whose attribute is set is another node: it stays selected.
    if (selection instanceof NodeSelection && selection.from === pos) tr.setSelection(NodeSelection.create(tr.doc, pos))
    view.dispatch(tr)
  }, [session, pos, node, name, read])
  useEffect(() => session.beforeRead(commit), [session, commit])
  useEffect(() => commit, [commit])
  useEffect(() => {
    if (text === null) return undefined
    const timer = window.setTimeout(commit, PAUSE)
    return () => window.clearTimeout(timer)
  }, [text, commit])
  return (
    <label className={className ?? 'gt-alt'}>
      <span>{label}</span>
      <input
        type="text"
        data-roving
        value={text ?? value}
        placeholder={hint}
        onChange={(event) => {
          typed.current = event.target.value
          setText(event.target.value)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
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
