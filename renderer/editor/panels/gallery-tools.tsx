import { useRef } from 'react'
import { GALLERY_COLUMNS } from '../../../shared/document/nodes/gallery'
import { t } from '../../../shared/messages/translate'
import { dissolveGallery, galleryAt, movePhoto, removeGallery, setColumns } from '../commands/galleries'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { addPhotos } from '../images/insert-images'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'
import { FileButton } from './file-button'

/** The choices of the gallery whose common words have the caret, or that is selected. */
export function GalleryPanel({ session }: { readonly session: EditorSession }) {
  const bar = useRef<HTMLDivElement>(null)
  const roving = useRovingFocus(bar)
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.gallery.tools')} className="gt-context" {...roving}>
      <strong>{t('editor.gallery')}</strong>
      <GalleryTools session={session} isPhoto={false} />
      <div className="gt-tool-group" role="group">
        <ToolButton label={t('editor.gallery.remove')} icon="remove" onPress={() => session.run(removeGallery)} />
      </div>
    </div>
  )
}

interface GalleryToolsProps {
  readonly session: EditorSession
  /** One photo is chosen: it can be moved. */
  readonly isPhoto: boolean
}

export function GalleryTools({ session, isPhoto }: GalleryToolsProps) {
  const columns = useShown(session, (state) => galleryAt(state)?.node.attrs['columns'] as number | undefined)
  const canGoBack = useShown(session, (state) => movePhoto(-1)(state))
  const canGoOn = useShown(session, (state) => movePhoto(1)(state))
  return (
    <>
      {isPhoto ? (
        <div className="gt-tool-group" role="group">
          <ToolButton
            label={t('editor.gallery.before')}
            icon="move-before"
            keys="Alt-ArrowLeft"
            disabled={!canGoBack}
            onPress={() => session.run(movePhoto(-1))}
          />
          <ToolButton
            label={t('editor.gallery.after')}
            icon="move-after"
            keys="Alt-ArrowRight"
            disabled={!canGoOn}
            onPress={() => session.run(movePhoto(1))}
          />
        </div>
      ) : null}
      <div className="gt-tool-group" role="group" aria-label={t('editor.gallery.columns')}>
        {GALLERY_COLUMNS.map((value) => (
          <ToolButton
            key={value}
            label={t('editor.gallery.columns.of', { columns: value })}
            words={t('editor.gallery.columns.of', { columns: value })}
            pressed={columns === value}
            onPress={() => session.run(setColumns(value))}
          />
        ))}
      </div>
      <div className="gt-tool-group" role="group">
        <FileButton
          label={t('editor.gallery.add')}
          icon="add"
          part="gallery-files"
          multiple
          onFiles={(files) => {
            const gallery = galleryAt(session.view.state)
            if (gallery !== null) void addPhotos(session.view, gallery, files, session.services)
          }}
        />
        <ToolButton
          label={t('editor.gallery.dissolve')}
          words={t('editor.gallery.dissolve')}
          onPress={() => session.run(dissolveGallery)}
        />
      </div>
    </>
  )
}
