import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { OpenFile } from '../../../electron/library/disk/operations'
import { quickDisk } from './quick-disk'

/** One call that changes a disk, with everything that it takes to do it again elsewhere; paths as they were given. */
export type Step =
  | { readonly call: 'create'; readonly path: string; readonly file: number }
  | { readonly call: 'write'; readonly file: number; readonly bytes: Uint8Array; readonly position: number }
  | { readonly call: 'sync'; readonly file: number }
  | { readonly call: 'makeFolder' | 'removeFolder' | 'remove'; readonly path: string }
  /** `begun`: the steps that were done when it began; what others do meanwhile it may miss. */
  | { readonly call: 'syncFolder'; readonly path: string; readonly begun: number }
  | { readonly call: 'rename' | 'link'; readonly from: string; readonly to: string }

export interface RecordingDisk {
  readonly disk: ExportDisk
  /** What was done so far, in the order in which the calls came back: nothing relies on a call before that. */
  readonly steps: readonly Step[]
}

/** A real disk that keeps a log of all that changes it. */
export function recordingDisk(): RecordingDisk {
  const steps: Step[] = []
  let files = 0

  const noted =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>, step: (...args: A) => Step) =>
    async (...args: A): Promise<T> => {
      const result = await work(...args)
      steps.push(step(...args))
      return result
    }

  function recordedFile(real: OpenFile, file: number): OpenFile {
    return {
      write: async (bytes, offset, length, position) => {
        const taken = await real.write(bytes, offset, length, position)
        steps.push({ call: 'write', file, bytes: Uint8Array.from(bytes.subarray(offset, offset + taken)), position })
        return taken
      },
      sync: noted(
        () => real.sync(),
        () => ({ call: 'sync', file }),
      ),
      size: real.size,
      close: real.close,
    }
  }

  async function syncFolder(path: string): Promise<void> {
    const begun = steps.length
    // As on a real disk, it takes a while.
    await quickDisk.inspect(path)
    steps.push({ call: 'syncFolder', path, begun })
  }

  return {
    steps,
    disk: {
      ...quickDisk,
      create: async (path) => {
        const real = await quickDisk.create(path)
        const file = (files += 1)
        steps.push({ call: 'create', path, file })
        return recordedFile(real, file)
      },
      makeFolder: noted(quickDisk.makeFolder, (path) => ({ call: 'makeFolder', path })),
      removeFolder: noted(quickDisk.removeFolder, (path) => ({ call: 'removeFolder', path })),
      openFolder: async (path) => ({ ...(await quickDisk.openFolder(path)), sync: () => syncFolder(path) }),
      syncFolder,
      remove: noted(quickDisk.remove, (path) => ({ call: 'remove', path })),
      rename: noted(quickDisk.rename, (from, to) => ({ call: 'rename', from, to })),
      link: noted(quickDisk.link, (from, to) => ({ call: 'link', from, to })),
    },
  }
}
