import { join } from 'node:path'
import type { FileRoom, KeptFile } from '../../../shared/ipc/recovery-values'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { isIgnoredName } from '../names/ignored-names'

async function factsOf(disk: DiskOperations, folder: string, room: FileRoom, path: string): Promise<KeptFile | null> {
  const facts = await orMissing(disk.inspect(join(folder, path))).catch(() => null)
  if (facts?.kind !== 'file') return null
  return { room, path, bytes: facts.size, changedAt: new Date(Number(facts.modified / 1_000_000n)).toISOString() }
}

/** Files that a repair, a merge or a person moved below `set-aside/`, in order of their paths. Links are not followed. */
export async function listSetAside(disk: DiskOperations, root: string): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = []
  const facts = await orMissing(disk.inspect(join(root, 'set-aside'))).catch(() => null)
  const waiting = facts?.kind === 'folder' ? ['set-aside'] : []
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind } of await disk.list(join(root, folder)).catch(() => [])) {
      if (isIgnoredName(name)) continue
      const path = `${folder}/${name}`
      if (kind === 'folder') waiting.push(path)
      const file = kind === 'file' ? await factsOf(disk, root, 'library', path) : null
      if (file !== null) files.push(file)
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const KEPT_DAMAGED = /\.damaged(?:\.\d+)?$/

/**
 * Damaged JSON of this machine that was kept beside the file that took its place.
 * @param room which of the folders of this machine's state it is
 */
export async function listKeptDamaged(
  disk: DiskOperations,
  folder: string,
  room: 'drafts' | 'workspace',
): Promise<readonly KeptFile[]> {
  const entries = (await orMissing(disk.list(folder))) ?? []
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' && KEPT_DAMAGED.test(name) ? [name] : []))
  const files = await Promise.all(names.sort().map((name) => factsOf(disk, folder, room, name)))
  return files.filter((file) => file !== null)
}

/** A draft that can't be understood and that nothing has been written over yet. */
export const damagedDraftFile = (disk: DiskOperations, folder: string, name: string): Promise<KeptFile | null> =>
  factsOf(disk, folder, 'drafts', name)
