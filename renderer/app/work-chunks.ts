import { atHand } from '../ui/at-hand'

/** What stands around an open article. It is large and not needed for the list, so it is no part of the first paint. */
export const ArticleEditor = atHand(async () => (await import('../editor/article-editor')).ArticleEditor)
export const TextCounter = atHand(async () => (await import('../editor/counter/text-counter')).TextCounter)
export const AntdProvider = atHand(async () => (await import('../ui/antd-provider')).AntdProvider)
export const MetadataPanel = atHand(async () => (await import('../features/metadata/metadata-panel')).MetadataPanel)
export const PreviewPane = atHand(async () => (await import('../features/preview/preview-pane')).PreviewPane)

/** Fetches them one by one while nobody waits, so that the first article opens at once. @returns stops it */
export function fetchWorkChunks(): () => void {
  const left = [ArticleEditor, TextCounter, AntdProvider, MetadataPanel, PreviewPane]
  let idle = 0
  const next = (): void => {
    const chunk = left.shift()
    // One that doesn't come is asked for again when it is shown, and said then.
    if (chunk !== undefined) idle = window.requestIdleCallback(() => void chunk.fetch().then(next, next))
  }
  next()
  return () => {
    left.length = 0
    window.cancelIdleCallback(idle)
  }
}
