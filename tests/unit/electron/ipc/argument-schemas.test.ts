import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { argumentSchemas } from '../../../../electron/ipc/argument-schemas'
import { REQUEST_CHANNELS } from '../../../../shared/ipc/channels'
import type { RequestArgs, RequestChannel } from '../../../../shared/ipc/contract'

const id = '20171228-k3v7q2xa'
const hash = 'a'.repeat(64)
const record = { title: '开放日', body: { type: 'doc' as const, content: [{ type: 'paragraph' }] } }

/** One right argument for each channel. */
const right: { readonly [C in RequestChannel]: RequestArgs<C> } = {
  'app:state': undefined,
  'app:close-ready': { proceed: true },
  'workspace:set-person': { name: '林晓' },
  'workspace:set-preferences': { appearance: 'dark' },
  'views:get': undefined,
  'views:set': {
    views: [
      { id: 'a', name: '送审', scope: { kind: 'all' }, search: '状态:送审', sort: { key: 'title', descending: false } },
    ],
  },
  'library:create': undefined,
  'library:open': {},
  'library:open-sample': undefined,
  'library:close': undefined,
  'article:list': { offset: 0, limit: 50, sort: { key: 'title', descending: false } },
  'article:ids': { search: '状态:定稿', first: 0, last: 10 },
  'article:count': { columns: ['news'] },
  'article:facets': { trashed: false },
  'article:summaries': { ids: [id] },
  'article:statuses': { ids: [id] },
  'article:having-status': { ids: [id], statuses: ['draft'] },
  'article:keywords': { ids: [id] },
  'article:edit-many': { ids: [id], change: { kind: 'keywords', add: ['口岸'], remove: [] } },
  'article:replace-texts': { changes: [{ id, head: hash, edits: [{ place: [0, 1], from: 0, to: 2, text: '' }] }] },
  'article:undo-edits': { edits: [{ id, before: hash, after: hash }] },
  'article:counts': undefined,
  'article:snippets': { ids: [], search: '工作' },
  'article:similar': { id, record },
  'article:mint-id': undefined,
  'article:load': { id },
  'article:save': { id, parents: [hash], record, reason: 'save', whenStale: 'refuse' },
  'article:duplicate': { id },
  'article:trash': { ids: [id] },
  'article:restore': { ids: [] },
  'article:purge': { ids: [id] },
  'article:history': { id },
  'article:name-revision': { id, hash, name: '送审稿' },
  'draft:write': { id, parents: [], record },
  'draft:list': undefined,
  'draft:discard': { id },
  'settings:get': { topic: 'profile' },
  'settings:set': { topic: 'columns', parent: null, value: { columns: [] } },
  'list:entries': { kind: 'people' },
  'list:save': { kind: 'sources', value: { name: '岚州晚报' } },
  'media:add': { bytes: new Uint8Array([1, 2]), name: '河.jpg' },
  'media:add-file': { bytes: new Uint8Array([1, 2]), name: '通知.pdf' },
  'preview:render': { id, record, settings: { profile: {} } },
  'preview:open-window': { id, part: 1, block: 3, external: null },
  'preview:point': { point: { id, part: 1, block: 3, external: 'https://example.cn/' } },
  'export:choose-folder': undefined,
  'export:last-folder': undefined,
  'export:run': { ids: [id], kind: 'page', out: '/tmp/out', allowForeign: false },
  'export:cancel': undefined,
  'export:open-folder': { exportId: 'x' },
  'site:last-folder': undefined,
  'site:choose-folder': undefined,
  'site:look': { out: '/tmp/site' },
  'site:run': { out: '/tmp/site', allowForeign: false },
  'site:uploaded': { out: '/tmp/site' },
  'site:versions': { out: '/tmp/site' },
  'site:delta': { out: '/tmp/site', since: '20261125-1.json', into: 'folder' },
  'site:open': { out: '/tmp/site', what: 'site' },
  'site:previous': { out: '/tmp' },
  'site:bring-back': { out: '/tmp' },
  'theme:export': { value: { name: '本社版式', base: 'default', templates: {} } },
  'theme:import': undefined,
  'export:copy': { id, record, what: 'body' },
  'export:print': { ids: [id] },
  'backup:state': undefined,
  'backup:choose-folder': undefined,
  'backup:plan': { every: 'daily', keep: 7 },
  'backup:run': undefined,
  'backup:open-folder': undefined,
  'backup:restore': undefined,
  'merge:choose': undefined,
  'merge:run': { path: '/tmp/other' },
  'import:choose': { what: 'files' },
  'import:read': { paths: ['/稿/一.docx'], changes: 'accept' },
  'import:save': {
    choices: [{ key: '0', title: '题', authors: ['林晓'], source: '', publishTime: '2017-12-28', column: null }],
    keepOriginals: false,
  },
  'import:discard': undefined,
  'recovery:state': undefined,
  'recovery:show-file': { room: 'library', path: 'set-aside/articles/2017/12/28/x.json' },
  'recovery:copy-file': { room: 'drafts', path: '20171228-k3v7q2xa.json.damaged' },
  'recovery:set-aside': { path: 'media/ab/x.png' },
  'recovery:keep': { id, revisions: ['0123abcd'] },
  'recovery:purge': { id, heads: [hash] },
  'verify:run': { repair: false },
  'media:clean': undefined,
  'verify:copy-report': undefined,
  'verify:save-report': undefined,
  'files:cancel': undefined,
  'clipboard:write-text': { text: '清单' },
  'link:open': { url: 'https://example.cn/' },
}
const takes = (channel: RequestChannel, args: unknown): boolean => v.is(argumentSchemas[channel], args)

describe('arguments at the door', () => {
  it.each(REQUEST_CHANNELS)('%s takes what the contract says', (channel) => {
    expect(takes(channel, right[channel])).toBe(true)
  })

  it.each(REQUEST_CHANNELS)('%s refuses what no client of ours sends', (channel) => {
    for (const wrong of [null, 0, '', [], new Date(0), () => 1]) expect(takes(channel, wrong)).toBe(false)
    expect(takes(channel, { ...right[channel], unasked: 1 })).toBe(false)
  })

  it.each(REQUEST_CHANNELS)('%s refuses every field of another type', (channel) => {
    const args = right[channel] as Readonly<Record<string, unknown>> | undefined
    for (const field of Object.keys(args ?? {})) {
      for (const wrong of [undefined, 12.5, Number.NaN, { odd: true }]) {
        // A settings value may be any object: what it says is the library's to judge.
        if ((field === 'value' || field === 'settings') && typeof wrong === 'object') continue
        expect(takes(channel, { ...args, [field]: wrong }), field).toBe(false)
      }
    }
  })

  it('refuses names that are paths, addresses that are endless, and images that fill the memory', () => {
    for (const odd of ['../20171228-k3v7q2xa', '20171228-k3v7q2xa/..', '20171228-k3v7q2xa\0', '20171340-k3v7q2xa'])
      expect(takes('article:load', { id: odd })).toBe(false)
    expect(takes('link:open', { url: 'https://example.cn/'.padEnd(9000, 'a') })).toBe(false)
    expect(takes('media:add', { bytes: new Uint8Array(65 * 1024 * 1024), name: 'x' })).toBe(false)
    expect(takes('article:list', { offset: -1, limit: 10 })).toBe(false)
    expect(takes('export:run', { ...right['export:run'], ids: [] })).toBe(false)
  })

  it('takes a record of any fields, and none without a title or a body', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const args = { id, parents: [], record: { ...fields, cover: undefined, ...record } }
        expect(takes('draft:write', args)).toBe(true)
      }),
    )
    expect(takes('draft:write', { id, parents: [], record: { title: '无正文' } })).toBe(false)
    expect(takes('draft:write', { id, parents: [], record: { ...record, body: { type: 'paragraph' } } })).toBe(false)
  })
})
