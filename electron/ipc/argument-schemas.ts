import * as v from 'valibot'
import { LINE_HEIGHTS, SHEET_FONTS, TEXT_ZOOMS } from '../../shared/ipc/writing-view'
import { isArticleId, isMediaName, isRevisionHash } from '../../shared/article/ids'
import type { ArticleRecord } from '../../shared/article/record'
import { REVISION_REASONS, STATUSES } from '../../shared/article/record'
import { TEXT_FIELDS } from '../../shared/article/text-places'
import { WORD_ATTRIBUTES } from '../../shared/document/attributes'
import { LIST_KINDS, SETTINGS_TOPICS } from '../../shared/ipc/library-values'
import { PREVIEW_WIDTHS } from '../../shared/ipc/app-values'
import { type RequestArgs, type RequestChannel } from '../../shared/ipc/contract'
import { SORT_KEYS } from '../../shared/ipc/list-values'
import { COPIED_PARTS, EXPORT_KINDS, MOST_PRINTED } from '../../shared/ipc/export-values'
import { CHANGE_MODES } from '../../shared/ipc/import-values'
import { FILE_ROOMS } from '../../shared/ipc/recovery-values'
import { LONGEST_SEARCH } from '../../shared/search/query'

/** No image that a newsroom works with is larger; a bigger one would only fill the memory. */
const LARGEST_MEDIUM = 64 * 1024 * 1024
const MOST_IDS = 200_000

type ArgumentSchemas = { readonly [C in RequestChannel]: v.GenericSchema<unknown, RequestArgs<C>> }

/** These fields and no others. An array would pass for an object without any. */
const only = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.custom<v.InferInput<v.StrictObjectSchema<E, undefined>>>(isPlainObject), v.strictObject(entries))
const nothing = v.undefined()
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const id = v.custom<string>(isArticleId)
const hash = v.custom<string>(isRevisionHash)
const parents = v.pipe(v.array(hash), v.maxLength(64))
const ids = v.pipe(v.array(id), v.maxLength(MOST_IDS))
const plainObject = v.custom<Readonly<Record<string, unknown>>>(isPlainObject)
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= LARGEST_MEDIUM)
/** The outline only: the library reads every field of a record before it keeps one, with words for what is wrong. */
const record = v.custom<ArticleRecord>(
  (value) =>
    isPlainObject(value) &&
    typeof value['title'] === 'string' &&
    isPlainObject(value['body']) &&
    value['body']['type'] === 'doc' &&
    (value['cover'] === undefined || isMediaName(value['cover'])),
)
const fileRef = only({ room: v.picklist(FILE_ROOMS), path: text(1024) })
const appearance = v.picklist(['system', 'light', 'dark'])
const naturalNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const previewPoint = only({ id, part: naturalNumber, block: naturalNumber, external: v.nullable(text(65_536)) })

const sort = only({ key: v.picklist(SORT_KEYS), descending: v.boolean() })
/** A list without the window of it. */
const selection = {
  columns: v.exactOptional(v.pipe(v.array(text(200)), v.maxLength(10_000))),
  status: v.exactOptional(v.picklist(STATUSES)),
  trashed: v.exactOptional(v.boolean()),
  search: v.exactOptional(text(LONGEST_SEARCH)),
  sort: v.exactOptional(sort),
}
const words = v.pipe(v.array(v.pipe(text(200), v.trim(), v.minLength(1))), v.maxLength(1000))
const bulkChange = v.union([
  only({ kind: v.literal('status'), status: v.picklist(STATUSES) }),
  only({ kind: v.literal('column'), column: v.nullable(text(200)) }),
  only({ kind: v.literal('keywords'), add: words, remove: words }),
])
const importChoice = only({
  key: text(20),
  title: text(10_000),
  authors: v.pipe(v.array(text(200)), v.maxLength(1000)),
  source: text(1000),
  publishTime: text(100),
  column: v.nullable(text(200)),
})
const textPath = v.pipe(v.array(v.union([naturalNumber, v.picklist(WORD_ATTRIBUTES)])), v.maxLength(1000))
const recordEdit = only({
  place: v.union([v.picklist(TEXT_FIELDS), textPath]),
  from: naturalNumber,
  to: naturalNumber,
  text: text(100_000),
})
const view = only({
  id: v.pipe(text(64), v.minLength(1)),
  name: v.pipe(text(200), v.trim(), v.minLength(1)),
  scope: v.union([
    only({ kind: v.picklist(['all', 'none', 'trash']) }),
    only({ kind: v.literal('column'), id: text(200) }),
  ]),
  search: text(LONGEST_SEARCH),
  sort,
})

/** What each channel takes, checked before its handler sees it. A channel without an entry doesn't compile. */
export const argumentSchemas: ArgumentSchemas = {
  'app:state': nothing,
  'app:close-ready': only({ proceed: v.boolean() }),
  'workspace:set-person': only({ name: v.pipe(text(200), v.trim(), v.minLength(1)) }),
  'workspace:set-preferences': only({
    appearance: v.exactOptional(appearance),
    layout: v.exactOptional(v.picklist(['edit', 'split', 'preview'])),
    previewWidth: v.exactOptional(v.picklist(PREVIEW_WIDTHS)),
    listVisible: v.exactOptional(v.boolean()),
    panelVisible: v.exactOptional(v.boolean()),
    outlineVisible: v.exactOptional(v.boolean()),
    recentSymbols: v.exactOptional(v.pipe(v.array(text(8)), v.maxLength(60))),
    writing: v.exactOptional(
      only({
        font: v.picklist(SHEET_FONTS),
        lines: v.picklist(LINE_HEIGHTS),
        zoom: v.picklist(TEXT_ZOOMS),
        focus: v.boolean(),
        typewriter: v.boolean(),
      }),
    ),
  }),
  'views:get': nothing,
  'views:set': only({ views: v.pipe(v.array(view), v.maxLength(200)) }),
  'library:create': nothing,
  'library:open': only({ path: v.exactOptional(text(4096)) }),
  'library:open-sample': nothing,
  'library:close': nothing,
  'article:list': only({
    ...selection,
    offset: naturalNumber,
    limit: naturalNumber,
    locate: v.exactOptional(v.pipe(ids, v.maxLength(10))),
  }),
  'article:ids': only({
    ...selection,
    first: v.exactOptional(naturalNumber),
    last: v.exactOptional(naturalNumber),
  }),
  'article:count': only(selection),
  'article:facets': only(selection),
  'article:summaries': only({ ids: v.pipe(ids, v.maxLength(1000)) }),
  'article:statuses': only({ ids }),
  'article:having-status': only({ ids, statuses: v.pipe(v.array(v.picklist(STATUSES)), v.maxLength(STATUSES.length)) }),
  'article:keywords': only({ ids: v.pipe(ids, v.maxLength(1000)) }),
  'article:counts': nothing,
  'article:snippets': only({ ids: v.pipe(ids, v.maxLength(1000)), search: text(LONGEST_SEARCH) }),
  'article:similar': only({ id, record }),
  'article:mint-id': nothing,
  'article:load': only({ id, hash: v.exactOptional(hash) }),
  'article:save': only({
    id,
    parents,
    record,
    reason: v.picklist(REVISION_REASONS),
    whenStale: v.picklist(['refuse', 'fork']),
  }),
  'article:duplicate': only({ id }),
  'article:trash': only({ ids }),
  'article:restore': only({ ids }),
  'article:edit-many': only({ ids: v.pipe(ids, v.maxLength(1000)), change: bulkChange }),
  'article:replace-texts': only({
    changes: v.pipe(
      v.array(only({ id, head: hash, edits: v.pipe(v.array(recordEdit), v.maxLength(100_000)) })),
      v.maxLength(1000),
    ),
  }),
  'article:undo-edits': only({
    edits: v.pipe(v.array(only({ id, before: hash, after: hash })), v.maxLength(1000)),
  }),
  'article:purge': only({ ids }),
  'article:history': only({ id }),
  'article:name-revision': only({ id, hash, name: v.nullable(text(200)) }),
  'draft:write': only({ id, parents, record }),
  'draft:list': nothing,
  'draft:discard': only({ id }),
  'settings:get': only({ topic: v.picklist(SETTINGS_TOPICS) }),
  'settings:set': only({ topic: v.picklist(SETTINGS_TOPICS), parent: v.nullable(hash), value: plainObject }),
  'list:entries': only({ kind: v.picklist(LIST_KINDS) }),
  'list:save': only({ kind: v.picklist(LIST_KINDS), value: plainObject }),
  'media:add': only({ bytes, name: text(1000) }),
  'media:add-file': only({ bytes, name: text(1000) }),
  'preview:render': only({
    id,
    record,
    settings: v.exactOptional(
      only({
        profile: v.exactOptional(plainObject),
        columns: v.exactOptional(plainObject),
        theme: v.exactOptional(v.union([text(40), plainObject])),
        shown: v.exactOptional(text(40)),
      }),
    ),
  }),
  'theme:export': only({ value: plainObject }),
  'theme:import': nothing,
  'preview:open-window': previewPoint,
  'preview:point': only({ point: v.nullable(previewPoint) }),
  'export:choose-folder': nothing,
  'export:last-folder': nothing,
  'export:run': only({
    ids: v.pipe(ids, v.minLength(1)),
    kind: v.picklist(EXPORT_KINDS),
    out: text(4096),
    allowForeign: v.boolean(),
  }),
  'export:cancel': nothing,
  'export:open-folder': only({ exportId: text(200) }),
  'site:last-folder': nothing,
  'site:choose-folder': nothing,
  'site:look': only({ out: text(4096) }),
  'site:run': only({ out: text(4096), allowForeign: v.boolean() }),
  'site:uploaded': only({ out: text(4096) }),
  'site:versions': only({ out: text(4096) }),
  'site:delta': only({ out: text(4096), since: text(100), into: v.picklist(['archive', 'folder']) }),
  'site:open': only({ out: text(4096), what: v.picklist(['site', 'folder']) }),
  'site:previous': only({ out: text(4096) }),
  'site:bring-back': only({ out: text(4096) }),
  'export:copy': only({ id, record, what: v.picklist(COPIED_PARTS) }),
  'export:print': only({ ids: v.pipe(ids, v.minLength(1), v.maxLength(MOST_PRINTED)) }),
  'backup:state': nothing,
  'backup:choose-folder': nothing,
  'backup:plan': only({
    every: v.picklist(['off', 'daily', 'weekly']),
    keep: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(365)),
  }),
  'backup:run': nothing,
  'backup:open-folder': nothing,
  'backup:restore': nothing,
  'merge:choose': nothing,
  'merge:run': only({ path: text(4096) }),
  'import:choose': only({ what: v.picklist(['files', 'folder']) }),
  'import:read': only({ paths: v.pipe(v.array(text(4096)), v.maxLength(MOST_IDS)), changes: v.picklist(CHANGE_MODES) }),
  'import:save': only({ choices: v.pipe(v.array(importChoice), v.maxLength(MOST_IDS)), keepOriginals: v.boolean() }),
  'import:discard': nothing,
  'recovery:state': nothing,
  'recovery:show-file': fileRef,
  'recovery:copy-file': fileRef,
  'recovery:set-aside': only({ path: text(1024) }),
  'recovery:keep': only({
    id,
    revisions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))), v.maxLength(1000)),
  }),
  'recovery:purge': only({ id, heads: v.pipe(v.array(hash), v.maxLength(1000)) }),
  'verify:run': only({ repair: v.boolean() }),
  'media:clean': nothing,
  'verify:copy-report': nothing,
  'verify:save-report': nothing,
  'files:cancel': nothing,
  'clipboard:write-text': only({ text: text(50_000_000) }),
  'link:open': only({ url: text(8192) }),
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
