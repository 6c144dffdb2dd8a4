import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { t } from '../../../shared/messages/translate'
import { dragged, moved, wholeFrame, withAspect, type Aspect, type Corner, type Frame } from './crop-frame'
import { drawTurned, turnedSize, type OpenedImage } from './edit-pixels'

const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const

interface CropViewProps {
  readonly image: OpenedImage
  readonly turns: number
  readonly frame: Frame
  readonly aspect: Aspect
  readonly onFrame: (frame: Frame) => void
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The picture with the frame over it: dragged by the pointer, or with the arrow keys while it has the focus. */
export function CropView({ image, turns, frame, aspect, onFrame }: CropViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly corner: Corner | null; readonly x: number; readonly y: number } | null>(null)
  const size = turnedSize(image.size, turns)
  // The picture is there later than the dialog, which would have given the keyboard to the frame.
  useEffect(() => box.current?.focus(), [])

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined) return
    context.canvas.width = size.width
    context.canvas.height = size.height
    drawTurned(context, image, turns, { x: 0, y: 0 })
  }, [image, turns, size.width, size.height])

  useEffect(() => {
    // Through the object model: the window's CSP refuses style attributes.
    const style = box.current?.style
    style?.setProperty('left', `${(frame.x / size.width) * 100}%`)
    style?.setProperty('top', `${(frame.y / size.height) * 100}%`)
    style?.setProperty('width', `${(frame.width / size.width) * 100}%`)
    style?.setProperty('height', `${(frame.height / size.height) * 100}%`)
  }, [frame, size.width, size.height])

  const pointOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const shown = canvas.current?.getBoundingClientRect()
    if (shown === undefined || shown.width === 0) return { x: 0, y: 0 }
    const scale = size.width / shown.width
    return { x: (event.clientX - shown.left) * scale, y: (event.clientY - shown.top) * scale }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    if (event.key === 'Home') onFrame(withAspect(wholeFrame(size), aspect, size))
    else if (arrow === undefined) return
    else {
      const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 100))
      const [dx, dy] = [arrow[0] * step, arrow[1] * step]
      const end = { x: frame.x + frame.width + dx, y: frame.y + frame.height + dy }
      // With an aspect one side leads: the one whose key was pressed, also when it gets shorter.
      const led = aspect === null ? end : dx !== 0 ? { ...end, y: frame.y } : { x: frame.x, y: end.y }
      onFrame(event.shiftKey ? dragged(frame, 'bottom-right', led, aspect, size) : moved(frame, dx, dy, size))
    }
    event.preventDefault()
  }
  return (
    <div className="gt-crop-view">
      <div
        className="gt-crop-picture"
        onPointerMove={(event) => {
          const hold = held.current
          if (hold === null) return
          const point = pointOf(event)
          if (hold.corner !== null) return onFrame(dragged(frame, hold.corner, point, aspect, size))
          held.current = { ...hold, ...point }
          onFrame(moved(frame, point.x - hold.x, point.y - hold.y, size))
        }}
        onPointerUp={() => {
          held.current = null
        }}
      >
        <canvas ref={canvas} />
        <div
          ref={box}
          className="gt-crop-frame"
          role="group"
          tabIndex={0}
          aria-label={t('imageEdit.frame')}
          aria-description={t('imageEdit.size', { width: frame.width, height: frame.height })}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            const corner = (event.target as HTMLElement).dataset['corner'] as Corner | undefined
            held.current = { corner: corner ?? null, ...pointOf(event) }
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
        >
          {CORNERS.map((corner) => (
            <span key={corner} data-corner={corner} />
          ))}
        </div>
      </div>
    </div>
  )
}
