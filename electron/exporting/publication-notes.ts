import type { RevisionHash } from '../../shared/article/record'
import type { ExportedArticle, ExportKind } from '../../shared/ipc/export-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { Library } from '../library/api'

export interface PublishedArticle extends ExportedArticle {
  readonly revision: RevisionHash
  readonly parts: readonly string[]
}

export interface FinishedExport {
  readonly exportId: string
  readonly kind: ExportKind
  readonly by: string
  readonly articles: readonly PublishedArticle[]
}

/**
 * Notes in the library what left it. The files stand by now, so a library that can't be written doesn't fail the export.
 * @returns why there is no note, in words; null when there is
 */
export async function noteDown(
  library: Library,
  { articles, exportId, kind, by }: FinishedExport,
): Promise<string | null> {
  if (articles.length === 0) return null
  const at = new Date().toISOString()
  try {
    await library.publications.add(
      articles.map(({ id, revision, path, parts }) => {
        const further = parts.length === 0 ? {} : { parts }
        return { articleId: id, revision, kind, path, ...further, at, by, exportId }
      }),
    )
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return t('exporting.noNote', { reason: error.message })
  }
}
