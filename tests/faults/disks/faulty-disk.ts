import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { OpenFile } from '../../../electron/library/disk/operations'
import { quickDisk } from './quick-disk'

/** What goes wrong: an OS code, or a write that takes only part of its bytes and then finds the disk full. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'EBUSY' | 'EROFS' | 'short'

const OF_NAMES: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS']
const OF_DATA: readonly Fault[] = ['ENOSPC', 'EIO']
const OF_READING: readonly Fault[] = ['EIO', 'EACCES']

/** What each call may answer on some system. */
const FAULTS_OF: Readonly<Record<string, readonly Fault[]>> = {
  create: OF_NAMES,
  rename: OF_NAMES,
  remove: OF_NAMES,
  removeFolder: OF_NAMES,
  makeFolder: OF_NAMES,
  link: OF_NAMES,
  write: [...OF_DATA, 'short'],
  sync: OF_DATA,
  close: OF_DATA,
  syncFolder: ['ENOSPC', 'EIO', 'EACCES', 'EROFS'],
}
export const faultsOf = (call: string): readonly Fault[] => FAULTS_OF[call] ?? OF_READING

export interface FaultyDisk {
  readonly disk: ExportDisk
  /** Starts counting; the call of this number (from 0) fails, and with `lasting` all after it. */
  readonly arm: (at: number, fault: Fault, lasting: boolean) => void
  readonly disarm: () => void
  /** The names of the calls since it was armed. */
  readonly calls: () => readonly string[]
  /** The call that failed first; null when none has. */
  readonly failed: () => string | null
}

/** A real disk on which one chosen call fails. */
export function faultyDisk(): FaultyDisk {
  let armed: { readonly at: number; readonly fault: Fault; readonly lasting: boolean } | null = null
  let calls: string[] = []
  let failed: string | null = null

  const due = (call: string): Fault | null => {
    if (armed === null) return null
    const at = calls.push(call) - 1
    return at === armed.at || (armed.lasting && at > armed.at) ? armed.fault : null
  }
  function failIfDue(call: string): void {
    const fault = due(call)
    if (fault === null) return
    failed ??= call
    const code = fault === 'short' ? 'ENOSPC' : fault
    throw Object.assign(new Error(`${code}: injected`), { code })
  }
  const faulty =
    <A extends readonly unknown[], T>(call: string, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      failIfDue(call)
      return work(...args)
    }

  const faultyFile = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset, length, position) => {
      if (armed?.fault !== 'short') failIfDue('write')
      else if (due('write') !== null) return length < 2 ? 0 : file.write(bytes, offset, length >> 1, position)
      return file.write(bytes, offset, length, position)
    },
    sync: faulty('sync', () => file.sync()),
    size: faulty('size', () => file.size()),
    // A failing close closes all the same, as the OS does.
    close: async () => {
      await file.close()
      failIfDue('close')
    },
  })

  return {
    disk: {
      create: async (path) => {
        failIfDue('create')
        return faultyFile(await quickDisk.create(path))
      },
      read: faulty('read', quickDisk.read),
      openToRead: faulty('openToRead', async (path: string) => {
        const file = await quickDisk.openToRead(path)
        return { size: file.size, read: faulty('read', file.read), close: file.close }
      }),
      list: faulty('list', quickDisk.list),
      inspect: faulty('inspect', quickDisk.inspect),
      inspectAll: faulty('inspect', quickDisk.inspectAll),
      makeFolder: faulty('makeFolder', quickDisk.makeFolder),
      openFolder: faulty('openFolder', async (path: string) => {
        const folder = await quickDisk.openFolder(path)
        return { ...folder, sync: faulty('syncFolder', () => folder.sync()) }
      }),
      syncFolder: faulty('syncFolder', quickDisk.syncFolder),
      rename: faulty('rename', quickDisk.rename),
      remove: faulty('remove', quickDisk.remove),
      removeFolder: faulty('removeFolder', quickDisk.removeFolder),
      link: faulty('link', quickDisk.link),
      touch: quickDisk.touch,
      realPath: faulty('realPath', quickDisk.realPath),
      pause: () => Promise.resolve(),
    },
    arm: (at, fault, lasting) => {
      armed = { at, fault, lasting }
      calls = []
      failed = null
    },
    disarm: () => {
      armed = null
    },
    calls: () => calls,
    failed: () => failed,
  }
}
