import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { FOREIGN_EXTENSIONS } from './foreign/extensions.data'
import { isMissing, osCode } from '../library/disk/error-codes'

/** A file to be read, as the person named it, or why it can't be. */
export type Candidate = { readonly file: string } | { readonly file: string; readonly error: AppError }

const MB = 1024 ** 2
const LARGEST: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(FOREIGN_EXTENSIONS).map(([extension, { megabytes }]) => [extension, megabytes * MB]),
)

export const extensionOf = (file: string): string => extname(file).toLowerCase()

// Left by systems and sync engines, and hidden files: nobody means those when naming a folder.
const isHidden = (name: string): boolean => name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini|~\$.*)$/i.test(name)

/** As people count: 2 before 10. */
const byName = new Intl.Collator('en', { numeric: true }).compare

const PAGE = /\.html?$/i
const PART_OF_PAGE =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|webp|svg|ico|bmp|avif|woff2?|ttf|eot|otf|mp4|webm|mp3|swf|download)$/i

/** What is saved beside pages or in folders below them, pictures, styles and folders of parts, is no article of its own. */
function withoutParts(names: readonly string[], isBelowPages: boolean): readonly string[] {
  const stems = new Set(names.filter((name) => PAGE.test(name)).map((name) => name.replace(PAGE, '')))
  if (stems.size === 0 && !isBelowPages) return names
  const isFolderOfParts = (name: string): boolean =>
    /[_.]files?$/i.test(name) && stems.has(name.replace(/[_.]files?$/i, ''))
  return names.filter((name) => PAGE.test(name) || !(PART_OF_PAGE.test(name) || isFolderOfParts(name)))
}

/** The files that paths name; a folder stands for all in it and below, in the order of their names. Links to folders aren't followed. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<readonly Candidate[]> {
  const found: Candidate[] = []
  for (const path of paths) await collect(path, cwd, found)
  return found
}

/** One entry that can't be read is reported, and stands in the way of no other. */
async function collect(
  path: string,
  cwd: string,
  found: Candidate[],
  folder: { readonly hasPages: boolean } | null = null,
): Promise<void> {
  try {
    const place = resolve(cwd, path)
    const isFolder = (await stat(place)).isDirectory()
    if (!isFolder) found.push({ file: path })
    else if (folder === null || !(await lstat(place)).isSymbolicLink()) {
      const all = (await readdir(place)).filter((name) => !isHidden(name)).sort(byName)
      const hasPages = folder?.hasPages === true || all.some((name) => PAGE.test(name))
      for (const name of withoutParts(all, folder?.hasPages === true))
        await collect(join(path, name), cwd, found, { hasPages })
    }
  } catch (error) {
    found.push({ file: path, error: readFailure(error, path) })
  }
}

/**
 * Reads a file that may be imported.
 * @throws AppError 'import-unsupported' or 'import-unreadable'
 */
export async function readImport(file: string, cwd: string): Promise<Uint8Array> {
  const extension = extensionOf(file)
  const most = LARGEST[extension]
  if (most === undefined) {
    // A Mac gives names in parts; shown they are one.
    const name = basename(file).normalize('NFC')
    throw new AppError(
      'import-unsupported',
      t('importing.unsupported', { name, extensions: Object.keys(LARGEST).join('、') }),
      { extension },
    )
  }
  try {
    const facts = await stat(resolve(cwd, file))
    const { size } = facts
    // A pipe of that name would be waited for without end.
    if (!facts.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENXIO' })
    if (size > most) {
      throw new AppError('import-unreadable', t('importing.tooLarge', { limit: most / MB }), { size })
    }
    return await readFile(resolve(cwd, file))
  } catch (error) {
    throw readFailure(error, file)
  }
}

function readFailure(error: unknown, file: string): AppError {
  if (error instanceof AppError) return error
  if (isMissing(error)) return new AppError('not-found', t('importing.missing', { file }), { file }, error)
  const code = osCode(error) ?? String(error)
  return new AppError('import-unreadable', t('importing.unreadable', { file, code }), { file }, error)
}
