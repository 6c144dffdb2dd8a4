import type { DiskOperations } from './operations'

/** A disk for files that can be made anew at any time: what it can't read counts as not being there. */
export function derivedDisk(disk: DiskOperations): DiskOperations {
  const orGone = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw Object.assign(new Error('not readable', { cause }), { code: 'ENOENT' })
    })
  return { ...disk, read: (path) => orGone(disk.read(path)), list: (folder) => orGone(disk.list(folder)) }
}
