import { styleLoadsOf } from '../../../shared/portal/theme/style-loads'
import { readTags } from './html-tags'
import type { HtmlTags } from './tag-collector'

/** Attributes that a browser loads or follows. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
  'background',
])

/** An address of this machine or of a script, in a meta's content or in a refresh; words that begin like one (“File: 公告”) are words. */
const ADDRESS_CONTENT = /^\s*(?:\d+;\s*url=)?(?:(?:gaotai|file):\/|(?:blob|filesystem):\w+:|javascript:[\w(%])/i
/** The same in JSON-LD. */
const ADDRESS_DATA = /"(?:(?:gaotai|file):\/|(?:blob|filesystem):\w+:)[^"]*"/i

/**
 * What is wrong with a page that is about to be published; null when nothing is: it nests, and each address is complete
 * (http, https, mailto), embedded (data: of an image, or of a file to save), a place in the page, or a file of the export. Nothing points at this machine.
 * @param path the page's own path in the target @param exists whether a path belongs to the export
 */
export function findFault(html: string, path: string, exists: (path: string) => boolean): string | null {
  const tags = readTags(html)
  if (tags.broken !== null) return tags.broken
  for (const { tag, name, value } of tags.attributes) {
    if (name.startsWith('on')) return `${tag} ${name}`
    if (tag === 'meta' && name === 'content' && ADDRESS_CONTENT.test(value)) return value.slice(0, 200)
    if (name === 'style' && findCssFault(value, path, exists) !== null) return value.slice(0, 200)
    for (const address of addressesOf(name, value)) {
      const isFile = tag === 'a' && /^data:application\/octet-stream;base64,[A-Za-z0-9+/]+=*$/.test(address)
      if (!isFile && !isFine(address, tags, path, exists))
        return address === '' ? `${tag} ${name}=""` : address.slice(0, 200)
    }
  }
  for (const style of tags.styles) {
    const fault = findCssFault(style, path, exists)
    if (fault !== null) return fault
  }
  for (const script of tags.scripts) {
    const fault = ADDRESS_DATA.exec(script)
    if (fault !== null) return fault[0].slice(0, 200)
  }
  return null
}

function addressesOf(name: string, value: string): readonly string[] {
  if (ADDRESSES.has(name)) return [value.trim()]
  if (name === 'srcset') return value.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? '')
  return []
}

function isFine(address: string, tags: HtmlTags, path: string, exists: (path: string) => boolean): boolean {
  if (address.startsWith('#')) return tags.ids.has(address.slice(1))
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/.test(address)) return true
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return /^(?:https?|mailto):/i.test(address)
  const file = resolveInside(path, address)
  return file !== null && exists(file)
}

/** The path in the target that a relative address leads to; null when it leaves the target or is none. */
function resolveInside(from: string, address: string): string | null {
  if (address === '' || address.startsWith('/') || address.includes('\\')) return null
  let folder = from.slice(0, from.lastIndexOf('/') + 1)
  let path = address.split(/[?#]/, 1)[0] ?? ''
  while (path.startsWith('../')) {
    if (folder === '') return null
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
    path = path.slice('../'.length)
  }
  return UNTIDY.test(path) ? tidied(folder + path) : folder + path
}

/** Steps that lead nowhere or back, which our own addresses have at their beginning at most. */
const UNTIDY = /(?:^|\/)\.{0,2}(?:\/|$)/

function tidied(path: string): string | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** As `findFault`, for a stylesheet: all that it loads is a file of the export or embedded. */
export function findCssFault(css: string, path: string, exists: (path: string) => boolean): string | null {
  for (const { how, address } of styleLoadsOf(css)) {
    if (address === null) return how
    if (/^data:/i.test(address) || address.startsWith('#')) continue
    const file = resolveInside(path, address)
    if (file === null || !exists(file)) return address.slice(0, 200)
  }
  return null
}
