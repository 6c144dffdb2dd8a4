import type { Charset } from '../../../shared/portal/profile'
import { drawFile, type DrawingKit } from '../../../shared/portal/site/draw-file'
import type { ArticleReader } from '../../../shared/portal/site/site'
import type { FileContent } from '../../../shared/portal/site/site-file'
import { sha256 } from '../../library/disk/sha256'
import { findFault } from '../verify/check-html'
import { encodeHtml, encodeScript } from './encode'

/** A file of the site that was drawn and looked over. */
export interface MadeFile {
  readonly bytes: number
  readonly sha256: string
  readonly uses: readonly string[]
  /** What keeps it from being published; null when nothing does. */
  readonly fault: string | null
  /** Whether it was staged: it isn't what stands in the target. */
  readonly staged: boolean
}

/** What making a file needs besides its plan. */
export interface FileMaker {
  readonly kit: DrawingKit
  readonly reader: ArticleReader
  /** Whether a path is a file of the site. */
  readonly planned: (path: string) => boolean
  readonly stage: (path: string, bytes: Uint8Array) => Promise<void>
}

/** What stands in the target where the file shall stand. */
export interface Standing {
  /** Its sum; null when nothing stands there. */
  readonly sum: string | null
  /** The text that the last export gave it, where that is wanted and known. */
  readonly old: string | null
}

/** A file that is to be made. */
export interface WantedFile {
  readonly path: string
  readonly content: FileContent
}

/** Draws a file of the site, looks for what must not leave the machine, and stages what is new. */
export async function makeFile(
  { path, content }: WantedFile,
  { kit, reader, planned, stage }: FileMaker,
  { sum: before, old }: Standing,
): Promise<MadeFile> {
  const { text, uses } = await drawFile(kit, content, reader, old)
  const used = new Set(uses)
  const fault = path.endsWith('.html') ? findFault(text, path, (target) => planned(target) || used.has(target)) : null
  const bytes = encoded(path, text, kit.site.profile.charset)
  const sum = sha256(bytes)
  const staged = fault === null && sum !== before
  if (staged) await stage(path, bytes)
  return { bytes: bytes.length, sha256: sum, uses, fault, staged }
}

/** Pages and scripts are in the portal's charset; maps and feeds say that they are UTF-8. */
function encoded(path: string, text: string, charset: Charset): Uint8Array {
  if (path.endsWith('.html')) return encodeHtml(text, charset)
  return path.endsWith('.js') ? encodeScript(text, charset) : Buffer.from(text, 'utf8')
}
