import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { DeltaReport } from '../../../shared/ipc/site-values'
import type { Library } from '../../library/api'
import { sha256 } from '../../library/disk/sha256'
import { orMissing } from '../../library/disk/error-codes'
import { readManifest } from '../manifest'
import { type ExportDisk, kindAt, nodeExportDisk } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { MANIFEST } from '../staging/names'
import { isInside, realTarget, resolveTarget } from '../target'
import { isArchive, openDeltaHolder } from './delta-holder'
import { deltaPage } from './delta-page'

export interface DeltaOptions {
  readonly out: string
  /** The archive (`.zip`) or the folder that is written. */
  readonly file: string
  /** The name of the version that the portal has; absent: the last one that was uploaded. */
  readonly since?: string
  /** The archive may be there already, and is replaced; a folder never is. */
  readonly replace?: boolean
  readonly signal?: AbortSignal
}

/**
 * 变化包: just the files of a site that differ from an earlier version, a list of those to delete, and a page that says
 * what to do with them. Each file is checked against the manifest on its way.
 * @throws AppError 'not-found' without a site or an earlier version, 'damaged' when a file isn't what was exported,
 * 'target-not-ours' when something is there already, 'cancelled', 'disk-full', 'io'
 */
export async function writeDelta(
  library: Library,
  options: DeltaOptions,
  disk: ExportDisk = nodeExportDisk,
): Promise<DeltaReport> {
  try {
    return await write(library, options, disk)
  } catch (error) {
    throw targetFailure(error, options.file)
  }
}

async function write(library: Library, options: DeltaOptions, disk: ExportDisk): Promise<DeltaReport> {
  const { file, signal } = options
  const root = (await orMissing(disk.realPath(options.out))) ?? options.out
  const manifest = await readManifest(disk, root)
  if (manifest?.pages === undefined) throw new AppError('not-found', t('site.noSite', { out: options.out }))
  const versions = await library.siteVersions.list(root)
  const name = options.since ?? versions.find(({ uploaded }) => uploaded)?.name
  const since = name === undefined ? null : await library.siteVersions.read(name)
  if (since?.out !== root) throw new AppError('not-found', t('site.noVersion'))
  const now = new Map(manifest.files.map((one) => [one.path, one.sha256]))
  const changed = [...now].filter(([path, sum]) => since.files[path] !== sum).map(([path]) => path)
  const removed = Object.keys(since.files).filter((path) => !now.has(path))
  const mayReplace = options.replace === true && isArchive(file)
  if (!mayReplace && (await kindAt(disk, file)) !== null)
    throw new AppError('target-not-ours', t('backup.taken', { path: file }), { path: file })

  // Neither the library nor the site is a place for it: there it would be a file of others.
  await resolveTarget(disk, dirname(file), library.info.path)
  if (isInside(root, await realTarget(disk, resolve(file))))
    throw new AppError('invalid-argument', t('site.deltaInside', { out: options.out }), { path: file })
  const holder = await openDeltaHolder(disk, file)
  try {
    const page = deltaPage({ since: since.at, changed: changed.toSorted(), removed: removed.toSorted() })
    await holder.add('readme.html', Buffer.from(page, 'utf8'))
    await holder.add('delete.txt', Buffer.from(removed.map((path) => `${path}\r\n`).join(''), 'utf8'))
    for (const path of [...changed.toSorted(), MANIFEST]) {
      if (signal?.aborted === true) throw new AppError('cancelled', t('exporting.cancelled'))
      const bytes = await disk.read(join(root, path))
      const sum = now.get(path)
      if (sum !== undefined && sha256(bytes) !== sum) throw new AppError('damaged', t('site.changedByHand', { path }))
      await holder.add(`changed/${path}`, bytes)
    }
    await holder.finish()
  } catch (error) {
    await holder.abandon()
    throw error
  }
  return { file, since: since.at, changed: changed.length, removed: removed.length }
}
