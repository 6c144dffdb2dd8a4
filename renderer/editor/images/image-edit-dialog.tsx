import { useEffect, useRef, useState } from 'react'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segments } from '../../ui/segments'
import { figureAt } from '../commands/figures'
import type { EditorSession } from '../core/session'
import { isWhole, turned, wholeFrame, withAspect, type Frame } from './crop-frame'
import { CropView } from './crop-view'
import { cutOut, openStored, turnedSize, type OpenedImage } from './edit-pixels'
import { replaceImage } from './insert-images'
import './image-edit.css'

const ASPECTS = ['free', 'own', '16:9', '4:3', '1:1'] as const
type AspectName = (typeof ASPECTS)[number]

function ratioOf(name: AspectName, image: OpenedImage, turns: number): number | null {
  const { width, height } = turnedSize(image.size, turns)
  switch (name) {
    case 'free':
      return null
    case 'own':
      return width / height
    case '16:9':
      return 16 / 9
    case '4:3':
      return 4 / 3
    case '1:1':
      return 1
  }
}

type Loaded =
  { readonly kind: 'image'; readonly image: OpenedImage } | { readonly kind: 'refused'; readonly why: MessageKey }

/** Opens the bytes of the figure's image once. */
function useStored(url: string | null): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let opened: OpenedImage | null = null
    let gone = false
    const open = url === null ? Promise.reject(new Error('no image')) : openStored(url)
    open.then(
      (image) => {
        if (image === 'animated') return setLoaded({ kind: 'refused', why: 'imageEdit.animated' })
        opened = image
        if (gone) image.bitmap.close()
        else setLoaded({ kind: 'image', image })
      },
      () => setLoaded({ kind: 'refused', why: 'imageEdit.unreadable' }),
    )
    return () => {
      gone = true
      opened?.bitmap.close()
    }
  }, [url])
  return loaded
}

/** 裁剪和旋转: makes a new image of the figure's; the one that was there stays in the library, and undo goes back to it. */
export function ImageEditDialog({
  session,
  onClose,
}: {
  readonly session: EditorSession
  readonly onClose: () => void
}) {
  const [figure] = useState(() => figureAt(session.view.state))
  const media = figure?.node.attrs['media'] as string | null | undefined
  const loaded = useStored(media === null || media === undefined ? null : session.services.mediaUrl(media))
  return (
    <Dialog title={t('imageEdit.title')} size="wide" onClose={onClose}>
      {loaded === null ? <p className="gt-crop-wait" /> : null}
      {loaded?.kind === 'refused' ? <p role="alert">{t(loaded.why)}</p> : null}
      {loaded?.kind === 'image' ? (
        <Cropping
          image={loaded.image}
          onClose={onClose}
          onApply={async (turns, frame) => {
            const blob = await cutOut(loaded.image, turns, frame)
            if (figure === null) return false
            return replaceImage(session.view, figure, blob, t('editor.image.unnamed'), session.services)
          }}
        />
      ) : null}
    </Dialog>
  )
}

interface CroppingProps {
  readonly image: OpenedImage
  readonly onClose: () => void
  readonly onApply: (turns: number, frame: Frame) => Promise<boolean>
}

function Cropping({ image, onClose, onApply }: CroppingProps) {
  const [turns, setTurns] = useState(0)
  const [aspect, setAspect] = useState<AspectName>('free')
  const [frame, setFrame] = useState<Frame>(() => wholeFrame(image.size))
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const busy = useRef(false)
  const size = turnedSize(image.size, turns)
  const isSame = turns === 0 && isWhole(frame, size)
  const turn = (direction: 1 | -1): void => {
    const after = (turns + direction + 4) % 4
    const next = turned(frame, direction, size)
    setTurns(after)
    // Words like 16:9 mean the frame as it lies now.
    setFrame(withAspect(next, aspect === 'own' ? null : ratioOf(aspect, image, after), turnedSize(image.size, after)))
  }
  const apply = (): void => {
    if (busy.current) return
    busy.current = true
    setState('busy')
    onApply(turns, frame)
      .then(
        (done) => (done ? onClose() : setState('failed')),
        () => setState('failed'),
      )
      .finally(() => {
        busy.current = false
      })
  }
  return (
    <div className="gt-crop">
      <div className="gt-crop-tools">
        <Button onClick={() => turn(-1)}>{t('imageEdit.rotateLeft')}</Button>
        <Button onClick={() => turn(1)}>{t('imageEdit.rotateRight')}</Button>
        <Segments
          label={t('imageEdit.aspect')}
          choices={ASPECTS.map((value) => ({
            value,
            label: value === 'free' ? t('imageEdit.aspect.free') : value === 'own' ? t('imageEdit.aspect.own') : value,
          }))}
          chosen={aspect}
          onChoose={(value) => {
            setAspect(value)
            setFrame(withAspect(frame, ratioOf(value, image, turns), size))
          }}
        />
        <output className="gt-crop-size">{t('imageEdit.size', { width: frame.width, height: frame.height })}</output>
      </div>
      <CropView image={image} turns={turns} frame={frame} aspect={ratioOf(aspect, image, turns)} onFrame={setFrame} />
      <div className="gt-crop-foot">
        <p role={state === 'failed' ? 'alert' : undefined} data-failed={state === 'failed'}>
          {t(state === 'failed' ? 'imageEdit.failed' : 'imageEdit.note')}
        </p>
        <Button
          onClick={() => {
            setTurns(0)
            setAspect('free')
            setFrame(wholeFrame(image.size))
          }}
          disabled={isSame}
        >
          {t('imageEdit.reset')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone="primary" disabled={isSame || state === 'busy'} onClick={apply}>
          {t('imageEdit.apply')}
        </Button>
      </div>
    </div>
  )
}
