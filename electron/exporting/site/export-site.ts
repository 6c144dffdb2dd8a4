import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import type { SiteNote } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import {
  parseColumns,
  parseGateSettings,
  parseProfile,
  parseSiteSettings,
  placeholdersIn,
} from '../../../shared/portal/settings'
import { formerColumns } from '../../../shared/portal/site/former-columns'
import { folderOf, type UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import type { NamedRevision } from '../../../shared/portal/site/site'
import type { Library } from '../../library/api'
import { readManifest } from '../manifest'
import { type ExportDisk, nodeExportDisk } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { openSession } from '../staging/session'
import { refuseForeign, resolveTarget } from '../target'
import { themeOf } from '../theme-of'
import type { SiteOptions, SitePlanReport, SiteReport } from './api'
import { createArticleReader } from './article-reader'
import { drawHere } from './drawing'
import { mediaSizesOf } from './media-sizes'
import { noteVersion } from './note-version'
import { keepPrevious } from './previous-version'
import { createRecordCache } from './record-cache'
import { openSeenFiles } from './seen-files'
import { type SiteAssets, siteAssets } from './site-assets'
import { findingsOf, notedPaths, openPlanner, type Plan, type PlanInput, usersOf } from './site-plan'
import { createSourceReader } from './site-source'
import { MANY, siteThreads, type SiteThreads } from './site-threads'
import { putSite, type SiteSources, Unusable } from './site-version'
import { standingFiles } from './standing-files'

/** Exports whole portals of one library; what it learned of the articles helps the next export. */
export interface SiteExporter {
  /**
   * Writes the portal: staged, verified, then all of it into place, or nothing.
   * @throws AppError 'invalid-settings', 'target-not-ours', 'target-inside-library', 'target-busy', 'disk-full',
   * 'read-only', 'io', 'cancelled', 'damaged': the folder then holds what it held before
   */
  readonly run: (options: SiteOptions, disk?: ExportDisk) => Promise<SiteReport>
  /** What it would do; nothing is written. Rejects as `run` does before it writes. */
  readonly look: (options: SiteOptions, disk?: ExportDisk) => Promise<SitePlanReport>
}

/** Articles that a site goes without because their pages are faulty; each of them makes it drawn again. */
const MOST_FAULTY = 5
/** Enough to find today's and this week's story among. */
const MOST_LEADS = 100
/** Files named in one remark. */
const MOST_NAMED = 20

export function createSiteExporter(library: Library): SiteExporter {
  const record = createRecordCache(library)
  const source = createSourceReader(library, record)
  const seen = openSeenFiles(library)
  const planner = openPlanner()

  const settingsOf = async () => {
    const [profile, columns, site, gate] = await Promise.all(
      ['profile', 'columns', 'site', 'gate'].map(async (topic) => (await library.settings.get(topic)).value),
    )
    return {
      profile: parseProfile(profile),
      columns: parseColumns(columns),
      settings: parseSiteSettings(site),
      gate: parseGateSettings(gate),
    }
  }

  /** All that an export needs but the hold on its folder. */
  const prepare = async (
    options: SiteOptions,
    disk: ExportDisk,
    whole: number,
    threads: SiteThreads | null,
  ): Promise<{ readonly root: string; readonly input: PlanInput }> => {
    const { signal, onProgress } = options
    const { gate, ...shared } = await settingsOf()
    const placeholders = placeholdersIn(shared.profile)
    if (placeholders.length > 0) {
      throw new AppError('invalid-settings', t('site.placeholders', { fields: placeholders.join('、') }), {
        topic: 'profile',
      })
    }
    const root = await resolveTarget(disk, options.out, library.info.path)
    await refuseOtherPortal(disk, root, library.info.libraryId)
    const found = await source.read(
      { columns: shared.columns, zone: shared.profile.zone, charset: shared.profile.charset, gate },
      options.now,
      {
        threads,
        ...(signal === undefined ? {} : { signal }),
        onProgress: (done, total, title) => onProgress?.({ done, total: total * whole, title }),
      },
    )
    if (found.entries.length === 0) throw nothingFor(found.skipped)
    const notes = (await library.publications.all()).filter(({ kind }) => kind === 'site')
    const folders = new Set(notes.flatMap(({ folder }) => folder ?? []))
    const trees = (await library.settings.earlier('columns')).map(parseColumns)
    const theme = await themeOf(library, shared.settings)
    const input = {
      found,
      shared: { ...shared, formerColumns: formerColumns(trees, shared.columns, folders) },
      gate,
      noted: notedPaths(notes),
      assets: siteAssets(library, theme),
      theme,
    }
    return { root, input }
  }

  /** Threads read and write the machine's own disk; on any other everything is done here. */
  const withThreads = <T>(disk: ExportDisk, work: (threads: SiteThreads | null) => Promise<T>): Promise<T> => {
    if (disk !== nodeExportDisk) return work(null)
    const threads = siteThreads(library.info.path)
    return work(threads).finally(() => threads.close())
  }

  const run = async (options: SiteOptions, disk: ExportDisk, threads: SiteThreads | null): Promise<SiteReport> => {
    const { root, input } = await prepare(options, disk, 2, threads)
    if (!options.allowForeign) await refuseForeign(disk, root)
    const session = await openSession(disk, root)
    try {
      const standing = await standingFiles(disk, root, await seen.recall(root), options.now)
      const [last] = await library.siteVersions.list(root)
      const folder = library.siteVersions.previousFolder(root)
      const keep: SiteSources['keep'] = (after) => keepPrevious(disk, folder, { at: last?.at ?? '', after })
      const left = new Map<ArticleId, SiteNote>()
      let faulty = 0
      for (;;) {
        const plan = await planner.plan(input, new Set(left.keys()))
        if (plan.site.entries.length === 0) throw nothingFor(findingsOf(input, plan, [...left.values()]).skipped)
        const sources = sourcesOf(plan, options, input.assets, root, threads)
        const change = await putSite(disk, root, session, { ...sources, keep }, standing).catch((error: unknown) => {
          if (!(error instanceof Unusable)) throw error
          return error
        })
        if (!(change instanceof Unusable)) {
          await standing.remember()
          await noteVersion(library, root, change.manifest, { now: options.now, uploaded: false })
          const { manifest, written, removed, drawn } = change
          const articles = plan.site.entries.length
          const findings = findingsOf(input, plan, [...left.values()], written)
          const remarks = [...findings.remarks, ...leftByHand(change.left)]
          return { out: root, articles, files: manifest.files, written, removed, drawn, ...findings, remarks }
        }
        // Where one page after the other is faulty, it is the theme or the profile.
        faulty += change.problem.details?.['fault'] === undefined ? 0 : 1
        if (faulty > MOST_FAULTY) throw change.problem
        for (const id of change.ids) left.set(id, noteOf(input.found.entries, id, change.problem))
      }
    } finally {
      planner.forget()
      await session.close()
    }
  }

  const look = async (options: SiteOptions, disk: ExportDisk, threads: SiteThreads | null): Promise<SitePlanReport> => {
    const { root, input } = await prepare(options, disk, 1, threads)
    const plan = await planner.plan(input)
    const keys = await plan.keys()
    const { pages } = (await readManifest(disk, root)) ?? {}
    const known = new Map((pages ?? []).map(({ path, key }) => [path, key]))
    const planned = new Set(plan.files.map(({ path }) => path))
    return {
      articles: plan.site.entries.length,
      pages: plan.files.length,
      changed: plan.files.filter((file) => known.get(file.path) !== keys.get(file)).length,
      removed: [...known.keys()].filter((path) => !planned.has(path)).length,
      isFirst: pages === undefined,
      newest: plan.site.entries
        .filter(({ withdrawn, language }) => !withdrawn && language === 'zh-CN')
        .slice(0, MOST_LEADS)
        .map(({ id, title }) => ({ id, title })),
      ...findingsOf(input, plan),
    }
  }

  const sourcesOf = (
    plan: Plan,
    options: SiteOptions,
    assets: SiteAssets,
    root: string,
    threads: SiteThreads | null,
  ): Omit<SiteSources, 'keep'> => {
    const { files } = plan
    const paths = new Set(files.map(({ path }) => path))
    let done = 0
    return {
      library: library.info.libraryId,
      files,
      full: options.full === true,
      keys: plan.keys,
      draw: (count, stage) =>
        threads === null || count < MANY
          ? drawHere(plan, (path) => paths.has(path), createArticleReader(read), stage)
          : threads.drawing(plan, [...paths], root, read),
      asset: assets.read,
      hasAsset: assets.isThere,
      folderOf: ({ column }) => folderOf(plan.map, column),
      usersOf: (path, pages) => usersOf(plan, path, pages),
      step: () => {
        if (options.signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
        done += 1
        options.onProgress?.({ done: files.length + done, total: files.length * 2, title: t('site.drawing') })
      },
    }
  }

  const read = async ({ id, hash }: NamedRevision) => {
    const found = await record(id, hash)
    return { record: found, mediaSizes: await mediaSizesOf(found, library.media.size) }
  }

  const orFailure = async <T>(out: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw targetFailure(error, out)
    }
  }

  return {
    run: (options, disk = nodeExportDisk) =>
      orFailure(options.out, () => withThreads(disk, (threads) => run(options, disk, threads))),
    look: (options, disk = nodeExportDisk) =>
      orFailure(options.out, () => withThreads(disk, (threads) => look(options, disk, threads))),
  }
}

/** @throws AppError 'target-not-ours' where the portal of another library stands, whose pages would go */
async function refuseOtherPortal(disk: ExportDisk, root: string, library: string): Promise<void> {
  const { library: other = library } = (await readManifest(disk, root)) ?? {}
  if (other !== library) throw new AppError('target-not-ours', t('site.otherLibrary', { out: root }), { out: root })
}

/** Nothing can be published; where there were articles for it, one says why. */
function nothingFor([first, ...more]: readonly SiteNote[]): AppError {
  if (first === undefined) return new AppError('not-found', t('site.nothing'))
  const { title, reason } = first
  return new AppError('not-found', t('site.allSkipped', { count: more.length + 1, title, reason }))
}

/** Says which files nobody needs stay, because somebody changed them. */
function leftByHand(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return []
  const named = paths.slice(0, MOST_NAMED).join('、')
  return [t('site.leftByHand', { count: paths.length, files: paths.length > MOST_NAMED ? `${named}…` : named })]
}

const noteOf = (entries: readonly UnplacedEntry[], id: ArticleId, problem: AppError): SiteNote => ({
  id,
  title: entries.find((entry) => entry.id === id)?.title ?? id,
  reason: problem.message,
})
