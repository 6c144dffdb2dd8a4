import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FramedPageHandlers } from './framed-page'
import { FramedPage } from './framed-page'
import { fitPage, type PageFit, type PageWidth } from './page-fit'
import './page-frame.css'

interface PageFrameProps extends FramedPageHandlers {
  /** A new key loads the page from its top; under one key it is changed in place. */
  readonly pageKey: string
  readonly url: string
  readonly label: string
  readonly width: PageWidth
  /** fit: shrunk until the whole width is seen, never enlarged. actual: one CSS pixel is one pixel. */
  readonly zoom: 'fit' | 'actual'
  /** The top-level node to follow; null follows nothing. */
  readonly blockIndex: number | null
  readonly onFit?: (fit: PageFit) => void
}

/** The portal page as its readers will see it, in a real CSS width, drawn to fit the room it is given. */
export function PageFrame(props: PageFrameProps) {
  return <KeyedFrame key={props.pageKey} {...props} />
}

function KeyedFrame({ url, label, width, zoom, blockIndex, onLink, onProblem, onFit }: PageFrameProps) {
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const page = useRef<FramedPage | null>(null)
  const handlers = useRef<FramedPageHandlers>({ onLink, onProblem })
  const [size, setSize] = useState({ width: 0, height: 0 })

  useEffect(() => {
    handlers.current = { onLink, onProblem }
  })

  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (frame.current === null) return
    const framed = new FramedPage(frame.current, {
      onLink: (link) => handlers.current.onLink(link),
      onProblem: () => handlers.current.onProblem(),
    })
    page.current = framed
    return () => framed.dispose()
  }, [])

  useEffect(() => page.current?.show(url), [url])
  useEffect(() => {
    if (blockIndex !== null) page.current?.follow(blockIndex)
  }, [blockIndex])

  const { cssWidth, scale } = fitPage(width, zoom, size.width)
  useEffect(() => onFit?.({ cssWidth, scale }), [cssWidth, scale, onFit])

  return (
    <div className="gt-page-room" ref={room} data-zoom={zoom}>
      <div
        className="gt-page-sheet"
        data-narrow={cssWidth * scale < size.width}
        style={{ width: cssWidth * scale, height: size.height }}
      >
        <iframe
          ref={frame}
          className="gt-page"
          title={label}
          sandbox="allow-same-origin"
          style={{ width: cssWidth, height: size.height / scale, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}
