import { join } from 'node:path'
import { foldNames } from '../names/folded-names'
import { isIgnoredName } from '../names/ignored-names'
import type { DiskOperations } from '../disk/operations'
import { sweepTemps } from '../disk/sweep'

export interface FoundFiles {
  /** Paths from the library's root, with forward slashes, sorted. */
  readonly files: readonly { readonly path: string }[]
  /** Links and other things that are neither file nor folder; none is followed. */
  readonly links: readonly string[]
  /** Folders that the disk doesn't give, with the reason. */
  readonly closed: readonly { readonly path: string; readonly why: string }[]
}

/** Every file below a folder but those that all readers ignore. Sweeps old temp files on its way. */
export async function walkFiles(disk: DiskOperations, root: string, now: number): Promise<FoundFiles> {
  const files: { readonly path: string }[] = []
  const links: string[] = []
  const closed: { readonly path: string; readonly why: string }[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await disk.list(join(root, folder)).catch((error: unknown) => {
      if (folder === '') throw error
      closed.push({ path: folder, why: error instanceof Error ? error.message : String(error) })
      return []
    })
    await sweepTemps(disk, join(root, folder), entries, now)
    for (const { name, kind } of await foldNames(disk, join(root, folder), entries)) {
      if (isIgnoredName(name)) continue
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder') waiting.push(path)
      else if (kind === 'file') files.push({ path })
      else links.push(path)
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), links: links.sort(), closed }
}
