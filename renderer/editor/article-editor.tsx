import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../shared/messages/translate'
import type { EditorProps } from './api'
import { figureAt } from './commands/figures'
import { orderedListAt } from './commands/lists'
import { inTable } from './commands/tables'
import type { EditorServices } from './core/services'
import { EditorSession } from './core/session'
import { useShown } from './core/use-session'
import { FigurePanel } from './panels/figure-panel'
import { LinkPanel } from './panels/link-panel'
import { ListPanel } from './panels/list-panel'
import { TablePanel } from './panels/table-panel'
import { Toolbar } from './toolbar/toolbar'
import './surface/prosemirror.css'
import './surface/manuscript.css'
import './surface/figure.css'
import './surface/table.css'
import './panels/panels.css'

/** The writing surface with its tools. Mount it anew (by key) for another document. */
export function ArticleEditor(props: EditorProps) {
  const surface = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [session, setSession] = useState<EditorSession | null>(null)
  const [linking, setLinking] = useState(false)
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (surface.current === null) return undefined
    const services: EditorServices = {
      addMedia: (bytes, name) => latest.current.addMedia(bytes, name),
      mediaUrl: (media) => latest.current.mediaUrl(media),
      openLink: (url) => latest.current.openLink(url),
      notify: (kind, message) => latest.current.notify(kind, message),
      typewriter: () => latest.current.typewriter(),
      editLink: () => setLinking(true),
    }
    const made = new EditorSession({
      element: surface.current,
      initialBody: latest.current.initialBody,
      editable: latest.current.editable,
      services,
      onEdit: () => latest.current.onEdit(),
      onBlockChange: (index) => latest.current.onBlockChange(index),
    })
    setSession(made)
    latest.current.onReady(made.handle)
    return () => {
      latest.current.onReady(null)
      made.destroy()
      setSession(null)
    }
  }, [props.documentKey])

  useEffect(() => session?.setEditable(props.editable), [session, props.editable])

  const editable = props.editable && session?.locked !== true
  return (
    <div className="gt-editor" data-editable={editable}>
      {session === null || !editable ? (
        <div className="gt-toolbar" data-empty />
      ) : (
        <Toolbar session={session} onLink={() => setLinking(true)} />
      )}
      <div
        className="gt-sheet"
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget || session === null) return
          event.preventDefault()
          session.focusBeside(event.clientX, event.clientY)
        }}
      >
        <div
          ref={(element) => {
            surface.current = element
            // Words for empty places, drawn by the style sheet so that no script runs while an input method composes.
            element?.style.setProperty('--gt-hint-body', JSON.stringify(t('editor.placeholder')))
            element?.style.setProperty('--gt-hint-caption', JSON.stringify(t('editor.figure.caption')))
            element?.style.setProperty('--gt-hint-credit', JSON.stringify(t('editor.figure.credit')))
          }}
          className="gt-manuscript"
        />
      </div>
      {session === null || !editable ? null : <ContextPanel session={session} />}
      {session === null || !linking ? null : <LinkPanel session={session} onClose={() => setLinking(false)} />}
    </div>
  )
}

/** Tools of the figure, table or ordered list that the caret is in. */
function ContextPanel({ session }: { readonly session: EditorSession }) {
  const figure = useShown(session, (state) => figureAt(state)?.pos ?? null)
  const table = useShown(session, inTable)
  const list = useShown(session, (state) => orderedListAt(state)?.pos ?? null)
  if (figure !== null) return <FigurePanel session={session} pos={figure} />
  if (table) return <TablePanel session={session} />
  return list === null ? null : <ListPanel key={list} session={session} pos={list} />
}
