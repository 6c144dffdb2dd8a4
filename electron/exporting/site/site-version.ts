import { join } from 'node:path'
import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { SiteEntry } from '../../../shared/portal/site/site'
import type { SiteFile } from '../../../shared/portal/site/site-file'
import { eachInSteps, type Steps } from '../../../shared/steps'
import { inParallel } from '../../library/disk/in-parallel'
import { sha256 } from '../../library/disk/sha256'
import { inSlices } from '../../library/slices'
import {
  emptyManifest,
  type Manifest,
  type ManifestArticle,
  type ManifestFile,
  type ManifestPage,
  printManifest,
  readManifest,
} from '../manifest'
import { OF_ONE_ARTICLE } from '../article-failures'
import { type ExportDisk, kindAt } from '../staging/export-disk'
import type { Move } from '../staging/journal'
import { MANIFEST } from '../staging/names'
import type { KeepOld, StagingSession } from '../staging/session'
import { findCssFault } from '../verify/check-html'
import type { Drawing, Make } from './drawing'
import { portionsOf } from './portions'
import { inTheWay } from '../target'
import type { StandingFiles } from './standing-files'

export interface SiteSources {
  /** The library whose portal this is. */
  readonly library: string
  readonly files: readonly SiteFile[]
  /** What each file depends on, as a short name. */
  readonly keys: () => Promise<ReadonlyMap<SiteFile, string>>
  /** Begins to draw. @param count of the files that will be asked for */
  readonly draw: (count: number, stage: StagingSession['stage']) => Drawing
  readonly asset: (path: string) => Promise<Uint8Array>
  /** Whether an asset is still to be had. */
  readonly hasAsset: (path: string) => Promise<boolean>
  /** The folder of an article's column. */
  readonly folderOf: (entry: SiteEntry) => string
  /** The articles whose picture or file an asset is. */
  readonly usersOf: (path: string, pages: readonly ManifestPage[]) => readonly ArticleId[]
  /** Draw what is known to be the same, too. */
  readonly full: boolean
  readonly step: () => void
  /** Keeps what this version takes the place of. @param after the new manifest's SHA-256 */
  readonly keep: (after: string) => KeepOld
}

/** Articles that can't be published as they are, found out while their pages were made: the site goes without them. */
export class Unusable extends Error {
  readonly ids: readonly ArticleId[]
  readonly problem: AppError

  constructor(ids: readonly ArticleId[], problem: AppError) {
    super(problem.message)
    this.ids = ids
    this.problem = problem
  }
}

/** @throws Unusable instead of a failure that only those articles have */
async function orWithout<T>(ids: () => readonly ArticleId[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const own = error instanceof AppError && OF_ONE_ARTICLE.has(error.code) ? ids() : []
    throw own.length === 0 ? error : new Unusable(own, error as AppError)
  }
}

export interface SiteChange {
  readonly manifest: Manifest
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Files of ours that nothing needs any more and that somebody changed: they stay. */
  readonly left: readonly string[]
  readonly drawn: number
}

/**
 * Puts the next version of a whole portal into a target: draws what changed, verifies it, and moves all of it into place
 * or nothing. What a key says is unchanged and what stands as it was written is left as it is.
 * @throws AppError 'damaged' when a page would be faulty, 'target-not-ours' when a file of others is in the way;
 * Unusable when it has to be planned again without some articles
 */
export async function putSite(
  disk: ExportDisk,
  root: string,
  session: StagingSession,
  sources: SiteSources,
  { sumOf: standing, knownSumOf }: StandingFiles,
): Promise<SiteChange> {
  const before = (await readManifest(disk, root)) ?? emptyManifest
  const known = new Map(before.files.map((file) => [file.path, file]))
  const knownPages = new Map((before.pages ?? []).map((page) => [page.path, page]))
  const after = new Map<string, ManifestFile>()
  const puts: (Move & { readonly action: 'put' })[] = []
  // Where everything is drawn, threads begin while keys are made.
  const isNew = sources.full || knownPages.size === 0
  const early = isNew ? sources.draw(sources.files.length, session.stage) : null
  const keys = await sources.keys()
  const same = (file: SiteFile): boolean => !sources.full && knownPages.get(file.path)?.key === keys.get(file)
  const drawing = early ?? sources.draw(sources.files.filter((file) => !same(file)).length, session.stage)
  let drawn = 0

  /** Notes that a staged file is to take its place. @param now the sum of what stands there */
  const put = (path: string, now: string | null): void => {
    if (now !== null && !known.has(path)) throw inTheWay(root, path)
    puts.push({ action: 'put', path, replaces: now !== null })
  }

  const pageOf = new Map<SiteFile, ManifestPage>()
  /** Leaves a file as it is, when it is to be the same and stands there whole. @param now its sum */
  const stays = (file: SiteFile, now: string | null): boolean => {
    const old = knownPages.get(file.path)
    const oldFile = known.get(file.path)
    if (old === undefined || oldFile?.sha256 !== now || !same(file)) return false
    after.set(file.path, oldFile)
    pageOf.set(file, old)
    return true
  }

  const page = async (file: SiteFile, make: Make): Promise<void> => {
    const { path } = file
    const oldFile = known.get(path)
    sources.step()
    const now = await standing(path)
    if (stays(file, now)) return
    const isWhole = oldFile !== undefined && now === oldFile.sha256
    const wantsOld = file.takesOld === true && isWhole && !sources.full
    const oldText = wantsOld ? Buffer.from(await disk.read(join(root, path))).toString('utf8') : null
    const made = await orWithout(
      () => (file.article === undefined ? [] : [file.article.id]),
      () => make(file, { sum: now, old: oldText }),
    )
    drawn += 1
    const { bytes, uses, fault, staged, sha256: sum } = made
    if (fault !== null) throw faultOf(file, fault)
    if (staged) put(path, now)
    after.set(path, { path, bytes, sha256: sum })
    pageOf.set(file, { path, key: keys.get(file) ?? '', uses: [...uses] })
  }

  const asset = async (path: string, pages: readonly ManifestPage[]): Promise<void> => {
    const old = known.get(path)
    const now = await standing(path)
    // The one that stands here is of no use to another folder: what a full export leaves out is left out here, too.
    if (old !== undefined && now === old.sha256 && (await sources.hasAsset(path))) {
      after.set(path, old)
      return
    }
    const bytes = await orWithout(
      () => sources.usersOf(path, pages),
      () => sources.asset(path),
    )
    if (path.endsWith('.css')) {
      const fault = findCssFault(Buffer.from(bytes).toString('utf8'), path, () => false)
      if (fault !== null) throw new AppError('damaged', t('exporting.fault', { path, fault }), { path, fault })
    }
    const sum = sha256(bytes)
    if (now !== sum) {
      await session.stage(path, bytes)
      put(path, now)
    }
    after.set(path, { path, bytes: bytes.length, sha256: sum })
  }

  const changed: SiteFile[] = []
  // Most of them: not each has to wait for its turn.
  const sort = eachInSteps(sources.files, (file) => {
    if (stays(file, knownSumOf(file.path))) sources.step()
    else changed.push(file)
  })
  await inSlices(sort)
  const monthByMonth = changed.toSorted((a, b) => byName(a.near ?? '', b.near ?? ''))
  const portions = portionsOf(monthByMonth, ({ near }) => near ?? '')
  const makeAll = (portion: readonly SiteFile[]) => (make: Make) => inParallel(portion, (file) => page(file, make))
  await inParallel(portions, (portion) => drawing.portion(makeAll(portion)), drawing.width)
  const pages = sources.files.flatMap((file) => pageOf.get(file) ?? [])
  const used = [...new Set(pages.flatMap(({ uses }) => uses))].toSorted()
  await inParallel(used, (path) => asset(path, pages))
  const manifest = await inSlices(nextManifest(before, known, sources, pages, after))
  const { removals, left } = await removalsOf(disk, root, before, manifest)
  const bytes = await printManifest(manifest)
  const moves: Move[] = [...puts.toSorted((a, b) => (a.path < b.path ? -1 : 1)), ...removals]
  const sum = sha256(bytes)
  if ((await standing(MANIFEST)) !== sum) {
    await session.stage(MANIFEST, bytes)
    // Last: until it stands, the folder counts as what it was.
    moves.push({ action: 'put', path: MANIFEST, replaces: (await kindAt(disk, join(root, MANIFEST))) !== null })
  }
  await session.commit(moves, sources.keep(sum))
  return {
    manifest,
    written: puts.map(({ path }) => path).toSorted(),
    removed: removals.map(({ path }) => path),
    left,
    drawn,
  }
}

/** A page that isn't fit to be published: an article's own, or one that all would go without. */
function faultOf({ path, article }: SiteFile, fault: string): Error {
  if (article === undefined) return new AppError('damaged', t('exporting.fault', { path, fault }), { path, fault })
  return new Unusable([article.id], new AppError('damaged', t('site.pageFault', { fault }), { path, fault }))
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Pages exported one by one stay with what they need; everything of the site is what this export says. */
function* nextManifest(
  before: Manifest,
  known: ReadonlyMap<string, ManifestFile>,
  { library, files, folderOf }: Pick<SiteSources, 'library' | 'files' | 'folderOf'>,
  pages: readonly ManifestPage[],
  after: ReadonlyMap<string, ManifestFile>,
): Steps<Manifest> {
  const single = before.articles.filter(({ kind }) => kind !== 'site')
  const byArticle = new Map<string, ManifestArticle>()
  yield* eachInSteps(files, ({ article }, i) => {
    const page = pages[i]
    if (article === undefined || page === undefined) return
    const own = byArticle.get(article.id)
    const paths = [page.path, ...page.uses]
    byArticle.set(article.id, {
      id: article.id,
      kind: 'site',
      path: article.path,
      revision: article.hash,
      files: [...new Set([...(own?.files ?? []), ...paths])],
      folder: folderOf(article),
    })
  })
  const kept = new Set(single.flatMap((article) => article.files))
  const stillThere = [...kept].flatMap((path) => (after.has(path) ? [] : (known.get(path) ?? [])))
  return {
    format: before.format,
    library,
    articles: [...single, ...byArticle.values()],
    files: [...after.values(), ...stillThere].sort((a, b) => byName(a.path, b.path)),
    pages: [...pages],
  }
}

/** Files of ours that nothing needs any more. One that somebody changed since isn't what we wrote: it stays. */
async function removalsOf(
  disk: ExportDisk,
  root: string,
  before: Manifest,
  after: Manifest,
): Promise<{ readonly removals: readonly Move[]; readonly left: readonly string[] }> {
  const kept = new Set(after.files.map(({ path }) => path))
  const gone = before.files.filter(({ path }) => !kept.has(path))
  const removals: Move[] = []
  const left: string[] = []
  await inParallel(gone, async ({ path, sha256: sum }) => {
    if ((await kindAt(disk, join(root, path))) !== 'file') return
    if (sha256(await disk.read(join(root, path))) === sum) removals.push({ action: 'remove', path })
    else left.push(path)
  })
  return { removals: removals.sort((a, b) => byName(a.path, b.path)), left: left.sort() }
}
