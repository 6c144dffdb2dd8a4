import type { ArticleId } from '../../../shared/article/record'
import type { SiteNote } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import { assignPaths, type NotedPath, type UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import { linkedPath } from '../../../shared/portal/site/facts'
import type { GateSettings } from '../../../shared/portal/site/gate'
import { languagesOf, planSite } from '../../../shared/portal/site/plan-site'
import type { Site, SiteFile } from '../../../shared/portal/site/site'
import { siteMap, type SiteMap } from '../../../shared/portal/site/site-addresses'
import type { Theme } from '../../../shared/portal/theme/theme'
import type { PublicationNote } from '../../library/api'
import { shortName } from './short-name'
import type { SiteAssets } from './site-assets'
import type { SiteSource } from './site-source'

/** Pages that other code drew are drawn anew. */
const DRAWING = typeof GAOTAI_DRAWING === 'string' ? GAOTAI_DRAWING : ''

/** A site as it is to be, before anything of it is drawn. */
export interface Plan {
  readonly site: Site
  readonly map: SiteMap
  readonly files: readonly SiteFile[]
  /** What every page depends on, as a short name. */
  readonly frame: string
  /** Articles left out because of their links, when the newsroom lets those stop them. */
  readonly left: readonly SiteNote[]
  /** Links into the portal that lead nowhere. */
  readonly dead: readonly SiteNote[]
}

/** All that a plan is made from. */
export interface PlanInput {
  readonly found: SiteSource
  readonly shared: Pick<Site, 'profile' | 'columns' | 'formerColumns' | 'settings'>
  readonly gate: GateSettings
  readonly noted: (id: ArticleId) => readonly NotedPath[]
  readonly assets: SiteAssets
  readonly theme: Theme
}

/** Plans a site without some articles; one that is left out may be what another one links to. */
export function planWithout(input: PlanInput, without: ReadonlySet<ArticleId>): Plan {
  const { found, gate } = input
  const left: SiteNote[] = []
  for (;;) {
    const gone = new Set([...without, ...left.map(({ id }) => id)])
    const plan = planOf(
      input,
      found.entries.filter(({ id }) => !gone.has(id)),
    )
    const dead = gate.links === 'off' ? [] : deadLinks(found, plan)
    if (gate.links !== 'stop' || dead.length === 0) return { ...plan, left, dead }
    left.push(...dead)
  }
}

function planOf({ shared, noted, assets, theme }: PlanInput, found: readonly UnplacedEntry[]) {
  const map = siteMap(shared.profile, shared.columns, languagesOf(found))
  const entries = assignPaths(found, shared.columns, map, shared.settings.articlePath, noted)
  const { stylesheet, searchScript } = assets
  const site: Site = { ...shared, theme, entries, stylesheet, searchScript, digest: shortName, code: DRAWING }
  const frame = shortName(JSON.stringify([DRAWING, shared.profile, shared.columns, theme, [...map.languages]]))
  return { site, map, frame, files: planSite(site) }
}

/** What a file depends on, as a short name. */
export const keyOf = ({ frame }: Plan, { path, inputs }: SiteFile): string =>
  shortName(JSON.stringify([frame, path, inputs()]))

/** What is said of a site's articles, before and after. @param more articles that were left out while drawing */
export const findingsOf = (found: SiteSource, { map, left, dead }: Plan, more: readonly SiteNote[] = []) => ({
  skipped: [...found.skipped, ...left, ...more],
  held: found.held,
  warnings: [...found.warnings, ...dead],
  remarks: map.base === null ? [t('site.warnBase')] : [],
})

/** The articles whose picture or file an asset is. @param pages what was drawn, with what it loads */
export function usersOf(
  { site, files }: Plan,
  path: string,
  pages: readonly { readonly path: string; readonly uses: readonly string[] }[],
): readonly ArticleId[] {
  const using = new Set(pages.filter(({ uses }) => uses.includes(path)).map((page) => page.path))
  const ofPages = files.flatMap((file) => (using.has(file.path) && file.article !== undefined ? [file.article.id] : []))
  const ofPictures = site.entries.filter(({ picture }) => picture !== null && path === `assets/${picture}`)
  return [...new Set([...ofPages, ...ofPictures.map(({ id }) => id)])]
}

/** The addresses that the portal has shown each article at, newest first. @param notes of sites, newest first */
export function notedPaths(notes: readonly PublicationNote[]): (id: ArticleId) => readonly NotedPath[] {
  const byId = new Map<ArticleId, NotedPath[]>()
  for (const { articleId, path, folder } of notes) {
    const known = byId.get(articleId)
    const noted = { path, folder: folder ?? '' }
    if (known === undefined) byId.set(articleId, [noted])
    else known.push(noted)
  }
  return (id) => byId.get(id) ?? []
}

function deadLinks({ links }: SiteSource, { site, map, files }: Pick<Plan, 'site' | 'map' | 'files'>) {
  if (map.base === null) return []
  const paths = new Set(files.map(({ path }) => path))
  return site.entries.flatMap(({ id, title }) =>
    (links.get(id) ?? []).flatMap((url): readonly SiteNote[] => {
      const path = linkedPath(map.base, url)
      return path === null || paths.has(path) ? [] : [{ id, title, reason: t('site.deadLink', { url }) }]
    }),
  )
}
