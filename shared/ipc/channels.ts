import type { EventChannel, RequestChannel } from './contract'

const requests: Readonly<Record<RequestChannel, true>> = {
  'app:state': true,
  'app:close-ready': true,
  'workspace:set-person': true,
  'workspace:set-preferences': true,
  'library:create': true,
  'library:open': true,
  'library:open-sample': true,
  'library:close': true,
  'article:list': true,
  'article:counts': true,
  'article:mint-id': true,
  'article:load': true,
  'article:save': true,
  'article:duplicate': true,
  'article:trash': true,
  'article:restore': true,
  'article:history': true,
  'draft:write': true,
  'draft:list': true,
  'draft:discard': true,
  'settings:get': true,
  'settings:set': true,
  'list:entries': true,
  'list:save': true,
  'media:add': true,
  'preview:render': true,
  'preview:open-window': true,
  'preview:point': true,
  'export:choose-folder': true,
  'export:last-folder': true,
  'export:run': true,
  'export:cancel': true,
  'export:open-folder': true,
  'export:copy': true,
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
  'menu:command': true,
  'app:before-close': true,
}

/** The channels that the bridge lets through and main answers; the types above keep both lists complete. */
export const REQUEST_CHANNELS = Object.keys(requests) as readonly RequestChannel[]
export const EVENT_CHANNELS = Object.keys(events) as readonly EventChannel[]
