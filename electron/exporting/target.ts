import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { orMissing } from '../library/disk/error-codes'
import { readManifest } from './manifest'
import { type ExportDisk, kindAt } from './staging/export-disk'
import { readJournal } from './staging/journal'
import { isSystemFile, MANIFEST, STAGING } from './staging/names'

/** The real path of a folder that may not be there yet: links on the way to it are followed once, here. */
export async function realTarget(disk: ExportDisk, path: string): Promise<string> {
  const real = await orMissing(disk.realPath(path))
  if (real !== null) return real
  if (dirname(path) === path) return path
  return join(await realTarget(disk, dirname(path)), basename(path))
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * The folder an export goes to.
 * @throws AppError 'target-inside-library', or 'invalid-argument' when it is a file or below one
 */
export async function resolveTarget(disk: ExportDisk, out: string, library: string): Promise<string> {
  const root = await realTarget(disk, resolve(out))
  const home = await realTarget(disk, library)
  if (isInside(home, root)) throw new AppError('target-inside-library', t('exporting.insideLibrary', { out }), { out })
  if (!(await mayBeFolder(disk, root))) {
    throw new AppError('invalid-argument', t('exporting.notAFolder', { out }), { out })
  }
  return root
}

/** Whether a folder stands at a path, or can be made there: what stands above it is no file. */
async function mayBeFolder(disk: ExportDisk, path: string): Promise<boolean> {
  const kind = await kindAt(disk, path)
  if (kind !== null) return kind === 'folder'
  return dirname(path) === path || mayBeFolder(disk, dirname(path))
}

/**
 * Files in a target that the exporter didn't write, by its manifest and by the journal of an export that was stopped.
 * @param limit stop looking after so many
 */
export async function foreignFiles(disk: ExportDisk, root: string, limit: number): Promise<readonly string[]> {
  const manifest = await readManifest(disk, root)
  const ours = new Set<string>(manifest?.files.map(({ path }) => path))
  for (const { path } of (await readJournal(disk, root))?.moves ?? []) ours.add(path)
  if (manifest !== null) ours.add(MANIFEST)
  const found: string[] = []
  await walk(disk, root, '', (path) => {
    if (!ours.has(path)) found.push(path)
    return found.length < limit
  })
  return found
}

/**
 * Shows the path of every file below a folder, the exporter's own staging and system files aside, until `visit` says no.
 * @param enter is shown every folder on the way
 */
export async function walk(
  disk: ExportDisk,
  root: string,
  below: string,
  visit: (path: string) => boolean,
  enter: (folder: string) => void = () => undefined,
): Promise<boolean> {
  for (const { name, kind } of (await orMissing(disk.list(join(root, below)))) ?? []) {
    if (below === '' && name === STAGING) continue
    const path = below === '' ? name : `${below}/${name}`
    if (kind === 'folder') {
      enter(path)
      if (!(await walk(disk, root, path, visit, enter))) return false
    } else if (!isSystemFile(name) && !visit(path)) return false
  }
  return true
}

/** Something of others stands where a file of the export has to go. */
export const inTheWay = (root: string, path: string): AppError =>
  new AppError('target-not-ours', t('exporting.inTheWay', { out: root, file: path }), { out: root, file: path })

/** @throws AppError 'target-not-ours' naming a file we didn't write */
export async function refuseForeign(disk: ExportDisk, root: string): Promise<void> {
  const [file] = await foreignFiles(disk, root, 1)
  if (file === undefined) return
  throw new AppError('target-not-ours', t('exporting.notOurs', { out: root, file }), { out: root, file })
}
