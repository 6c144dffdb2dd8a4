import { basename, join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { isMissing, orMissing } from './disk/error-codes'
import type { DiskOperations } from './disk/operations'
import { readJsonBytes } from './disk/json-bytes'

export const LIBRARY_FILE = 'gaotai.json'
export const LIBRARY_FORMAT = 1

const libraryFile = v.object({
  format: v.number(),
  libraryId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  createdAt: v.string(),
})
export type LibraryFile = v.InferOutput<typeof libraryFile>

/** Reads what makes a folder a library. */
export async function readLibraryFile(disk: DiskOperations, path: string): Promise<LibraryFile> {
  const folder = await orMissing(disk.inspect(path))
  if (folder === null) throw new AppError('library-gone', t('library.folderNotFound', { path }), { path })
  return parseLibraryFile(await readBytes(disk, path), path)
}

/** The same for bytes that somebody else has read. */
export function parseLibraryFile(bytes: Uint8Array, path: string): LibraryFile {
  const json = parseJson(bytes, path)
  const { format } = v.parse(v.looseObject({ format: v.fallback(v.number(), 0) }), json)
  if (format > LIBRARY_FORMAT) throw new AppError('newer-format', t('library.newerLibrary'), { path, format })
  const checked = v.safeParse(libraryFile, json)
  if (!checked.success) throw damaged(path)
  return checked.output
}

async function readBytes(disk: DiskOperations, path: string): Promise<Uint8Array> {
  try {
    return await disk.read(join(path, LIBRARY_FILE))
  } catch (error) {
    if (isMissing(error))
      throw new AppError('not-a-library', t('library.notALibrary', { name: basename(path) }), { path })
    throw error
  }
}

function parseJson(bytes: Uint8Array, path: string): object {
  try {
    const json: unknown = readJsonBytes(bytes)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch {
    // Said below.
  }
  throw damaged(path)
}

const damaged = (path: string): AppError =>
  new AppError('damaged', t('library.libraryFileDamaged', { name: LIBRARY_FILE }), { path })
