import type { Language } from '../article/record'
import { parsePublishTime, printPublishTime } from '../article/publish-time'
import { homeAddress } from './addresses'
import { editionOf } from './edition'
import type { MetaName } from './frame-view'
import type { PageInput } from './page-model'
import type { PortalProfile } from './profile'

interface Known {
  readonly section: string | null
  readonly description: string
  readonly url: string | null
}

/** Those of the site and the column, which stand on each page. */
export function governmentSiteMetas(profile: PortalProfile, language: Language, section: string): readonly MetaName[] {
  const asked = profile.governmentMeta
  if (asked === undefined) return []
  return [
    { name: 'SiteName', content: editionOf(profile, language).siteName },
    { name: 'SiteDomain', content: (homeAddress(profile) ?? '').replace(/^https?:\/\/|\/$/g, '') },
    { name: 'SiteIDCode', content: asked.siteIdCode ?? '' },
    { name: 'ColumnName', content: section },
  ]
}

/**
 * The meta elements of government portals (国办发〔2017〕47号《政府网站发展指引》, 附件 “网页标签规范”), when the
 * profile asks for them: of the site, the column and the content page.
 */
export function governmentMetas(input: PageInput, { section, description, url }: Known): readonly MetaName[] {
  const { record, profile } = input
  if (profile.governmentMeta === undefined) return []
  const time = record.publishTime
  const entries: readonly (readonly [string, string])[] = [
    ['ArticleTitle', record.title],
    ['PubDate', time === undefined || parsePublishTime(time) === null ? '' : printPublishTime(time, profile.zone)],
    ['ContentSource', record.source?.name ?? ''],
    ['Keywords', (record.keywords ?? []).join(',')],
    ['Author', (record.authors ?? []).join('、')],
    ['Description', description],
    ['Url', url ?? ''],
  ]
  return [
    ...governmentSiteMetas(profile, record.language ?? 'zh-CN', section ?? ''),
    ...entries.map(([name, content]) => ({ name, content })),
  ]
}
