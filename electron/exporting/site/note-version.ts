import { AppError } from '../../../shared/ipc/errors'
import type { Library } from '../../library/api'
import type { Manifest } from '../manifest'

/**
 * Remembers what a site's folder holds now. The site stands by now, so a state that can't be written doesn't fail it:
 * what is lost is a choice for 变化包.
 */
export async function noteVersion(
  library: Library,
  out: string,
  manifest: Manifest,
  { now, uploaded }: { readonly now: number; readonly uploaded: boolean },
): Promise<void> {
  const files = Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  try {
    await library.siteVersions.add({ out, at: new Date(now).toISOString(), uploaded, files })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
