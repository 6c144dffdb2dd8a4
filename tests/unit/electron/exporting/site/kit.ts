import { join } from 'node:path'
import { createSiteExporter, type SiteExporter, type SiteOptions } from '../../../../../electron/exporting'
import type { Library } from '../../../../../electron/library'
import type { ArticleRecord, MediaName } from '../../../../../shared/article/record'
import type { Saved } from '../../../../../shared/ipc/article-values'
import { newDesk, recordOf, saveNew, type Desk } from '../../library/kit'

/** The day on which sites of these tests are exported. */
export const TODAY = Date.parse('2026-11-25T02:00:00Z')

export const PROFILE = {
  siteName: '汀岚出版社',
  baseUrl: 'https://press.example',
  footer: [{ label: '汀公网安备00000000000000号', url: 'https://beian.mps.gov.cn/' }],
}

export interface SiteDesk {
  readonly desk: Desk
  readonly library: Library
  readonly exporter: SiteExporter
  readonly out: string
  readonly options: SiteOptions
  readonly run: SiteExporter['run']
}

/** A library with a profile that can be published, and a folder for its site. */
export async function siteDesk(profile: object = PROFILE): Promise<SiteDesk> {
  const desk = await newDesk()
  const library = await desk.open()
  const { hash } = await library.settings.get('profile')
  await library.settings.set('profile', profile, hash)
  const exporter = createSiteExporter(library)
  const out = join(desk.path, '..', 'site')
  const options = { out, allowForeign: false, now: TODAY }
  return { desk, library, exporter, out, options, run: exporter.run }
}

/** An article that nothing keeps from being published. */
export const readyRecord = (title: string, more: Partial<ArticleRecord> = {}): ArticleRecord =>
  recordOf(title, {
    status: 'approved',
    publishTime: '2026-11-20',
    column: 'news-general',
    source: { name: '本社', kind: 'own' },
    ...more,
  })

/** A text that is one picture. */
export const pictureOf = (media: MediaName): ArticleRecord['body'] => ({
  type: 'doc',
  content: [{ type: 'figure', attrs: { media, alt: '图' }, content: [{ type: 'figcaption' }, { type: 'credit' }] }],
})

export const saveReady = (library: Library, title: string, more: Partial<ArticleRecord> = {}): Promise<Saved> =>
  saveNew(library, readyRecord(title, more), '2026-11-20')
