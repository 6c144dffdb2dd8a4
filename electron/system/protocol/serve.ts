import { isArticleId, isMediaName } from '../../../shared/article/ids'
import type { ArticleId, MediaName } from '../../../shared/article/record'
import { pageFileName } from '../../../shared/portal/addresses'
import { AppError } from '../../../shared/ipc/errors'
import { answer, notFound, refused } from './answers'
import { contentTypeOf } from './content-type'
import { PREVIEW_POLICY } from './policy'
import { requestPath } from './request-path'

/** Where the protocol finds what it serves; each rejects with AppError when there is nothing. */
export interface Sources {
  readonly window: (segments: readonly string[]) => Promise<Response>
  readonly media: (name: MediaName) => Promise<Uint8Array>
  readonly page: (id: ArticleId, part: number) => Promise<string>
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

/** `page.html`, or the names that the pager of an article with page breaks links to. */
function partOf(name: string, id: ArticleId): number | null {
  if (name === 'page.html' || name === pageFileName(id)) return 1
  const number = Number(/_([2-9]|[1-9]\d{1,3})\.html$/.exec(name)?.[1] ?? 0)
  return number > 1 && name === pageFileName(id, number) ? number : null
}

async function servePreview(rest: readonly string[], sources: Sources): Promise<Response> {
  const [id, ...path] = rest
  if (!isArticleId(id) || path.length === 0) return notFound()
  const part = path.length === 1 ? partOf(path[0] ?? '', id) : null
  if (part !== null) return answer(200, await sources.page(id, part), 'text/html; charset=utf-8', PREVIEW_POLICY)
  const asset = await sources.asset(id, path.join('/'))
  return answer(200, asset.bytes, asset.type)
}
