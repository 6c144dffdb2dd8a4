import * as v from 'valibot'
import { canonicalJson } from '../../../shared/article/canonical-json'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { LIBRARY_FILE } from '../library-file'
import { ownedPath } from '../names/owned-path'
import { readJsonBytes } from '../disk/json-bytes'

export const BACKUP_FORMAT = 1
export const MANIFEST_NAME = 'gaotai-backup.json'

const file = v.object({
  path: v.pipe(
    v.string(),
    v.check((path) => path === LIBRARY_FILE || ownedPath(path) !== null),
  ),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
const schema = v.object({
  format: v.literal(BACKUP_FORMAT),
  libraryId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  madeAt: v.string(),
  files: v.array(file),
})

/** What an archive says that it holds. */
export type BackupManifest = Readonly<v.InferOutput<typeof schema>>
export type BackedUpFile = Readonly<v.InferOutput<typeof file>>

export const printManifest = (manifest: BackupManifest): Buffer => Buffer.from(canonicalJson(manifest) + '\n')

/** @throws AppError `newer-format` or `archive-damaged` */
export function readManifest(bytes: Uint8Array): BackupManifest {
  let json: unknown
  try {
    json = readJsonBytes(bytes)
  } catch {
    throw brokenArchive(t('backup.why.manifest'))
  }
  const outline = v.safeParse(v.looseObject({ format: v.number() }), json)
  if (outline.success && outline.output.format > BACKUP_FORMAT) {
    throw new AppError('newer-format', t('backup.newer'), { format: outline.output.format })
  }
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) throw brokenArchive(t('backup.why.manifest'))
  return parsed.output
}

export const brokenArchive = (why: string, cause?: unknown): AppError =>
  new AppError('archive-damaged', t('backup.broken', { why }), { why }, cause)
