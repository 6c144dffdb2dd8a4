import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { OpenFile } from '../../../electron/library/disk/operations'
import { quickDisk } from './quick-disk'

/** What goes wrong: an OS code, or a write that takes only part of its bytes and then finds the disk full. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'EBUSY' | 'EROFS' | 'short'
export const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'short']

export interface FaultyDisk {
  readonly disk: ExportDisk
  /** Starts counting; the call of this number (from 0) fails, and with `lasting` all after it. */
  readonly arm: (at: number, fault: Fault, lasting: boolean) => void
  readonly disarm: () => void
  readonly calls: () => number
}

/** A real disk on which one chosen call fails. */
export function faultyDisk(): FaultyDisk {
  let armed: { readonly at: number; readonly fault: Fault; readonly lasting: boolean } | null = null
  let count = 0

  const due = (): Fault | null => {
    if (armed === null) return null
    const at = count++
    return at === armed.at || (armed.lasting && at > armed.at) ? armed.fault : null
  }
  function failIfDue(): void {
    const fault = due()
    if (fault === null) return
    const code = fault === 'short' ? 'ENOSPC' : fault
    throw Object.assign(new Error(`${code}: injected`), { code })
  }
  const faulty =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      failIfDue()
      return work(...args)
    }

  const faultyFile = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset, length, position) => {
      if (armed?.fault !== 'short') failIfDue()
      else if (due() !== null) return length < 2 ? 0 : file.write(bytes, offset, length >> 1, position)
      return file.write(bytes, offset, length, position)
    },
    sync: faulty(() => file.sync()),
    size: faulty(() => file.size()),
    // A failing close closes all the same, as the OS does.
    close: async () => {
      await file.close()
      failIfDue()
    },
  })

  return {
    disk: {
      create: async (path) => {
        failIfDue()
        return faultyFile(await quickDisk.create(path))
      },
      read: faulty(quickDisk.read),
      openToRead: faulty(async (path: string) => {
        const file = await quickDisk.openToRead(path)
        return { size: file.size, read: faulty(file.read), close: file.close }
      }),
      list: faulty(quickDisk.list),
      inspect: faulty(quickDisk.inspect),
      makeFolder: faulty(quickDisk.makeFolder),
      syncFolder: faulty(quickDisk.syncFolder),
      rename: faulty(quickDisk.rename),
      remove: faulty(quickDisk.remove),
      removeFolder: faulty(quickDisk.removeFolder),
      link: faulty(quickDisk.link),
      touch: quickDisk.touch,
      realPath: faulty(quickDisk.realPath),
      pause: () => Promise.resolve(),
    },
    arm: (at, fault, lasting) => {
      armed = { at, fault, lasting }
      count = 0
    },
    disarm: () => {
      armed = null
    },
    calls: () => count,
  }
}
