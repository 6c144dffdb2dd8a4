import { dirname, join, sep } from 'node:path'
import type { FileRef } from '../../../shared/ipc/recovery-values'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { writeDurably } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { openTree } from '../disk/tree'

/** Where the files of each room stand. */
export type RoomFolders = Readonly<Record<FileRef['room'], string>>

/** The absolute path of a file that a person was shown. A path that leads elsewhere, or through a link, is refused. */
export async function pathOfFile(disk: DiskOperations, folders: RoomFolders, file: FileRef): Promise<string> {
  const parts = file.path.split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part))
  const mayLook = isPlain && (file.room === 'library' || parts.length === 1)
  if (!mayLook) throw new AppError('forbidden', t('recovery.foreignFile'), { path: file.path })
  const folder = await openTree(disk, folders[file.room]).find(parts.slice(0, -1))
  const path = folder === null ? null : join(folder, parts.at(-1) ?? '')
  const facts = path === null ? null : await orMissing(disk.inspect(path))
  if (path === null || facts?.kind !== 'file')
    throw new AppError('not-found', t('recovery.fileGone'), { path: file.path })
  return path
}

/** Copies the bytes of a file as they are to a place outside the library; resolves when the copy is durable. */
export async function copyOut(disk: DiskOperations, folders: RoomFolders, file: FileRef, to: string): Promise<void> {
  const from = await pathOfFile(disk, folders, file)
  const into = await orMissing(disk.realPath(dirname(to)))
  if (into === null) throw new AppError('invalid-argument', t('recovery.noFolder', { path: dirname(to) }))
  if (into === folders.library || into.startsWith(`${folders.library}${sep}`)) {
    throw new AppError('target-inside-library', t('recovery.insideLibrary'), { to })
  }
  await writeDurably(disk, to, await disk.read(from))
}
