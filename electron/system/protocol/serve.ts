import { isArticleId, isMediaName } from '../../../shared/article/ids'
import type { ArticleId, MediaName } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { answer, notFound, refused } from './answers'
import { contentTypeOf } from './content-type'
import { PREVIEW_POLICY } from './policy'
import { requestPath } from './request-path'

/** Where the protocol finds what it serves; each rejects with AppError when there is nothing. */
export interface Sources {
  readonly window: (segments: readonly string[]) => Promise<Response>
  readonly media: (name: MediaName) => Promise<Uint8Array>
  readonly page: (id: ArticleId) => Promise<string>
  readonly asset: (id: ArticleId, path: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string }>
}

/**
 * Answers `gaotai://app/…`: `/media/<name>`, `/preview/<id>/…`, and the window's own files for everything else.
 * Query and fragment never matter. Refuses other methods and any address that is not a plain path.
 */
export async function serve(request: Pick<Request, 'method' | 'url'>, sources: Sources): Promise<Response> {
  const segments = request.method === 'GET' ? requestPath(request.url) : null
  if (segments === null) return refused()
  try {
    switch (segments[0]) {
      case 'media':
        return await serveMedia(segments.slice(1), sources)
      case 'preview':
        return await servePreview(segments.slice(1), sources)
      default:
        return await sources.window(segments)
    }
  } catch (error) {
    if (error instanceof AppError) return error.code === 'forbidden' ? refused() : notFound()
    throw error
  }
}

async function serveMedia(rest: readonly string[], sources: Sources): Promise<Response> {
  const [name, ...more] = rest
  if (!isMediaName(name) || more.length > 0) return notFound()
  const type = contentTypeOf(name)
  return type === null ? notFound() : answer(200, await sources.media(name), type)
}

async function servePreview(rest: readonly string[], sources: Sources): Promise<Response> {
  const [id, ...path] = rest
  if (!isArticleId(id) || path.length === 0) return notFound()
  if (path.length === 1 && path[0] === 'page.html')
    return answer(200, await sources.page(id), 'text/html; charset=utf-8', PREVIEW_POLICY)
  const asset = await sources.asset(id, path.join('/'))
  return answer(200, asset.bytes, asset.type)
}
