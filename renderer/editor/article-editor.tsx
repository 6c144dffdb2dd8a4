import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../shared/messages/translate'
import { usePreferences } from '../state/app'
import { openDialog } from '../state/dialogs'
import type { EditorProps } from './api'
import type { PanelName } from './commands/command'
import { figureAt } from './commands/figures'
import { galleryAt } from './commands/galleries'
import { orderedListAt } from './commands/lists'
import { slotAt } from './commands/media-slots'
import { inTable } from './commands/tables'
import type { EditorServices } from './core/services'
import { perform } from './core/perform'
import { EditorSession } from './core/session'
import { useShown } from './core/use-session'
import { CommentLane } from './comments/comment-lane'
import { BlockGrip } from './grip/block-grip'
import { FindBar } from './finding/find-bar'
import { useFindRequest } from './finding/find-request'
import { Outline } from './outline/outline'
import { FigurePanel } from './panels/figure-panel'
import { GalleryPanel } from './panels/gallery-tools'
import { ListPanel } from './panels/list-panel'
import { PanelHost, type DrawnPanel } from './panels/panel-host'
import { PasteChoice } from './panels/paste-choice'
import { SlotPanel } from './panels/slot-panel'
import { TablePanel } from './panels/table-panel'
import { SlashMenu } from './slash/slash-menu'
import { Toolbar } from './toolbar/toolbar'
import './surface/prosemirror.css'
import './surface/manuscript.css'
import './surface/figure.css'
import './surface/gallery.css'
import './surface/table.css'
import './surface/structure.css'
import './panels/panels.css'

/** The writing surface with its tools. Mount it anew (by key) for another document. */
export function ArticleEditor(props: EditorProps) {
  const surface = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [session, setSession] = useState<EditorSession | null>(null)
  const [panel, setPanel] = useState<DrawnPanel | null>(null)
  /** How often a comment was asked for. */
  const [asked, setAsked] = useState(0)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [finding, openFind, closeFind] = useFindRequest()
  const { outlineVisible } = usePreferences()
  const [showPanel] = useState(() => (name: PanelName): void => {
    if (name === 'find') openFind('find')
    else if (name === 'snippets') openDialog({ kind: 'snippets' })
    else {
      if (name === 'comment') setAsked((times) => times + 1)
      setPanel(name)
    }
  })
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (surface.current === null) return undefined
    const services: EditorServices = {
      addMedia: (bytes, name) => latest.current.addMedia(bytes, name),
      mediaUrl: (media) => latest.current.mediaUrl(media),
      datelineFacts: () => latest.current.datelineFacts(),
      openLink: (url) => latest.current.openLink(url),
      notify: (kind, message) => latest.current.notify(kind, message),
      knowsThread: (id) => latest.current.comments.threads.some((thread) => thread.id === id),
      showProgress: setProgress,
      openPanel: (name) => {
        // A dialog gives the keyboard back to where it was: to the text, not to a menu that is gone.
        if (name === 'snippets') made.view.focus()
        showPanel(name)
      },
      perform: (command) => perform(made, command),
      openFind,
      typewriter: () => latest.current.typewriter(),
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
  }, [props.documentKey, openFind, showPanel])

  useEffect(() => session?.setEditable(props.editable), [session, props.editable])

  const editable = props.editable && session?.locked !== true
  return (
    <div className="gt-editor" data-editable={editable}>
      {session === null || !editable ? (
        <div className="gt-toolbar" data-empty />
      ) : (
        <Toolbar session={session} onPanel={session.services.openPanel} />
      )}
      {session === null || finding === null ? null : (
        <FindBar key={props.documentKey} session={session} request={finding} editable={editable} onClose={closeFind} />
      )}
      <div className="gt-desk">
        {session === null || !outlineVisible ? null : <Outline session={session} editable={editable} />}
        <div className="gt-sheet-place">
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
                element?.style.setProperty('--gt-hint-attribution', JSON.stringify(t('editor.attribution.hint')))
                element?.style.setProperty('--gt-hint-footnote', JSON.stringify(t('editor.footnote.hint')))
                element?.style.setProperty('--gt-hint-gallery', JSON.stringify(t('editor.gallery.caption')))
              }}
              className="gt-manuscript"
            />
          </div>
        </div>
        {session === null ? null : (
          <CommentLane
            session={session}
            comments={props.comments}
            editable={editable}
            adding={panel === 'comment'}
            asked={asked}
            onDone={() => setPanel(null)}
          />
        )}
      </div>
      {progress === null ? null : (
        <p className="gt-image-progress" role="status">
          {t('editor.image.progress', { done: progress.done + 1, total: progress.total })}
          <progress value={progress.done} max={progress.total} />
        </p>
      )}
      {session === null || !editable ? null : <PasteChoice session={session} />}
      {session === null || !editable ? null : <SlashMenu session={session} />}
      {session === null || !editable ? null : <BlockGrip session={session} />}
      {session === null || !editable ? null : <ContextPanel session={session} onPanel={session.services.openPanel} />}
      {session === null || panel === null || panel === 'comment' ? null : (
        <PanelHost name={panel} session={session} onClose={() => setPanel(null)} />
      )}
    </div>
  )
}

interface Progress {
  readonly done: number
  readonly total: number
}

interface ContextPanelProps {
  readonly session: EditorSession
  readonly onPanel: (name: PanelName) => void
}

/** Tools of the figure, gallery, recording, table or ordered list that the caret is in. */
function ContextPanel({ session, onPanel }: ContextPanelProps) {
  const figure = useShown(session, (state) => figureAt(state)?.pos ?? null)
  const gallery = useShown(session, (state) => galleryAt(state) !== null)
  const slot = useShown(session, (state) => slotAt(state)?.pos ?? null)
  const table = useShown(session, inTable)
  const list = useShown(session, (state) => orderedListAt(state)?.pos ?? null)
  if (figure !== null) return <FigurePanel session={session} pos={figure} onEdit={() => onPanel('image-edit')} />
  if (gallery) return <GalleryPanel session={session} />
  if (slot !== null) return <SlotPanel session={session} pos={slot} />
  if (table) return <TablePanel session={session} />
  return list === null ? null : <ListPanel key={list} session={session} pos={list} />
}
