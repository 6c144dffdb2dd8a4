import type { PublicationNote } from '../../library/api'
import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import {
  parseColumns,
  parseGateSettings,
  parseProfile,
  parseSiteSettings,
  placeholdersIn,
} from '../../../shared/portal/settings'
import { assignPaths, type NotedPath, type UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import { linkedPath } from '../../../shared/portal/site/facts'
import type { GateSettings } from '../../../shared/portal/site/gate'
import { languagesOf, planSite } from '../../../shared/portal/site/plan-site'
import { siteMap, type SiteMap } from '../../../shared/portal/site/site-addresses'
import type { Site, SiteEntry, SiteFile } from '../../../shared/portal/site/site'
import { defaultTheme } from '../../../shared/portal/theme/theme'
import type { Library } from '../../library/api'
import { readManifest } from '../manifest'
import { mediaOf } from '../media-of'
import { type ExportDisk, nodeExportDisk } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { openSession } from '../staging/session'
import { refuseForeign, resolveTarget } from '../target'
import type { SiteNote } from '../../../shared/ipc/site-values'
import type { SiteOptions, SitePlanReport, SiteReport } from './api'
import { startDrawing } from './drawing'
import { noteVersion } from './note-version'
import { createRecordCache } from './record-cache'
import { shortName } from './short-name'
import { type SiteAssets, siteAssets } from './site-assets'
import { createSourceReader, type SiteSource } from './site-source'
import { type SeenFiles, standingFiles } from './standing-files'
import { putSite, type SiteChange, type SiteSources, Unusable } from './site-version'

/** Pages that other code drew are drawn anew. */
const DRAWING = typeof GAOTAI_DRAWING === 'string' ? GAOTAI_DRAWING : ''

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

interface Plan {
  readonly site: Site
  readonly map: SiteMap
  /** What every page depends on, as a short name. */
  readonly frame: string
  readonly files: readonly SiteFile[]
}

/** Enough to find today's and this week's story among. */
const MOST_LEADS = 100

export function createSiteExporter(library: Library): SiteExporter {
  const theme = defaultTheme
  const record = createRecordCache(library)
  const source = createSourceReader(library, record)
  const seen: SeenFiles = new Map()

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
  const prepare = async (options: SiteOptions, disk: ExportDisk, whole: number) => {
    const { signal, onProgress } = options
    const { gate, ...shared } = await settingsOf()
    const placeholders = placeholdersIn(shared.profile)
    if (placeholders.length > 0) {
      throw new AppError('invalid-settings', t('site.placeholders', { fields: placeholders.join('、') }), {
        topic: 'profile',
      })
    }
    const root = await resolveTarget(disk, options.out, library.info.path)
    const found = await source.read(
      { columns: shared.columns, zone: shared.profile.zone, charset: shared.profile.charset, gate },
      options.now,
      {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (done, total, title) => onProgress?.({ done, total: total * whole, title }),
      },
    )
    if (found.entries.length === 0) throw new AppError('not-found', t('site.nothing'))
    const noted = notedPaths(await library.publications.all())
    return { root, gate, shared, found, noted, assets: siteAssets(library, theme) }
  }

  const run = async (options: SiteOptions, disk: ExportDisk): Promise<SiteReport> => {
    const { root, gate, shared, found, noted, assets } = await prepare(options, disk, 2)
    if (!options.allowForeign) await refuseForeign(disk, root)
    const session = await openSession(disk, root)
    try {
      const standing = await standingFiles(disk, root, seen, options.now)
      const left = new Map<ArticleId, SiteNote>()
      for (;;) {
        const entries = found.entries.filter(({ id }) => !left.has(id))
        if (entries.length === 0) throw new AppError('not-found', t('site.nothing'))
        const plan = planOf(entries, shared, noted, assets)
        const outcome = await putSite(disk, root, session, sourcesOf(plan, options, assets), standing).catch(
          (error: unknown) => {
            if (!(error instanceof Unusable)) throw error
            return error
          },
        )
        if (!(outcome instanceof Unusable)) {
          await noteVersion(library, root, outcome.manifest, { now: options.now, uploaded: false })
          return reportOf(root, { ...found, skipped: [...found.skipped, ...left.values()] }, plan, outcome, gate)
        }
        for (const id of outcome.ids) left.set(id, noteOf(entries, id, outcome.problem))
      }
    } finally {
      await session.close()
    }
  }

  const look = async (options: SiteOptions, disk: ExportDisk): Promise<SitePlanReport> => {
    const { root, gate, shared, found, noted, assets } = await prepare(options, disk, 1)
    const plan = planOf(found.entries, shared, noted, assets)
    const { pages } = (await readManifest(disk, root)) ?? {}
    const known = new Map((pages ?? []).map(({ path, key }) => [path, key]))
    const planned = new Set(plan.files.map(({ path }) => path))
    return {
      articles: plan.site.entries.length,
      pages: plan.files.length,
      changed: plan.files.filter((file) => known.get(file.path) !== keyOf(plan, file)).length,
      removed: [...known.keys()].filter((path) => !planned.has(path)).length,
      isFirst: pages === undefined,
      newest: plan.site.entries
        .filter(({ withdrawn, language }) => !withdrawn && language === 'zh-CN')
        .slice(0, MOST_LEADS)
        .map(({ id, title }) => ({ id, title })),
      ...findingsOf(found, plan, gate),
    }
  }

  const planOf = (
    found: readonly UnplacedEntry[],
    shared: Pick<Site, 'profile' | 'columns' | 'settings'>,
    noted: (id: ArticleId) => readonly NotedPath[],
    assets: SiteAssets,
  ): Plan => {
    const map = siteMap(shared.profile, shared.columns, languagesOf(found))
    const entries = assignPaths(found, shared.columns, map, shared.settings.articlePath, noted)
    const { stylesheet, searchScript } = assets
    const site: Site = { ...shared, theme, entries, stylesheet, searchScript, digest: shortName }
    const frame = shortName(JSON.stringify([DRAWING, shared.profile, shared.columns, theme, [...map.languages]]))
    return { site, map, frame, files: planSite(site) }
  }

  const sourcesOf = (plan: Plan, options: SiteOptions, assets: SiteAssets): SiteSources => {
    const { site, files } = plan
    let done = 0
    return {
      files,
      full: options.full === true,
      keyOf: (file) => keyOf(plan, file),
      draw: (count) => startDrawing(site, files, read, count),
      asset: assets.read,
      usersOf: (path, pages) => {
        const using = new Set(pages.filter(({ uses }) => uses.includes(path)).map((page) => page.path))
        const ofPages = files.flatMap((file) =>
          using.has(file.path) && file.article !== undefined ? [file.article.id] : [],
        )
        const ofPictures = site.entries.filter(({ picture }) => picture !== null && path === `assets/${picture}`)
        return [...new Set([...ofPages, ...ofPictures.map(({ id }) => id)])]
      },
      step: () => {
        if (options.signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
        done += 1
        options.onProgress?.({ done: files.length + done, total: files.length * 2, title: t('site.drawing') })
      },
    }
  }

  const read = async (entry: SiteEntry) => {
    const found = await record(entry.id, entry.hash)
    const sizes = await Promise.all(mediaOf(found).map(async (name) => [name, await library.media.size(name)] as const))
    const mediaSizes = Object.fromEntries(sizes.flatMap(([name, size]) => (size === null ? [] : [[name, size]])))
    return { record: found, mediaSizes }
  }

  const orFailure = async <T>(out: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw targetFailure(error, out)
    }
  }

  return {
    run: (options, disk = nodeExportDisk) => orFailure(options.out, () => run(options, disk)),
    look: (options, disk = nodeExportDisk) => orFailure(options.out, () => look(options, disk)),
  }
}

const keyOf = ({ frame }: Plan, { path, inputs }: SiteFile): string => shortName(JSON.stringify([frame, path, inputs]))

const noteOf = (entries: readonly UnplacedEntry[], id: ArticleId, problem: AppError): SiteNote => ({
  id,
  title: entries.find((entry) => entry.id === id)?.title ?? id,
  reason: problem.message,
})

function reportOf(root: string, found: SiteSource, plan: Plan, change: SiteChange, gate: GateSettings): SiteReport {
  return {
    out: root,
    articles: plan.site.entries.length,
    files: change.manifest.files,
    written: change.written,
    removed: change.removed,
    drawn: change.drawn,
    ...findingsOf(found, plan, gate),
  }
}

function findingsOf(found: SiteSource, { site, map, files }: Plan, gate: GateSettings) {
  return {
    skipped: found.skipped,
    held: found.held,
    warnings: [...found.warnings, ...deadLinks(found, site.entries, files, map.base, gate.links !== 'off')],
    remarks: map.base === null ? [t('site.warnBase')] : [],
  }
}

/** The addresses that the portal has shown each article at, newest first. */
function notedPaths(notes: readonly PublicationNote[]): (id: ArticleId) => readonly NotedPath[] {
  const byId = new Map<ArticleId, NotedPath[]>()
  for (const { articleId, kind, path, folder } of notes) {
    if (kind !== 'site') continue
    const known = byId.get(articleId)
    const noted = { path, folder: folder ?? '' }
    if (known === undefined) byId.set(articleId, [noted])
    else known.push(noted)
  }
  return (id) => byId.get(id) ?? []
}

/** Links into the portal that lead nowhere. */
function deadLinks(
  { links }: SiteSource,
  entries: readonly SiteEntry[],
  files: readonly SiteFile[],
  base: string | null,
  asked: boolean,
): readonly SiteNote[] {
  if (!asked || base === null) return []
  const paths = new Set(files.map(({ path }) => path))
  return entries.flatMap(({ id, title }) =>
    (links.get(id) ?? []).flatMap((url) => {
      const path = linkedPath(base, url)
      return path === null || paths.has(path) ? [] : [{ id, title, reason: t('site.deadLink', { url }) }]
    }),
  )
}
