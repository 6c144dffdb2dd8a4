import type { EventChannel, RequestChannel } from './contract'

const requests: Readonly<Record<RequestChannel, true>> = {
  'app:state': true,
  'app:close-ready': true,
  'workspace:set-person': true,
  'workspace:set-preferences': true,
  'views:get': true,
  'views:set': true,
  'library:create': true,
  'library:open': true,
  'library:open-sample': true,
  'library:close': true,
  'article:list': true,
  'article:ids': true,
  'article:count': true,
  'article:facets': true,
  'article:summaries': true,
  'article:statuses': true,
  'article:having-status': true,
  'article:keywords': true,
  'article:counts': true,
  'article:snippets': true,
  'article:similar': true,
  'article:mint-id': true,
  'article:load': true,
  'article:save': true,
  'article:duplicate': true,
  'article:trash': true,
  'article:restore': true,
  'article:edit-many': true,
  'article:replace-texts': true,
  'article:undo-edits': true,
  'article:purge': true,
  'article:history': true,
  'article:name-revision': true,
  'draft:write': true,
  'draft:list': true,
  'draft:discard': true,
  'settings:get': true,
  'settings:set': true,
  'list:entries': true,
  'list:save': true,
  'media:add': true,
  'media:add-file': true,
  'media:clean': true,
  'preview:render': true,
  'preview:open-window': true,
  'preview:point': true,
  'theme:export': true,
  'theme:import': true,
  'export:choose-folder': true,
  'export:last-folder': true,
  'export:run': true,
  'export:cancel': true,
  'export:open-folder': true,
  'site:last-folder': true,
  'site:choose-folder': true,
  'site:look': true,
  'site:run': true,
  'site:uploaded': true,
  'site:open': true,
  'site:versions': true,
  'site:delta': true,
  'site:previous': true,
  'site:bring-back': true,
  'export:copy': true,
  'export:print': true,
  'backup:state': true,
  'backup:choose-folder': true,
  'backup:plan': true,
  'backup:run': true,
  'backup:open-folder': true,
  'backup:restore': true,
  'merge:choose': true,
  'merge:run': true,
  'import:choose': true,
  'import:read': true,
  'import:save': true,
  'import:discard': true,
  'recovery:state': true,
  'recovery:show-file': true,
  'recovery:copy-file': true,
  'recovery:set-aside': true,
  'recovery:keep': true,
  'recovery:purge': true,
  'verify:run': true,
  'verify:copy-report': true,
  'verify:save-report': true,
  'files:cancel': true,
  'clipboard:write-text': true,
  'link:open': true,
}

const events: Readonly<Record<EventChannel, true>> = {
  'library:changed': true,
  'library:availability': true,
  'settings:changed': true,
  'workspace:changed': true,
  'preview:changed': true,
  'preview:point': true,
  'export:progress': true,
  'files:progress': true,
  'backup:planned': true,
  'menu:command': true,
  'app:before-close': true,
}

/** The channels that the bridge lets through and main answers; the types above keep both lists complete. */
export const REQUEST_CHANNELS = Object.keys(requests) as readonly RequestChannel[]
export const EVENT_CHANNELS = Object.keys(events) as readonly EventChannel[]

/**
 * Requests that carry whole articles. The window sends and gets them as one JSON text: a long body copied node by node
 * from the page to the preload and on to main costs more than writing and reading the text.
 */
const TEXT_CHANNELS = [
  'article:load',
  'article:save',
  'draft:write',
  'preview:render',
] as const satisfies readonly RequestChannel[]
export type TextChannel = (typeof TEXT_CHANNELS)[number]

/** The preload alone sends on it: the paths of files that a person dropped, which a page can't make up. */
export const DROPPED_FILES = 'files:dropped'

const inText: ReadonlySet<string> = new Set(TEXT_CHANNELS)
export const goesAsText = (channel: RequestChannel): channel is TextChannel => inText.has(channel)
