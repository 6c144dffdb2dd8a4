import { createHash } from 'node:crypto'
import { isMediaName } from '../../shared/article/ids'
import type { MediaName } from '../../shared/article/record'
import type { Theme } from '../../shared/portal/theme/theme'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** The content type of a page's asset, by its extension. */
export const assetType = (name: string): string => TYPES[extensionOf(name)] ?? 'application/octet-stream'

/** Where a page finds a medium, relative to itself. */
export const mediaPath = (name: MediaName): string => `assets/${name}`

/** The medium an asset path stands for; null when it is not one. */
export function mediaOfPath(path: string): MediaName | null {
  const name = path.startsWith('assets/') ? path.slice('assets/'.length) : ''
  return isMediaName(name) ? name : null
}

/** Named after its bytes: a page exported with an older theme keeps its looks when newer pages join the folder. */
export function stylesheetPath(theme: Theme): string {
  return `assets/page-${createHash('sha256').update(theme.css, 'utf8').digest('hex').slice(0, 16)}.css`
}

/** A file inside of a page that stands alone; a browser that follows it saves it, whatever its type. */
export const fileUrl = (name: MediaName, bytes: Uint8Array): string =>
  assetType(name).startsWith('image/')
    ? dataUrl(name, bytes)
    : `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`

export const dataUrl = (name: MediaName, bytes: Uint8Array): string =>
  `data:${assetType(name)};base64,${Buffer.from(bytes).toString('base64')}`
