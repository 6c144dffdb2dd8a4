import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareLink } from '../../../electron/library/chain/write-link'
import { dayFolderOf, lettersOf } from '../../../electron/library/names/article-paths'
import type { ArticleRecord } from '../../../shared/article/record'
import { REVISION_FORMAT } from '../../../shared/article/revision-format'
import { generateArticle, seededRandom } from './generate'

/** An article as it stands in a filled library. */
export interface FilledArticle {
  readonly id: string
  readonly hash: string
  readonly savedAt: string
  readonly record: ArticleRecord
}

/**
 * Puts `count` generated articles into a library folder, in its layout but without syncing: a library that was
 * filled long ago, made quickly.
 * @param each is told of every article, for a peer that shall hold the same @param shape changes each record first
 */
export async function fillLibrary(
  path: string,
  count: number,
  seed = 1,
  each: (article: FilledArticle) => void = () => undefined,
  shape: (record: ArticleRecord) => ArticleRecord = (record) => record,
): Promise<void> {
  const random = seededRandom(seed)
  const folders = new Set<string>()
  for (let n = 0; n < count; n += 1) {
    const { day, record: generated } = generateArticle(n, seed)
    const record = shape(generated)
    const letters = lettersOf(Uint8Array.from({ length: 8 }, () => Math.floor(random() * 256)))
    const id = `${day.replaceAll('-', '')}-${letters}`
    const link = {
      format: REVISION_FORMAT,
      articleId: id,
      number: 1,
      parents: [],
      savedAt: `${day}T02:00:00.000Z`,
      savedBy: '演示',
      reason: 'import' as const,
      record,
    }
    const prepared = prepareLink(id, link, [])
    const folder = join(path, ...dayFolderOf(id))
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await writeFile(join(folder, prepared.fileName), prepared.bytes)
    each({ id, hash: prepared.hash, savedAt: prepared.savedAt, record })
  }
}
