import { dirname, join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { sha256 } from '../library/disk/sha256'
import type { PageAsset } from './api'
import {
  emptyManifest,
  type Manifest,
  type ManifestArticle,
  type ManifestFile,
  printManifest,
  readManifest,
} from './manifest'
import { type ExportDisk, kindAt } from './staging/export-disk'
import type { Move } from './staging/journal'
import { MANIFEST } from './staging/names'
import type { StagingSession } from './staging/session'
import { inTheWay } from './target'
import { findCssFault, findFault } from './verify/check-html'

/** The next whole version of a target: what it held, plus what this export brings, minus what nothing uses any more. */
export interface TargetVersion {
  /**
   * Looks an article's files over and stages them as far as they differ from what stands in the target.
   * @throws AppError 'damaged' before anything is staged when one must not leave the machine
   */
  readonly add: (article: Omit<ManifestArticle, 'files'>, files: readonly PageAsset[]) => Promise<void>
  /** The files of the articles added, each once, in the order of their paths. */
  readonly files: () => readonly ManifestFile[]
  /** Reads back what was staged and puts it into place. Resolves when it stands there durably. */
  readonly publish: () => Promise<void>
}

export async function nextVersion(disk: ExportDisk, root: string, session: StagingSession): Promise<TargetVersion> {
  const before = (await readManifest(disk, root)) ?? emptyManifest
  const known = new Map(before.files.map((file) => [file.path, file]))
  const articles = new Map(before.articles.map((article) => [keyOf(article), article]))
  const brought = new Map<string, ManifestFile>()
  const puts: (Move & { readonly action: 'put' })[] = []
  const checkedFolders = new Set<string>([root])

  const checkFolder = async (path: string): Promise<void> => {
    const folder = dirname(join(root, path))
    if (checkedFolders.has(folder)) return
    const kind = await kindAt(disk, folder)
    // Through a link we would write outside the target.
    if (kind !== null && kind !== 'folder') throw inTheWay(root, dirname(path))
    checkedFolders.add(folder)
  }

  const stage = async (path: string, bytes: Uint8Array, sum: string): Promise<void> => {
    await checkFolder(path)
    const standing = await sumAt(disk, root, path)
    if (standing === sum) return
    if (standing !== null && !known.has(path) && path !== MANIFEST) throw inTheWay(root, path)
    await session.stage(path, bytes)
    puts.push({ action: 'put', path, replaces: standing !== null })
  }

  const stillUsed = (): Manifest => {
    const paths = new Set([...articles.values()].flatMap(({ files }) => files))
    for (const { path, uses } of before.pages ?? []) for (const used of [path, ...uses]) paths.add(used)
    const files = [...paths].flatMap((path) => brought.get(path) ?? known.get(path) ?? [])
    // Where a page of the site stood, another one stands: the next export of the site draws its own again.
    const pages = before.pages?.filter(({ path }) => !brought.has(path))
    return { ...before, articles: [...articles.values()], files, ...(pages === undefined ? {} : { pages }) }
  }

  const removals = async (after: Manifest): Promise<readonly Move[]> => {
    const kept = new Set(after.files.map(({ path }) => path))
    const moves: Move[] = []
    for (const { path, sha256: sum } of before.files) {
      // One that somebody changed since isn't what we wrote: it stays.
      if (!kept.has(path) && (await sumAt(disk, root, path)) === sum) moves.push({ action: 'remove', path })
    }
    return moves
  }

  const verify = async (after: Manifest): Promise<void> => {
    const sums = new Map(after.files.map((file) => [file.path, file.sha256]))
    for (const { path } of puts) {
      const bytes = await session.readStaged(path)
      if (sums.get(path) !== sha256(bytes)) throw new AppError('io', t('exporting.readBack', { path }), { path })
    }
  }

  return {
    add: async (article, files) => {
      refuseFaulty(files)
      for (const { path, bytes } of files) {
        const sum = sha256(bytes)
        if (brought.get(path)?.sha256 === sum) continue
        await stage(path, bytes, sum)
        brought.set(path, { path, bytes: bytes.length, sha256: sum })
      }
      articles.set(keyOf(article), { ...article, files: files.map(({ path }) => path) })
    },
    files: () => [...brought.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    publish: async () => {
      const after = stillUsed()
      await verify(after)
      const removed = await removals(after)
      const manifest = await printManifest(after)
      const moves: Move[] = [...puts, ...removed]
      if ((await sumAt(disk, root, MANIFEST)) !== sha256(manifest)) {
        await session.stage(MANIFEST, manifest)
        // Last: until it stands, the folder counts as what it was.
        moves.push({ action: 'put', path: MANIFEST, replaces: (await kindAt(disk, join(root, MANIFEST))) !== null })
      }
      await session.commit(moves)
    },
  }
}

/** An article is in a folder once for each kind that it has there; a book is one file of many articles. */
const keyOf = ({ path, id }: Pick<ManifestArticle, 'path' | 'id'>): string => `${path} ${id}`

/** The sum of the file that stands at a path; null when there is none. */
async function sumAt(disk: ExportDisk, root: string, path: string): Promise<string | null> {
  const kind = await kindAt(disk, join(root, path))
  if (kind === null) return null
  if (kind !== 'file') throw inTheWay(root, path)
  return sha256(await disk.read(join(root, path)))
}

function refuseFaulty(files: readonly PageAsset[]): void {
  const own = new Set(files.map(({ path }) => path))
  for (const { path, bytes } of files) {
    const fault = faultOf(path, bytes, (file) => own.has(file))
    if (fault !== null) throw new AppError('damaged', t('site.pageFault', { fault }), { path, fault })
  }
}

function faultOf(path: string, bytes: Uint8Array, exists: (path: string) => boolean): string | null {
  if (path.endsWith('.html')) return findFault(Buffer.from(bytes).toString('utf8'), path, exists)
  if (path.endsWith('.css')) return findCssFault(Buffer.from(bytes).toString('utf8'), path, exists)
  return null
}
