import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { openArchiveWriter } from '../../library/backup/write-archive'
import { tempName } from '../../library/names/temp-names'
import { type ExportDisk, kindAt, move, nodeExportDisk, removeTree, stagingWriter } from '../staging/export-disk'

/** What a 变化包 is carried in: it is written under another name beside its place, and stands there whole or not at all. */
export interface DeltaHolder {
  readonly add: (path: string, bytes: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  /** Removes what was written. */
  readonly abandon: () => Promise<void>
}

/** Whether a path names an archive; any other is a folder. */
export const isArchive = (path: string): boolean => path.toLowerCase().endsWith('.zip')

/** The path, or the first of `path-2`, `path-3` … where nothing stands. */
export async function freePath(path: string, disk: ExportDisk = nodeExportDisk): Promise<string> {
  let free = path
  for (let n = 2; (await kindAt(disk, free)) !== null; n += 1) free = `${path}-${n}`
  return free
}

export async function openDeltaHolder(disk: ExportDisk, path: string): Promise<DeltaHolder> {
  const temp = join(dirname(path), tempName(randomBytes(8).toString('hex')))
  const intoPlace = async (): Promise<void> => {
    await move(disk, temp, path)
    await disk.syncFolder(dirname(path))
  }
  return isArchive(path) ? archiveAt(disk, temp, intoPlace) : folderAt(disk, temp, intoPlace)
}

async function archiveAt(disk: ExportDisk, temp: string, intoPlace: () => Promise<void>): Promise<DeltaHolder> {
  const handle = await disk.create(temp)
  const archive = openArchiveWriter(handle)
  return {
    add: archive.add,
    finish: async () => {
      await archive.end()
      await handle.sync()
      await handle.close()
      await intoPlace()
    },
    abandon: async () => {
      await archive.abandon()
      await handle.close().catch(() => undefined)
      await disk.remove(temp).catch(() => undefined)
    },
  }
}

function folderAt(disk: ExportDisk, temp: string, intoPlace: () => Promise<void>): DeltaHolder {
  const write = stagingWriter(disk)
  const folders = new Set<string>()
  return {
    add: async (path, bytes) => {
      await write(join(temp, path), bytes)
      for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder)
    },
    finish: async () => {
      for (const folder of folders) await disk.syncFolder(join(temp, folder))
      await intoPlace()
    },
    abandon: () => removeTree(disk, temp).catch(() => undefined),
  }
}
