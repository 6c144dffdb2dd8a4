import { dirname } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { WriteOptions } from './durable-write'
import { writeDurably } from './durable-write'
import { orMissing } from './error-codes'
import type { DiskOperations } from './operations'

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Writes a file that never changes. The same bytes already there are success; other bytes under the name are never
 * overwritten: they are damage, and stay for `verify` to judge.
 */
export async function writeImmutable(
  disk: DiskOperations,
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<'written' | 'present'> {
  const there = await orMissing(disk.inspect(path))
  if (there === null) {
    await writeDurably(disk, path, bytes, options)
    return 'written'
  }
  const same = there.kind === 'file' && there.size === bytes.length && sameBytes(await disk.read(path), bytes)
  if (!same) throw new AppError('damaged', t('library.nameTaken'), { path })
  // It may come from a write whose last step failed.
  if (options.syncFolder !== false) await disk.syncFolder(dirname(path))
  return 'present'
}
