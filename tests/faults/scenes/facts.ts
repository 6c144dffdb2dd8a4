import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { recoverExports } from '../../../electron/exporting'
import type { Library } from '../../../electron/library'
import { restoreBackupOn } from '../../../electron/library/backup/restore-backup'
import { sha256 } from '../../../electron/library/disk/sha256'
import { openWorkspace } from '../../../electron/library/workspace'
import type { ArticleRecord } from '../../../shared/article/record'
import type { Saved } from '../../../shared/ipc/article-values'
import { AppError } from '../../../shared/ipc/errors'
import { quickDisk } from '../disks/quick-disk'
import { contentOf, filesOf, sameSums } from './content'
import type { Model } from './model'
import type { Place } from './place'

/** What is found after a fault, by somebody who starts anew. */
export interface Look {
  readonly place: Place
  readonly library: Library
}

/** Something that was acknowledged: rejects when it isn't there any more. */
export type Fact = (look: Look) => Promise<void>

export const hasRevision =
  ({ id, hash }: Pick<Saved, 'id' | 'hash'>, record: ArticleRecord): Fact =>
  async ({ library }) => {
    assert.deepEqual((await library.readRevision(id, hash)).record, record, `revision ${id} ${hash}`)
    assert.ok(
      (await library.history(id)).some((one) => one.hash === hash),
      `history of ${id} names ${hash}`,
    )
  }

export const hasDraft =
  (id: string, record: ArticleRecord): Fact =>
  async ({ library }) => {
    const draft = (await library.drafts.list()).find(({ articleId }) => articleId === id)
    assert.deepEqual(draft?.record, record, `draft of ${id}`)
  }

export const hasFile =
  (path: string, sum: string | undefined): Fact =>
  async ({ place }) => {
    assert.equal(sha256(await readFile(join(place.library, path))), sum, `file ${path}`)
  }

export const hasAll =
  (sums: Readonly<Record<string, string>>): Fact =>
  async ({ place }) => {
    sameSums(await contentOf(place.library), sums)
  }

export const hasSiteName =
  (name: string): Fact =>
  async ({ library }) => {
    assert.equal(((await library.settings.get('profile')).value as { siteName: string }).siteName, name)
  }

export const isGone =
  (id: string): Fact =>
  async ({ library, place }) => {
    const code = await library.load(id).then(
      () => 'there',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    )
    assert.equal(code, 'not-found', `purged ${id}`)
    const left = Object.keys(await contentOf(place.library)).filter((path) => path.includes(`/${id}.0`))
    assert.deepEqual(left, [], `files of the purged ${id}`)
  }

export const isTrashed =
  (id: string): Fact =>
  async ({ library }) => {
    assert.ok((await library.load(id)).revision.record.trashedAt !== undefined, `${id} is in the trash`)
  }

/** An archive that gives back what the library held. */
export const hasBackup =
  (file: string, sums: Readonly<Record<string, string>>): Fact =>
  async ({ place }) => {
    const path = join(place.home, 'brought-back')
    await restoreBackupOn(quickDisk)({ file: join(place.home, file), path })
    sameSums(await contentOf(path), sums)
  }

export const hasPerson =
  (name: string): Fact =>
  async ({ place }) => {
    assert.equal((await openWorkspace(place.state, quickDisk)).person(), name)
  }

/** The export's folder is one whole version, once it was looked after; answers which. */
export async function versionOf({ out }: Place, { exported }: Model): Promise<'before' | 'after'> {
  await recoverExports(out, quickDisk)
  const there = await filesOf(out)
  const isBefore = JSON.stringify(there) === JSON.stringify(exported.before)
  if (!isBefore) sameSums(there, exported.after)
  return isBefore ? 'before' : 'after'
}

export const isExported =
  (model: Model): Fact =>
  async ({ place }) => {
    assert.equal(await versionOf(place, model), 'after')
  }

/** The sums of a site's files as its manifest has them, by path; null where no site stands. */
async function sitePages(out: string): Promise<Readonly<Record<string, string>> | null> {
  const bytes = await readFile(join(out, 'gaotai-manifest.json')).catch(() => null)
  if (bytes === null) return null
  const { files } = JSON.parse(bytes.toString()) as { readonly files: readonly { path: string; sha256: string }[] }
  return Object.fromEntries(files.map(({ path, sha256: sum }) => [path, sum]))
}

/**
 * Once it was looked after, the folder of a site is one whole version; each file is what the manifest says, and there is
 * no other. @param counts of articles that the site may have
 */
export async function isWholeSite(out: string, counts: readonly number[]): Promise<void> {
  await recoverExports(out)
  const pages = await sitePages(out)
  assert.ok(pages !== null, 'a site stands')
  const there: Record<string, string> = {}
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = relative(out, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (!entry.isFile() || path === 'gaotai-manifest.json' || path.startsWith('.gaotai-export')) continue
    there[path] = sha256(await readFile(join(out, path)))
  }
  assert.deepEqual(there, pages)
  const articles = Object.keys(pages).filter((path) => path.startsWith('news/general/2018/')).length
  assert.ok(counts.includes(articles), `${articles} articles, not ${counts.join(' or ')}`)
}
