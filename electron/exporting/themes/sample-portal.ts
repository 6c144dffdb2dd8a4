import type { ArticleRecord } from '../../../shared/article/record'
import { flattenColumns } from '../../../shared/portal/columns'
import type { ColumnTree, PortalProfile } from '../../../shared/portal/profile'
import { defaultGateSettings, defaultSiteSettings } from '../../../shared/portal/settings'
import { siteFacts } from '../../../shared/portal/site/facts'
import { drawFile } from '../../../shared/portal/site/draw-file'
import type { DrawnFile, SiteFile } from '../../../shared/portal/site/site-file'
import type { Theme } from '../../../shared/portal/theme/theme'
import { shortName } from '../short-name'
import { createArticleReader } from '../site/article-reader'
import { openPlanner } from '../site/site-plan'
import { SAMPLES } from './sample-records.data'

/** A small made-up portal with every kind of page that there is. */
export interface SamplePortal {
  readonly files: readonly SiteFile[]
  /** The folder of a column that lists articles. */
  readonly list: string
  readonly draw: (file: SiteFile) => Promise<DrawnFile>
}

/** Where one article of the portal was before. */
export const FORMER = 'old/address.html'

export async function samplePortal(
  theme: Theme,
  shared: { readonly profile: PortalProfile; readonly columns: ColumnTree },
  stylesheet: string,
): Promise<SamplePortal> {
  const { columns } = shared
  const profile = { ...shared.profile, baseUrl: 'https://portal.example' }
  const column = flattenColumns(columns).find((placed) => placed.column.kind !== 'page')?.column
  const records = new Map<string, ArticleRecord>(
    SAMPLES.map(({ id, record }) => [id, column === undefined ? record : { ...record, column: column.id }]),
  )
  const plan = await openPlanner().plan({
    found: {
      entries: [...records].map(([id, record]) => siteFacts(id, id, record, profile.zone, shortName)),
      links: new Map(),
      ...{ skipped: [], held: [], warnings: [] },
    },
    shared: { profile, columns, formerColumns: [], settings: defaultSiteSettings },
    gate: { ...defaultGateSettings, links: 'off' },
    noted: (id) => (id === SAMPLES[0]?.id ? [{ path: FORMER, parts: [], folder: 'old' }] : []),
    assets: {
      stylesheet,
      searchScript: 'assets/search.js',
      read: () => Promise.reject(new Error('nothing of a sample is written')),
      isThere: () => Promise.resolve(false),
    },
    theme,
  })
  const reader = createArticleReader(async ({ id }: { readonly id: string }) => {
    const record = records.get(id)
    if (record === undefined) throw new Error(id)
    return { record, mediaSizes: {} }
  })
  const folder = column === undefined ? '' : (plan.map.folders.get(column.id) ?? column.slug)
  return { files: plan.files, list: `${folder}/`, draw: ({ content }) => drawFile(plan, content(), reader) }
}
