import type { Charset } from '../../../shared/portal/profile'
import type { ReadArticle, SiteFile } from '../../../shared/portal/site/site'
import { sha256 } from '../../library/disk/sha256'
import { findFault } from '../verify/check-html'
import { encodeHtml, encodeScript } from './encode'

/** A file as it is to stand in the target, looked over. */
export interface MadeFile {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly uses: readonly string[]
  /** What keeps it from being published; null when nothing does. */
  readonly fault: string | null
}

/** Draws a file of the site and looks for what must not leave the machine. @param planned whether a path is a file of the site @param old its text in the last export */
export async function makeFile(
  file: SiteFile,
  read: ReadArticle,
  planned: (path: string) => boolean,
  charset: Charset,
  old: string | null,
): Promise<MadeFile> {
  const { text, uses } = await file.draw(read, old)
  const used = new Set(uses)
  const fault = file.path.endsWith('.html')
    ? findFault(text, file.path, (path) => planned(path) || used.has(path))
    : null
  const bytes = encoded(file.path, text, charset)
  return { bytes, sha256: sha256(bytes), uses, fault }
}

/** Pages and scripts are in the portal's charset; maps and feeds say that they are UTF-8. */
function encoded(path: string, text: string, charset: Charset): Uint8Array {
  if (path.endsWith('.html')) return encodeHtml(text, charset)
  return path.endsWith('.js') ? encodeScript(text, charset) : Buffer.from(text, 'utf8')
}
