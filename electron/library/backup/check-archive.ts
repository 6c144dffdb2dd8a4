import { createHash } from 'node:crypto'
import { t } from '../../../shared/messages/translate'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'
import { sha256 } from '../disk/sha256'
import type { LongWork } from '../holdings/source'
import { openSteps } from '../holdings/steps'
import { LIBRARY_FILE, parseLibraryFile } from '../library-file'
import type { BackedUpFile, BackupManifest } from './manifest'
import { brokenArchive, MANIFEST_NAME, readManifest } from './manifest'
import type { ArchiveReader } from './read-archive'
import { openArchive } from './read-archive'

export interface CheckedArchive {
  readonly manifest: BackupManifest
  /** Of the whole archive. */
  readonly sha256: string
  readonly read: ArchiveReader['read']
  readonly close: () => Promise<void>
}

/** Reads every byte of an archive and holds it against its manifest, before anybody relies on it. */
export async function checkArchive(disk: DiskOperations, path: string, work: LongWork): Promise<CheckedArchive> {
  const archive = await openArchive(disk, path)
  try {
    if (!archive.names.includes(MANIFEST_NAME)) throw brokenArchive(t('backup.why.noManifest'))
    const manifest = readManifest(await archive.read(MANIFEST_NAME))
    const files = checkNames(archive.names, manifest)
    const steps = openSteps(files.size, work)
    await inParallel([...files.values()], async (file) => {
      steps.check()
      const bytes = await archive.read(file.path)
      if (bytes.length !== file.bytes || sha256(bytes) !== file.sha256) {
        throw brokenArchive(t('backup.why.sum', { path: file.path }))
      }
      if (file.path === LIBRARY_FILE && parseLibraryFile(bytes, path).libraryId !== manifest.libraryId) {
        throw brokenArchive(t('backup.why.manifest'))
      }
      steps.done(file.path)
    })
    return { manifest, sha256: await sumOf(disk, path), read: archive.read, close: archive.close }
  } catch (error) {
    await archive.close().catch(() => undefined)
    throw error
  }
}

/** The same names in both, each once, and what makes a folder a library among them. */
function checkNames(names: readonly string[], manifest: BackupManifest): ReadonlyMap<string, BackedUpFile> {
  const files = new Map(manifest.files.map((file) => [file.path, file]))
  if (files.size !== manifest.files.length) throw brokenArchive(t('backup.why.manifest'))
  if (!files.has(LIBRARY_FILE)) throw brokenArchive(t('backup.why.missing', { path: LIBRARY_FILE }))
  const there = new Set(names)
  for (const path of files.keys()) {
    if (!there.has(path)) throw brokenArchive(t('backup.why.missing', { path }))
  }
  for (const path of names) {
    if (path !== MANIFEST_NAME && !files.has(path)) throw brokenArchive(t('backup.why.foreign', { path }))
  }
  return files
}

async function sumOf(disk: DiskOperations, path: string): Promise<string> {
  const file = await disk.openToRead(path)
  try {
    const hash = createHash('sha256')
    const bytes = Buffer.allocUnsafe(1024 * 1024)
    for (let position = 0; position < file.size;) {
      const count = await file.read(bytes, position)
      if (count === 0) break
      hash.update(bytes.subarray(0, count))
      position += count
    }
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}
