import { join } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { orMissing, osCode } from './error-codes'
import type { DiskOperations } from './operations'

/** The folders below a root, each checked to be a real one: a link would lead out of the library. */
export interface Tree {
  readonly root: string
  /** The path of a folder, or null when it isn't there. */
  readonly find: (parts: readonly string[]) => Promise<string | null>
  /** The path of a folder that is there and durable, made where needed. */
  readonly make: (parts: readonly string[]) => Promise<string>
  /** Forgets what was checked, after folders vanished. */
  readonly forget: () => void
}

export function openTree(disk: DiskOperations, root: string): Tree {
  const checked = new Set<string>()
  const durable = new Set<string>()

  async function check(path: string): Promise<boolean> {
    if (checked.has(path)) return true
    const facts = await orMissing(disk.inspect(path))
    if (facts === null) return false
    if (facts.kind !== 'folder') throw new AppError('damaged', t('library.notAFolder', { path }), { path })
    checked.add(path)
    return true
  }

  /** A folder left by a write that failed half-way may not be durable, so each is synced once. */
  async function makeOne(parent: string, path: string): Promise<void> {
    if (durable.has(path)) return
    try {
      await disk.makeFolder(path)
    } catch (error) {
      if (osCode(error) !== 'EEXIST') throw error
      await check(path)
    }
    await disk.syncFolder(parent)
    checked.add(path)
    durable.add(path)
  }

  return {
    root,
    find: async (parts) => {
      // At once, so that a save's look at the disk is under way while its record is being checked.
      const known = join(root, ...parts)
      if (checked.has(known)) return known
      let path = root
      for (const part of parts) {
        path = join(path, part)
        if (!(await check(path))) return null
      }
      return path
    },
    make: async (parts) => {
      let path = root
      for (const part of parts) {
        const parent = path
        path = join(path, part)
        await makeOne(parent, path)
      }
      return path
    },
    forget: () => {
      checked.clear()
      durable.clear()
    },
  }
}
