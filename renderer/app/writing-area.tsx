import { useMemo, type CSSProperties } from 'react'
import type { CommentThread } from '../../shared/article/record'
import type { AddedMedia } from '../../shared/ipc/library-values'
import { placeholdersIn } from '../../shared/newsroom/placeholders'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import type { CommentsPort } from '../editor/api'
import { StatusControl } from '../features/status/status-control'
import { ViewTools } from '../features/view/view-tools'
import { asAppError, preferences, useApp, usePreferences } from '../state/app'
import { openDialog } from '../state/dialogs'
import { datelineFacts } from '../state/dateline-facts'
import { notify } from '../state/notices'
import {
  attachEditor,
  attachedEditor,
  noteEdit,
  setBlockIndex,
  updateFields,
  useWorkingCopy,
} from '../state/working-copy'
import { TitleField } from './title-field'
import { ArticleEditor, TextCounter } from './work-chunks'

const addMedia = (bytes: Uint8Array, name: string): Promise<AddedMedia> => call('media:add', { bytes, name })
const mediaUrl = (media: string): string => `/media/${media}`
const typewriter = (): boolean => preferences().writing.typewriter
const openLink = (url: string): void => {
  call('link:open', { url }).catch((error: unknown) => notify('error', asAppError(error).message))
}

const NO_THREADS: readonly CommentThread[] = []
const changeThreads = (threads: readonly CommentThread[]): void =>
  updateFields({ comments: threads.length === 0 ? undefined : threads })
const askPerson = (): void => openDialog({ kind: 'person', then: null })

function useComments(): CommentsPort {
  const article = useWorkingCopy((copy) => copy.open?.id) ?? ''
  const threads = useWorkingCopy((copy) => copy.fields.comments) ?? NO_THREADS
  const person = useApp((app) => app.state?.person ?? null)
  return useMemo(() => ({ article, threads, person, change: changeThreads, askPerson }), [article, threads, person])
}

/** The sheet: title, subtitle and body; it stays mounted behind the page, so that its text and undo history do too. */
export function WritingArea({ hidden }: { readonly hidden: boolean }) {
  const open = useWorkingCopy((copy) => copy.open)
  const title = useWorkingCopy((copy) => copy.fields.title)
  const subtitle = useWorkingCopy((copy) => copy.fields.subtitle)
  const trashed = useWorkingCopy((copy) => copy.fields.trashedAt !== undefined)
  const readOnly = useApp((app) => app.readOnly)
  const comments = useComments()
  const { writing } = usePreferences()
  if (open === null) return null
  const editable = !open.locked && !trashed && !readOnly
  return (
    <section
      className="gt-writing"
      data-pane="writing"
      aria-label={t('writing.label')}
      hidden={hidden}
      data-font={writing.font}
      data-lines={writing.lines}
      data-focus={writing.focus}
      data-typewriter={writing.typewriter}
      style={{ '--gt-zoom': writing.zoom / 100 } as CSSProperties}
    >
      <div className="gt-writing-head">
        <TitleField
          key={`title ${open.documentKey}`}
          className="gt-title"
          label={t('writing.title')}
          value={title}
          editable={editable}
          focusFirst={open.number === 0 && (title === '' || placeholdersIn(title).length > 0)}
          onValue={(value) => updateFields({ title: value })}
          onEnter={() => attachedEditor()?.focus()}
        />
        {subtitle === undefined ? null : (
          <TitleField
            key={`subtitle ${open.documentKey}`}
            className="gt-subtitle"
            label={t('writing.subtitle')}
            value={subtitle}
            editable={editable}
            focusFirst={false}
            onValue={(value) => updateFields({ subtitle: value })}
            onEnter={() => attachedEditor()?.focus()}
          />
        )}
      </div>
      <div className="gt-writing-body">
        <ArticleEditor
          key={open.documentKey}
          documentKey={open.documentKey}
          initialBody={open.initialBody}
          editable={editable}
          onEdit={noteEdit}
          onReady={attachEditor}
          onBlockChange={setBlockIndex}
          addMedia={addMedia}
          mediaUrl={mediaUrl}
          datelineFacts={datelineFacts}
          openLink={openLink}
          typewriter={typewriter}
          notify={notify}
          comments={comments}
        />
      </div>
      <footer className="gt-writing-foot">
        <StatusControl />
        <span className="gt-list-spring" />
        <TextCounter />
        <ViewTools />
      </footer>
    </section>
  )
}
