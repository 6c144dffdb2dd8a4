import type { ReadArticle, SiteFile } from '../../../shared/portal/site/site'
import { sha256 } from '../../library/disk/sha256'
import { findFault } from '../verify/check-html'

/** A file as it is to stand in the target, looked over. */
export interface MadeFile {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly uses: readonly string[]
  /** What keeps it from being published; null when nothing does. */
  readonly fault: string | null
}

/** Draws a file of the site and looks for what must not leave the machine. @param planned whether a path is a file of the site */
export async function makeFile(
  file: SiteFile,
  read: ReadArticle,
  planned: (path: string) => boolean,
): Promise<MadeFile> {
  const { text, uses } = await file.draw(read)
  const used = new Set(uses)
  const fault = file.path.endsWith('.html')
    ? findFault(text, file.path, (path) => planned(path) || used.has(path))
    : null
  const bytes = Buffer.from(text, 'utf8')
  return { bytes, sha256: sha256(bytes), uses, fault }
}
