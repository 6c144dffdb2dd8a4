import type { ArticleId } from '../../shared/article/record'
import { AppError } from '../../shared/ipc/errors'
import type { RequestArgs } from '../../shared/ipc/contract'
import { call } from '../bridge/client'

export type DrawRequest = RequestArgs<'preview:render'>

/** What there is of an article's page. A failure keeps the last good address, so that the page stays in view. */
export type PageState =
  | { readonly kind: 'none' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'shown'; readonly id: ArticleId; readonly url: string }
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly url: string | null; readonly error: AppError }

export interface PageDrawing {
  /** Draws this text; while one page is being drawn, only the newest request waits. */
  readonly draw: (request: DrawRequest) => void
  /** Forgets what was asked: no article is open. */
  readonly stop: () => void
}

/** Draws pages one at a time and tells of each outcome; outcomes of an article that was left are dropped. */
export function createPageDrawing(onState: (state: PageState) => void): PageDrawing {
  let waiting: DrawRequest | null = null
  let current: ArticleId | null = null
  let busy = false
  let last: { readonly id: ArticleId; readonly url: string } | null = null

  async function work(): Promise<void> {
    busy = true
    while (waiting !== null) {
      const request: DrawRequest = waiting
      waiting = null
      try {
        const { url } = await call('preview:render', request)
        if (request.id !== current) continue
        last = { id: request.id, url }
        onState({ kind: 'shown', ...last })
      } catch (problem) {
        if (request.id !== current) continue
        const error = problem instanceof AppError ? problem : new AppError('internal', String(problem))
        onState({ kind: 'failed', id: request.id, url: last?.id === request.id ? last.url : null, error })
      }
    }
    busy = false
  }

  return {
    draw: (request) => {
      if (request.id !== current) onState({ kind: 'drawing' })
      current = request.id
      waiting = request
      if (!busy) void work()
    },
    stop: () => {
      current = null
      waiting = null
      onState({ kind: 'none' })
    },
  }
}
