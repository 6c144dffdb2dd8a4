import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * The bytes of a file below `root`; null when there is none, or when a link leads out of `root`.
 * @param segments checked by `requestPath`
 */
export async function readInside(root: string, segments: readonly string[]): Promise<Uint8Array | null> {
  try {
    const base = await realpath(root)
    const file = await realpath(join(base, ...segments))
    if (!file.startsWith(base + sep)) return null
    return (await stat(file)).isFile() ? await readFile(file) : null
  } catch {
    return null
  }
}
