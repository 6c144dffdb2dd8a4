import { useRef } from 'react'
import { t } from '../../../shared/messages/translate'
import { setAlign } from '../commands/align'
import { figureAt, removeFigure } from '../commands/figures'
import { galleryAt, makeGallery } from '../commands/galleries'
import type { EditorSession } from '../core/session'
import { useShown } from '../core/use-session'
import { replaceImage } from '../images/insert-images'
import { ToolButton } from '../toolbar/tool-button'
import { useRovingFocus } from '../toolbar/use-roving-focus'
import { AttributeField } from './attribute-field'
import { FileButton } from './file-button'
import { GalleryTools } from './gallery-tools'

const WIDTHS = [null, 100, 75, 50, 33] as const
const ALIGNMENTS = ['left', 'center', 'right'] as const

interface FigurePanelProps {
  readonly session: EditorSession
  readonly pos: number
  readonly onEdit: () => void
}

/** The choices of the figure that is selected or written in. */
export function FigurePanel({ session, pos, onEdit }: FigurePanelProps) {
  const node = useShown(session, (state) => figureAt(state)?.node ?? null)
  const inGallery = useShown(session, (state) => galleryAt(state) !== null)
  const canJoin = useShown(session, (state) => makeGallery(state))
  const bar = useRef<HTMLDivElement>(null)
  const roving = useRovingFocus(bar)
  if (node === null) return null
  const { alt, media } = node.attrs as { alt: string; media: string | null }
  return (
    <div ref={bar} role="toolbar" aria-label={t('editor.figure.tools')} className="gt-context" {...roving}>
      <strong>{t('editor.image')}</strong>
      <AttributeField
        key={pos}
        session={session}
        pos={pos}
        node="figure"
        name="alt"
        value={alt}
        label={t('editor.figure.alt')}
        hint={t('editor.figure.alt.hint')}
      />
      {inGallery ? <GalleryTools session={session} isPhoto /> : <PlaceTools session={session} pos={pos} />}
      <div className="gt-tool-group" role="group">
        {canJoin ? (
          <ToolButton
            label={t('editor.gallery.make')}
            words={t('editor.gallery.make')}
            onPress={() => session.run(makeGallery)}
          />
        ) : null}
        {media === null ? null : <ToolButton label={t('editor.figure.edit')} icon="crop" onPress={onEdit} />}
        <FileButton
          label={t('editor.figure.replace')}
          icon="replace"
          part="replace-file"
          onFiles={([file]) => {
            if (file !== undefined) void replaceImage(session.view, { node, pos }, file, file.name, session.services)
          }}
        />
        <ToolButton label={t('editor.figure.remove')} icon="remove" onPress={() => session.run(removeFigure)} />
      </div>
    </div>
  )
}

/** A width as it is typed: 1 to 100, empty for the image's own; anything else changes nothing. */
function readWidth(text: string): number | null | undefined {
  const digits = text.trim().replace(/[%％]$/, '')
  if (digits === '') return null
  return /^\d{1,3}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 100 ? Number(digits) : undefined
}

/** Width and alignment of a figure that stands for itself. */
function PlaceTools({ session, pos }: Pick<FigurePanelProps, 'session' | 'pos'>) {
  const width = useShown(session, (state) => figureAt(state)?.node.attrs['width'] as number | null)
  const align = useShown(session, (state) => figureAt(state)?.node.attrs['align'] as string | null)
  const setWidth = (value: number | null): void => {
    session.run((state, dispatch) => {
      dispatch?.(state.tr.setNodeAttribute(pos, 'width', value))
      return true
    })
  }
  return (
    <>
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
      <AttributeField
        key={pos}
        session={session}
        pos={pos}
        node="figure"
        name="width"
        value={width === null ? '' : String(width)}
        label={t('editor.figure.width.field')}
        hint={t('editor.figure.ownWidth.words')}
        read={readWidth}
        className="gt-width-field"
      />
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
    </>
  )
}
