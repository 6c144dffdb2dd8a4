import { join } from 'node:path'
import type { MediaName } from '../../../shared/article/record'
import { orMissing } from '../disk/error-codes'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'

const MEDIA_NAME = /[0-9a-f]{64}\.[a-z0-9]{2,5}/g

/**
 * Every name of a medium that stands anywhere in a file's bytes, whatever field or node it is in, also one that only a
 * newer version knows.
 */
export function noteNames(bytes: Uint8Array, named: Set<MediaName>): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const [name] of text.matchAll(MEDIA_NAME)) named.add(name)
}

/** The same for files by their paths below a folder; one that has gone names nothing, one that can't be read rejects. */
export async function noteNamesIn(
  disk: DiskOperations,
  root: string,
  paths: readonly string[],
  named: Set<MediaName>,
): Promise<void> {
  await inParallel(paths, async (path) => {
    const bytes = await orMissing(disk.read(join(root, path)))
    if (bytes !== null) noteNames(bytes, named)
  })
}

/** What this machine's unsaved texts name, texts that were kept because they are damaged among them. */
export async function noteDrafts(disk: DiskOperations, folder: string, named: Set<MediaName>): Promise<void> {
  const entries = (await orMissing(disk.list(folder))) ?? []
  const files = entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []))
  await noteNamesIn(disk, folder, files, named)
}
