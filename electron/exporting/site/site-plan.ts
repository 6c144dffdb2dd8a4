import type { ArticleId } from '../../../shared/article/record'
import type { SiteNote } from '../../../shared/ipc/site-values'
import { t } from '../../../shared/messages/translate'
import { assignPaths, type NotedPath, type UnplacedEntry } from '../../../shared/portal/site/assign-paths'
import { linkedPath } from '../../../shared/portal/site/facts'
import type { GateSettings } from '../../../shared/portal/site/gate'
import { ROBOTS } from '../../../shared/portal/site/map-files'
import { languagesOf, planSite } from '../../../shared/portal/site/plan-site'
import type { Site, SiteEntry } from '../../../shared/portal/site/site'
import { siteMap, type SiteMap } from '../../../shared/portal/site/site-addresses'
import type { SiteFile } from '../../../shared/portal/site/site-file'
import type { Theme } from '../../../shared/portal/theme/theme'
import { eachInSteps, type Steps } from '../../../shared/steps'
import type { PublicationNote } from '../../library/api'
import { inSlices, openSlices } from '../../library/slices'
import { shortName } from '../short-name'
import type { SiteAssets } from './site-assets'
import type { SiteSource } from './site-source'

/** Pages that other code drew are drawn anew. */
const DRAWING = typeof GAOTAI_DRAWING === 'string' ? GAOTAI_DRAWING : ''

/** A site as it is to be, before anything of it is drawn. */
export interface Plan {
  readonly site: Site
  readonly map: SiteMap
  readonly files: readonly SiteFile[]
  /** What each file depends on, as a short name. */
  readonly keys: () => Promise<ReadonlyMap<SiteFile, string>>
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

/** Plans sites, giving way to other work. What is planned again while nothing has changed is the plan from before. */
export interface Planner {
  /** @param without articles that stay out; one that is left out may be what another one links to */
  readonly plan: (input: PlanInput, without?: ReadonlySet<ArticleId>) => Promise<Plan>
  /** Gives the plan from before away: that of a large portal takes room. */
  readonly forget: () => void
}

type Draft = Omit<Plan, 'left' | 'dead'>

export function openPlanner(): Planner {
  let last: { readonly draft: Draft; readonly frame: string } | null = null

  async function draftOf({ shared, noted, assets, theme }: PlanInput, found: readonly UnplacedEntry[]): Promise<Draft> {
    const map = siteMap(shared.profile, shared.columns, languagesOf(found))
    const entries = await inSlices(assignPaths(found, shared.columns, map, shared.settings.articlePath, noted))
    const { stylesheet, searchScript } = assets
    const site: Site = { ...shared, theme, entries, stylesheet, searchScript, digest: shortName, code: DRAWING }
    const frame = shortName(JSON.stringify({ ...site, entries: [] }))
    if (last?.frame === frame && isSame(last.draft.site.entries, entries)) return last.draft
    const files = await inSlices(planSite(site))
    const draft = { site, map, files, keys: keysOf(site, map, files) }
    last = { draft, frame }
    return draft
  }

  return {
    plan: async (input, without = new Set()) => {
      const { found, gate } = input
      const left: SiteNote[] = []
      for (;;) {
        const gone = new Set([...without, ...left.map(({ id }) => id)])
        const draft = await draftOf(
          input,
          found.entries.filter(({ id }) => !gone.has(id)),
        )
        const dead = gate.links === 'off' ? [] : await inSlices(deadLinks(found, draft))
        if (gate.links !== 'stop' || dead.length === 0) return { ...draft, left, dead }
        left.push(...dead)
      }
    },
    forget: () => {
      last = null
    },
  }
}

/** Entries that stayed in their places are the same objects. */
const isSame = (before: readonly SiteEntry[], now: readonly SiteEntry[]): boolean =>
  before.length === now.length && now.every((entry, i) => before[i] === entry)

/** Names what each file depends on, once it is asked for. */
function keysOf({ profile, columns, theme }: Site, { languages }: SiteMap, files: readonly SiteFile[]): Plan['keys'] {
  let keys: Promise<ReadonlyMap<SiteFile, string>> | null = null
  const make = async (): Promise<ReadonlyMap<SiteFile, string>> => {
    const frame = shortName(JSON.stringify([DRAWING, profile, columns, theme, languages]))
    const turn = openSlices()
    const made = new Map<SiteFile, string>()
    for (const file of files) {
      made.set(file, shortName(JSON.stringify([frame, file.path, file.inputs()])))
      await turn()
    }
    return made
  }
  return () => (keys ??= make())
}

/**
 * What is said of a site's articles, before and after.
 * @param more articles that were left out while drawing @param written the files that an export wrote; absent before one
 */
export const findingsOf = (
  { found, noted }: Pick<PlanInput, 'found' | 'noted'>,
  { map, left, dead }: Plan,
  more: readonly SiteNote[] = [],
  written?: readonly string[],
) => ({
  skipped: [...found.skipped, ...left, ...more].map((note) => withAddress(note, noted(note.id))),
  held: found.held,
  warnings: [...found.warnings, ...dead],
  remarks: remarksOn(map, written),
})

/**
 * What the portal's address asks of the newsroom or the web master: search engines read `robots.txt` of a host only.
 * An export that leaves that file as it is has nothing new to ask.
 */
function remarksOn({ base }: SiteMap, written?: readonly string[]): readonly string[] {
  if (base === null) return [t('site.warnBase')]
  const { origin, pathname } = new URL(base)
  const known = written?.includes(ROBOTS) === false
  return pathname === '/' || known ? [] : [t('site.robotsElsewhere', { base, origin })]
}

/** Where readers know an article that is left out, for its page goes, and so does all that leads there. */
function withAddress(note: SiteNote, [last]: readonly NotedPath[]): SiteNote {
  return last === undefined
    ? note
    : { ...note, reason: t('site.goesOffline', { reason: note.reason, path: last.path }) }
}

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
  for (const { articleId, path, parts, folder } of notes) {
    const known = byId.get(articleId)
    const noted = { path, parts: parts ?? [], folder: folder ?? '' }
    if (known === undefined) byId.set(articleId, [noted])
    else known.push(noted)
  }
  return (id) => byId.get(id) ?? []
}

function* deadLinks({ links }: SiteSource, { site, map, files }: Draft): Steps<readonly SiteNote[]> {
  if (map.base === null) return []
  const paths = new Set(files.map(({ path }) => path))
  const dead: SiteNote[] = []
  yield* eachInSteps(site.entries, ({ id, title }) => {
    for (const url of links.get(id) ?? []) {
      const path = linkedPath(map.base, url)
      if (path !== null && !paths.has(path)) dead.push({ id, title, reason: t('site.deadLink', { url }) })
    }
  })
  return dead
}
