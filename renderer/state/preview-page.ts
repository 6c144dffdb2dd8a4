import { useEffect } from 'react'
import { create } from 'zustand'
import type { ArticleRecord } from '../../shared/article/record'
import { externalOf } from '../../shared/article/requirements'
import type { PreviewPoint } from '../../shared/ipc/library-values'
import { placeOnPages } from '../../shared/document/page-parts'
import { call, listen } from '../bridge/client'
import { afterFrame } from './after-frame'
import { createPageDrawing, type PageState } from './page-drawing'
import { useWorkingCopy } from './working-copy'

const usePreviewPage = create<{ readonly page: PageState }>()(() => ({ page: { kind: 'none' } }))
const drawing = createPageDrawing((page) => usePreviewPage.setState({ page }))

/** Where on the drawn pages the text is being edited: the page from 1, and the top-level node on it. */
export function editedPlace(state?: { readonly snapshot: ArticleRecord | null; readonly blockIndex: number }): {
  readonly part: number
  readonly block: number
} {
  const { snapshot, blockIndex } = state ?? useWorkingCopy.getState()
  return snapshot === null ? { part: 1, block: blockIndex } : placeOnPages(snapshot.body, blockIndex)
}

/** What a window that shows the page is to show; null when nothing is open. */
export function previewPoint(): PreviewPoint | null {
  const { open, fields } = useWorkingCopy.getState()
  return open === null ? null : { id: open.id, ...editedPlace(), external: externalOf(fields) }
}

let watchers = 0
let leave: (() => void) | null = null
let feedsWindow = false

function drawNow(): void {
  const { open, snapshot } = useWorkingCopy.getState()
  if (open === null || snapshot === null) drawing.stop()
  else drawing.draw({ id: open.id, record: snapshot })
}

/** Draws every snapshot of the open article until the last watcher leaves. */
function watch(): () => void {
  watchers += 1
  if (watchers === 1) {
    // The text comes first: the page of another article is begun when the frame that shows its text is done.
    let callOff = afterFrame(drawNow)
    const stops = [
      useWorkingCopy.subscribe((now, before) => {
        if (now.open?.id === before.open?.id) {
          if (now.snapshot !== before.snapshot) drawNow()
          return
        }
        callOff()
        if (now.open === null) drawNow()
        else callOff = afterFrame(drawNow)
      }),
      listen('settings:changed', drawNow),
    ]
    leave = () => {
      callOff()
      stops.forEach((stop) => stop())
    }
  }
  return () => {
    watchers -= 1
    if (watchers > 0) return
    leave?.()
    leave = null
  }
}

/** The page of the open article, following its text while a component shows it. */
export function usePreview(): PageState {
  useEffect(watch, [])
  return usePreviewPage((state) => state.page)
}

/** From now on the page is drawn even while no pane shows it: a window of its own follows article, text and caret. */
export function feedPreviewWindow(): void {
  if (feedsWindow) return
  feedsWindow = true
  watch()
  useWorkingCopy.subscribe((now, before) => {
    const isSame =
      now.open?.id === before.open?.id &&
      now.blockIndex === before.blockIndex &&
      now.fields.externalUrl === before.fields.externalUrl
    // A window that misses one is told with the next.
    if (!isSame) call('preview:point', { point: previewPoint() }).catch(() => undefined)
  })
}
