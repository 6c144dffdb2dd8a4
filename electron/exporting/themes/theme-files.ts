import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { parseOwnTheme } from '../../../shared/portal/theme/parse-own-theme'
import { type OwnTheme, themeFrom } from '../../../shared/portal/theme/own-theme'
import { TEMPLATE_NAMES } from '../../../shared/portal/theme/theme'
import { THEMES } from '../../../shared/portal/theme/themes'
import { type ForeignArchive, openForeignArchive } from '../../importing/foreign/archive'
import { readJsonBytes } from '../../library/disk/json-bytes'
import { zipOf } from '../zip-file'

/** A theme in files: `theme.json`, a `.liquid` for each template, `theme.css`, and `images/`. */
export type ThemeFiles = ReadonlyMap<string, Uint8Array>

const FORMAT = 1
const NOTE = 'theme.json'
const STYLE = 'theme.css'
const IMAGES = 'images/'
/** More than any theme has. */
const MOST_FILES = 200
const MOST_BYTES = 4 * 1024 * 1024

const TEMPLATE_FILES: ReadonlySet<string> = new Set(TEMPLATE_NAMES.map((name) => `${name}.liquid`))

const noteSchema = v.looseObject({ format: v.literal(FORMAT), name: v.string(), base: v.string() })

/** All files of a theme, also those that are the base's: whoever works on it sees everything. */
export function filesOf(own: OwnTheme): ThemeFiles {
  const theme = themeFrom({ ...own, css: own.css ?? THEMES[own.base].css, images: {} })
  const note = { format: FORMAT, name: own.name, base: own.base }
  return new Map<string, Uint8Array>([
    [NOTE, Buffer.from(`${JSON.stringify(note, null, 2)}\n`)],
    ...TEMPLATE_NAMES.map((name) => [`${name}.liquid`, Buffer.from(theme.templates[name])] as const),
    [STYLE, Buffer.from(theme.css)],
    ...Object.entries(own.images ?? {}).map(([name, bytes]) => [IMAGES + name, Buffer.from(bytes, 'base64')] as const),
  ])
}

export const packTheme = (own: OwnTheme): Promise<Uint8Array> =>
  zipOf([...filesOf(own)].map(([path, content]) => ({ path, content })))

const refused = (problem: string): AppError => new AppError('invalid-settings', t('theme.notATheme', { problem }))

/**
 * A theme out of its files; what is the same as the base's is left to it, so that it goes along when that changes.
 * @throws AppError 'invalid-settings' that says what is missing or names the file and the line
 */
function themeOfFiles(files: ThemeFiles): OwnTheme {
  const textOf = (path: string): string | null => {
    const bytes = files.get(path)
    if (bytes === undefined) return null
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
    } catch {
      throw refused(t('theme.notUtf8', { path }))
    }
  }
  const note = v.safeParse(noteSchema, noteOf(files))
  if (!note.success) throw refused(t('theme.noNote', { path: NOTE }))
  const strange = [...files.keys()].find((path) => path.endsWith('.liquid') && !TEMPLATE_FILES.has(path))
  if (strange !== undefined) throw refused(t('theme.strange', { path: strange }))
  const { name, base } = note.output
  const below = Object.hasOwn(THEMES, base) ? THEMES[base as keyof typeof THEMES] : null
  const templates = TEMPLATE_NAMES.flatMap((template) => {
    const text = textOf(`${template}.liquid`)
    return text === null || text === below?.templates[template] ? [] : [[template, text] as const]
  })
  const css = textOf(STYLE)
  const images = [...files].flatMap(([path, bytes]) =>
    path.startsWith(IMAGES) ? [[path.slice(IMAGES.length), Buffer.from(bytes).toString('base64')] as const] : [],
  )
  return parseOwnTheme({
    name,
    base,
    templates: Object.fromEntries(templates),
    ...(css === null || css === below?.css ? {} : { css }),
    ...(images.length === 0 ? {} : { images: Object.fromEntries(images) }),
  })
}

function noteOf(files: ThemeFiles): unknown {
  const bytes = files.get(NOTE)
  try {
    return bytes === undefined ? null : readJsonBytes(bytes)
  } catch {
    return null
  }
}

/** The one folder that all entries lie in, as archive programs make it; '' when there is none. */
function commonFolder(names: readonly string[]): string {
  const note = names.find((name) => name === NOTE || name.endsWith(`/${NOTE}`)) ?? ''
  return note.slice(0, -NOTE.length)
}

const bytesAt = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: unknown) => {
    throw new AppError('not-found', t('theme.unreadable', { path }), { path }, error)
  })

const archiveOf = (bytes: Uint8Array): Promise<ForeignArchive> =>
  openForeignArchive(bytes).catch((error: unknown) => {
    throw new AppError('invalid-settings', t('theme.notATheme', { problem: t('theme.noArchive') }), undefined, error)
  })

/** Reads a theme from an archive (`.zip`) or a folder. @throws AppError 'invalid-settings', or 'not-found' */
export async function readTheme(path: string): Promise<OwnTheme> {
  const folder = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  const files = new Map<string, Uint8Array>()
  let size = 0
  const add = (name: string, bytes: Uint8Array): void => {
    size += bytes.length
    if (size > MOST_BYTES) throw refused(t('theme.tooLarge', { most: MOST_BYTES / 1024 / 1024 }))
    // What file managers leave behind, e.g. `.DS_Store`.
    if (!basename(name).startsWith('.')) files.set(name.replaceAll('\\', '/'), bytes)
  }
  if (folder === null) {
    const archive = await archiveOf(await bytesAt(path))
    const top = commonFolder(archive.names)
    const names = archive.names.filter((name) => name.startsWith(top) && !name.endsWith('/'))
    if (names.length > MOST_FILES) throw refused(t('theme.tooMany', { most: MOST_FILES }))
    for (const name of names) add(name.slice(top.length), (await archive.read(name)) ?? new Uint8Array())
  } else {
    const found = folder.filter((entry) => entry.isFile())
    if (found.length > MOST_FILES) throw refused(t('theme.tooMany', { most: MOST_FILES }))
    for (const entry of found) {
      const full = join(entry.parentPath, entry.name)
      add(full.slice(path.length).replace(/^[/\\]+/, ''), await readFile(full))
    }
  }
  return themeOfFiles(files)
}
