import { asciiAt } from '../media/bytes'
import type { Attachment, MediaName } from './record'

/** What a file may be that readers download: papers, tables, slides, archives, pictures, recordings. Nothing that runs. */
export const ATTACHMENT_TYPES: ReadonlySet<string> = new Set(
  (
    'pdf doc docx xls xlsx ppt pptx wps et dps ofd rtf txt csv zip rar 7z ' +
    'png jpg jpeg gif webp tif tiff mp3 m4a wav mp4'
  ).split(' '),
)

/** Larger files belong on the portal's own file server. */
export const MOST_ATTACHMENT_BYTES = 50 * 1024 * 1024
/** Names longer than this break in lists and in the file systems of readers. */
const MOST_NAME = 120

/** Why a file is not taken. */
export type AttachmentRefusal = 'type' | 'program' | 'empty' | 'large'

/** The lower-case extension of a name; '' when it has none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** @param head the file's first bytes */
export function refusalOf(name: string, size: number, head: Uint8Array): AttachmentRefusal | null {
  if (!ATTACHMENT_TYPES.has(extensionOf(name))) return 'type'
  if (size === 0) return 'empty'
  if (size > MOST_ATTACHMENT_BYTES) return 'large'
  return runs(head) ? 'program' : null
}

/** Programs and scripts, whatever the name says: Windows, Linux, macOS, a script's first line, a page with scripts. */
function runs(head: Uint8Array): boolean {
  const start = asciiAt(head, 0, Math.min(head.length, 256))
  if (/^(?:MZ|\x7fELF|#!|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf])/.test(start)) return true
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|script|svg|\?xml[^>]*>\s*<svg)/i.test(start)
}

/**
 * A name as readers see and save it: never a path, no control or direction characters, no characters that Windows
 * refuses, with the type's own extension at its end.
 */
export function attachmentName(name: string, type: string): string {
  const file = name.slice(name.search(/[^/\\]*$/)).replace(UNFIT, '')
  const suffix = `.${type}`
  const stem = trimmed(file.trim().toLowerCase().endsWith(suffix) ? file.trim().slice(0, -suffix.length) : file)
  const short = trimmed(Array.from(stem).slice(0, MOST_NAME).join(''))
  return `${short === '' ? type.toUpperCase() : short}${suffix}`
}

/** True for a name that could be no path and steers no text; the page still gives it the type's extension. */
export const isPlainName = (name: string): boolean =>
  name.trim() !== '' && !/[/\\]/.test(name) && name.search(UNFIT) < 0

/** Controls, lone surrogates, marks of direction, and what Windows refuses. */
const UNFIT = /[\p{Cc}\p{Cs}<>:"|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const trimmed = (text: string): string => text.replace(/^[.\s]+|[.\s]+$/g, '')

/** The type of an attachment, which its medium's name tells; '' for one that readers are not given. */
export function attachmentType(attachment: Pick<Attachment, 'media'>): string {
  const extension = extensionOf(attachment.media)
  return ATTACHMENT_TYPES.has(extension) ? extension : ''
}

/** A stored file as the record names it. */
export function attachmentOf(stored: { readonly media: MediaName; readonly bytes: number }, name: string): Attachment {
  const type = attachmentType(stored)
  return { media: stored.media, name: attachmentName(name, type), size: stored.bytes, type }
}
