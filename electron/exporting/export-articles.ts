import { randomUUID } from 'node:crypto'
import { missingForPublication } from '../../shared/article/requirements'
import type { ArticleId } from '../../shared/article/record'
import { statusOf } from '../../shared/article/status'
import type { LoadedArticle } from '../../shared/ipc/article-values'
import type { ExportedArticle, ExportReport, SkippedArticle } from '../../shared/ipc/export-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { Library } from '../library/api'
import type { Chapter, ExportOptions, PageComposer } from './api'
import { OF_ONE_ARTICLE } from './article-failures'
import { type ArticleFiles, articleFiles } from './article-files'
import { bookName } from './epub/book-name'
import { loadForExport } from './load-for-export'
import { noteDown, type PublishedArticle } from './publication-notes'
import { type ExportDisk, nodeExportDisk } from './staging/export-disk'
import { targetFailure } from './staging/failures'
import { openSession, recoverTarget } from './staging/session'
import { foreignFiles, refuseForeign, resolveTarget } from './target'
import { nextVersion } from './target-version'

/**
 * Writes publish-ready files of articles into a folder: staged, verified, then all of them into place, or none.
 * The library gets a publication note of each article afterwards.
 * @throws AppError 'target-not-ours', 'target-inside-library', 'target-busy', 'disk-full', 'read-only', 'io', 'cancelled':
 * the folder then holds what it held before
 */
export async function exportArticles(
  library: Library,
  composer: PageComposer,
  options: ExportOptions,
  disk: ExportDisk = nodeExportDisk,
): Promise<ExportReport> {
  try {
    return await run(library, composer, options, disk)
  } catch (error) {
    throw targetFailure(error, options.out)
  }
}

async function run(
  library: Library,
  composer: PageComposer,
  options: ExportOptions,
  disk: ExportDisk,
): Promise<ExportReport> {
  const root = await resolveTarget(disk, options.out, library.info.path)
  if (!options.allowForeign) await refuseForeign(disk, root)
  stopWhenCancelled(options.signal)
  const session = await openSession(disk, root)
  try {
    const version = await nextVersion(disk, root, session)
    const articles: PublishedArticle[] = []
    const skipped: SkippedArticle[] = []
    const ids = [...new Set(options.ids)]
    const chapters: { readonly chapter: Chapter; readonly loaded: LoadedArticle }[] = []
    const add = async (loaded: LoadedArticle, made: ArticleFiles): Promise<void> => {
      const { id, hash: revision } = loaded
      await version.add({ id, kind: options.kind, path: made.path, revision }, made.files)
      articles.push({ ...describe(loaded, made.path), revision, parts: made.parts })
    }
    const make = async (loaded: LoadedArticle): Promise<void> => {
      const { id, revision } = loaded
      const { kind } = options
      if (kind === 'epub') {
        chapters.push({ chapter: await composer.chapter({ id, record: revision.record }), loaded })
        return
      }
      await add(loaded, await articleFiles(composer, id, revision.record, kind))
    }
    /** The value, or null after noting why this article is left out. */
    const orSkip = async <T>(id: ArticleId, work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof AppError) || !OF_ONE_ARTICLE.has(error.code)) throw error
        const summary = await library.summary(id)
        const title = summary === null ? id : titleOf(summary)
        skipped.push({ id, title, reason: error.message })
        return null
      }
    }
    for (const [index, id] of ids.entries()) {
      stopWhenCancelled(options.signal)
      const loaded = await orSkip(id, () => loadForExport(library, id))
      if (loaded !== null) await orSkip(id, () => make(loaded))
      options.onProgress?.({ done: index + 1, total: ids.length, title: loaded?.revision.record.title ?? id })
    }
    stopWhenCancelled(options.signal)
    if (chapters.length > 0) {
      const book = await bookOf(composer, chapters)
      for (const { loaded } of chapters) await add(loaded, book)
    }
    if (articles.length > 0) await version.publish()
    const exportId = randomUUID()
    const noteProblem = await noteDown(library, { exportId, kind: options.kind, by: options.by, articles })
    return {
      exportId,
      out: root,
      files: version.files(),
      articles: articles.map(({ revision: _revision, parts: _parts, ...article }) => article),
      skipped,
      ...(noteProblem === null ? {} : { noteProblem }),
    }
  } finally {
    await session.close()
  }
}

/** One file that holds all of the articles. */
async function bookOf(
  composer: PageComposer,
  articles: readonly { readonly chapter: Chapter; readonly loaded: LoadedArticle }[],
): Promise<ArticleFiles> {
  const newest = articles.map(({ loaded }) => loaded.revision.savedAt).toSorted()
  const bytes = await composer.book(
    articles.map(({ chapter }) => chapter),
    newest.at(-1) ?? '',
  )
  const path = `${bookName(articles.map(({ chapter }) => chapter.id))}.epub`
  return { path, parts: [], files: [{ path, bytes }] }
}

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
}

const titleOf = ({ title }: { readonly title: string }): string => (title === '' ? t('common.untitled') : title)

function describe(loaded: LoadedArticle, path: string): ExportedArticle {
  const { record } = loaded.revision
  const forked = loaded.heads.length > 1 ? [t('exporting.forked')] : []
  return {
    id: loaded.id,
    title: titleOf(record),
    status: statusOf(record),
    path,
    missing: [...forked, ...missingForPublication(record)],
  }
}

/** Brings a folder that an export left half-way to one whole version. Answers whether there was anything to do. */
export async function recoverExports(out: string, disk: ExportDisk = nodeExportDisk): Promise<boolean> {
  try {
    return await recoverTarget(disk, await disk.realPath(out))
  } catch (error) {
    throw targetFailure(error, out)
  }
}

/**
 * How many files of a folder the exporter didn't write, counted up to `limit`: what the person is asked about.
 * @param library the library's folder @throws AppError 'target-inside-library' where nothing may be written, whatever they say
 */
export async function countForeignFiles(out: string, library: string, limit = 1000): Promise<number> {
  try {
    return (await foreignFiles(nodeExportDisk, await resolveTarget(nodeExportDisk, out, library), limit)).length
  } catch (error) {
    throw targetFailure(error, out)
  }
}
