import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareLink } from '../../../electron/library/chain/write-link'
import { dayFolderOf, lettersOf } from '../../../electron/library/names/article-paths'
import { printChainName } from '../../../electron/library/names/chain-names'
import { REVISION_FORMAT } from '../../../shared/article/revision-format'
import { generateArticle, seededRandom } from './generate'

/**
 * Puts `count` generated articles into a library folder, in its layout but without syncing: a library that was
 * filled long ago, made quickly.
 */
export async function fillLibrary(path: string, count: number, seed = 1): Promise<void> {
  const random = seededRandom(seed)
  const folders = new Set<string>()
  for (let n = 0; n < count; n += 1) {
    const { day, record } = generateArticle(n, seed)
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
    await writeFile(join(folder, printChainName(prepared.name)), prepared.bytes)
  }
}
