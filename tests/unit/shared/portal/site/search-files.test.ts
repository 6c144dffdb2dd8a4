import { expect, test } from 'vitest'
import { shortName } from '../../../../../electron/exporting/short-name'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { defaultColumns, defaultProfile, defaultSiteSettings } from '../../../../../shared/portal/settings'
import { siteFacts } from '../../../../../shared/portal/site/facts'
import { searchFiles } from '../../../../../shared/portal/site/search-files'
import { searchTextOf } from '../../../../../shared/portal/site/search-text'
import { drawFile } from '../../../../../shared/portal/site/draw-file'
import type { ArticleReader, Site, SiteEntry } from '../../../../../shared/portal/site/site'
import { siteMap } from '../../../../../shared/portal/site/site-addresses'
import type { SiteFile } from '../../../../../shared/portal/site/site-file'
import { THEMES } from '../../../../../shared/portal/theme/themes'

const map = siteMap(defaultProfile, defaultColumns, ['zh-CN'])

const recordOf = (n: number, version: number): ArticleRecord => ({
  title: `第${n}篇`,
  publishTime: '2026-11-05',
  status: 'approved',
  signOffs: [],
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `第${version}稿的话。` }] }] },
})

/** The file of the year's filters, and how many texts were read while it was drawn. */
function yearOf(versions: readonly number[], code = 'a') {
  const records = new Map<string, ArticleRecord>()
  const entries = versions.map((version, n): SiteEntry => {
    const id = `20261105-${String.fromCharCode(97 + (n >> 4), 97 + (n & 15))}aaaaaa`
    const hash = shortName(`${id} ${version}`)
    records.set(id, recordOf(n, version))
    return {
      ...siteFacts(id, hash, recordOf(n, version), 'Asia/Shanghai', (text) => text),
      path: `news/${id}.html`,
      former: [],
    }
  })
  const site: Site = {
    profile: defaultProfile,
    columns: defaultColumns,
    formerColumns: [],
    settings: defaultSiteSettings,
    theme: THEMES.default,
    stylesheet: '',
    searchScript: '',
    digest: shortName,
    code,
    entries: entries.toReversed(),
  }
  let reads = 0
  const reader: ArticleReader = {
    article: () => Promise.reject(new Error('only texts are asked for')),
    text: async ({ id }) => {
      reads += 1
      return searchTextOf(records.get(id) ?? recordOf(0, 0))
    },
  }
  const file = searchFiles(site, map, 'zh-CN').find(({ path }) => path === 'search/2026.js') as SiteFile
  return async (old?: string) => {
    const { text } = await drawFile({ site, map }, file.content(), reader, old)
    return { text, reads }
  }
}

const first = Array.from({ length: 120 }, () => 1)
const second = first.map((version, n) => (n === 70 ? 2 : version))

test('the filters of texts that stayed are taken over, and the file is what it would be without them', async () => {
  const old = (await yearOf(first)()).text
  const whole = await yearOf(second)()
  const quick = await yearOf(second)(old)
  expect([whole.reads, quick.reads]).toEqual([120, 50])
  expect(quick.text).toBe(whole.text)
  expect(quick.text).not.toBe(old)
})

test('nothing is taken over from other code, nor from a text that is no file of filters', async () => {
  const old = (await yearOf(first)()).text
  expect((await yearOf(first, 'b')(old)).reads).toBe(120)
  for (const text of ['', 'gaotaiFilters(', 'gaotaiFilters("2026",7)\n', old.slice(0, -20)]) {
    const drawn = await yearOf(first)(text)
    expect(drawn.text).toBe(old)
  }
})
