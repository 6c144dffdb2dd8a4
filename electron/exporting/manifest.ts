import { join } from 'node:path'
import * as v from 'valibot'
import { isArticleId, isRevisionHash } from '../../shared/article/ids'
import { EXPORT_KINDS } from '../../shared/ipc/export-values'
import { orMissing } from '../library/disk/error-codes'
import { readJsonBytes } from '../library/disk/json-bytes'
import { sha256 } from '../library/disk/sha256'
import { openSlices } from '../library/slices'
import type { ExportDisk } from './staging/export-disk'
import { isTargetPath, MANIFEST } from './staging/names'

const FORMAT = 1

const pathSchema = v.pipe(v.string(), v.check(isTargetPath))
const articleSchema = v.object({
  id: v.pipe(
    v.string(),
    v.check((value) => isArticleId(value)),
  ),
  kind: v.picklist([...EXPORT_KINDS, 'site']),
  path: pathSchema,
  revision: v.pipe(
    v.string(),
    v.check((value) => isRevisionHash(value)),
  ),
  files: v.array(pathSchema),
  /** In a site: the folder of the article's column. */
  folder: v.exactOptional(v.string()),
})
const fileSchema = v.object({
  path: pathSchema,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
/** A file that a site export drew: `key` names all that it depends on, `uses` the files that it loads. */
const pageSchema = v.object({
  path: pathSchema,
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  uses: v.array(pathSchema),
})
const shapeSchema = v.object({
  format: v.literal(FORMAT),
  library: v.exactOptional(v.string()),
  articles: v.array(v.unknown()),
  files: v.array(v.unknown()),
  pages: v.exactOptional(v.array(v.unknown())),
})

/** What the exporter wrote into a folder. It tells no time and no machine, so that exporting twice gives the same bytes. */
export interface Manifest {
  readonly format: typeof FORMAT
  /** Whose portal it is, when it was exported into this folder. */
  readonly library?: string
  readonly articles: readonly ManifestArticle[]
  readonly files: readonly ManifestFile[]
  /** The pages of the whole portal, when it was exported into this folder. */
  readonly pages?: readonly ManifestPage[]
}
export type ManifestArticle = v.InferOutput<typeof articleSchema>
export type ManifestFile = v.InferOutput<typeof fileSchema>
export type ManifestPage = v.InferOutput<typeof pageSchema>

export const emptyManifest: Manifest = { format: FORMAT, articles: [], files: [] }

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/** The last one that was printed or read, by the sum of its bytes: that of a large portal is dear to read, and read often. */
let last: { readonly sum: string; readonly manifest: Manifest } | null = null

/** The manifest's bytes, the same for the same content. That of a large portal takes its time, and lets others have theirs. */
export async function printManifest(manifest: Manifest): Promise<Uint8Array> {
  const { library } = manifest
  const articles = await inOrder(manifest.articles, ({ id, kind, path, revision, files, folder }) => ({
    id,
    kind,
    path,
    revision,
    files: files.toSorted(),
    ...(folder === undefined ? {} : { folder }),
  }))
  const files = await inOrder(manifest.files, ({ path, bytes, sha256: sum }) => ({ path, bytes, sha256: sum }))
  const pages =
    manifest.pages && (await inOrder(manifest.pages, ({ path, key, uses }) => ({ path, key, uses: uses.toSorted() })))
  const bytes = Buffer.concat([
    Buffer.from(
      `{\n"format": ${FORMAT},\n${library === undefined ? '' : `"library": ${JSON.stringify(library)},\n`}"articles": `,
    ),
    ...articles.parts,
    Buffer.from(',\n"files": '),
    ...files.parts,
    ...(pages === undefined ? [] : [Buffer.from(',\n"pages": '), ...pages.parts]),
    Buffer.from('\n}\n'),
  ])
  last = {
    sum: sha256(bytes),
    manifest: {
      format: FORMAT,
      ...(library === undefined ? {} : { library }),
      articles: articles.entries,
      files: files.entries,
      ...(pages === undefined ? {} : { pages: pages.entries }),
    },
  }
  return bytes
}

/** So many lines become bytes at a time: all of a large portal's as text would take room three times over. */
const LINES = 2000

/** Entries by their paths, and their text: one a line, for that of a large portal is looked at by people and compared. */
async function inOrder<T extends { readonly path: string }>(entries: readonly T[], ordered: (entry: T) => T) {
  const turn = openSlices()
  const sorted = entries.toSorted(byPath)
  const done: T[] = []
  const parts: Buffer[] = []
  for (let at = 0; at < sorted.length; at += LINES) {
    const some = sorted.slice(at, at + LINES).map(ordered)
    done.push(...some)
    parts.push(Buffer.from(`${at === 0 ? '[' : ','}\n${some.map((entry) => JSON.stringify(entry)).join(',\n')}`))
    await turn()
  }
  return { entries: done, parts: [...parts, Buffer.from(done.length === 0 ? '[]' : '\n]')] }
}

/** Null when there is none, or when the file of that name is not one of ours: then nothing in the folder is. */
export async function readManifest(disk: ExportDisk, root: string): Promise<Manifest | null> {
  const bytes = await orMissing(disk.read(join(root, MANIFEST)))
  return bytes === null ? null : parseManifest(bytes)
}

/** Null for bytes that aren't a manifest of ours. */
export async function parseManifest(bytes: Uint8Array): Promise<Manifest | null> {
  const sum = sha256(bytes)
  if (last?.sum === sum) return last.manifest
  try {
    const shape = v.parse(shapeSchema, readJsonBytes(bytes))
    const manifest: Manifest = {
      format: FORMAT,
      ...(shape.library === undefined ? {} : { library: shape.library }),
      articles: await checked(articleSchema, shape.articles),
      files: await checked(fileSchema, shape.files),
      ...(shape.pages === undefined ? {} : { pages: await checked(pageSchema, shape.pages) }),
    }
    last = { sum, manifest }
    return manifest
  } catch {
    return null
  }
}

/** @throws ValiError for an entry that is none */
async function checked<S extends v.GenericSchema>(schema: S, entries: readonly unknown[]): Promise<v.InferOutput<S>[]> {
  const turn = openSlices()
  const found: v.InferOutput<S>[] = []
  for (const entry of entries) {
    found.push(v.parse(schema, entry))
    await turn()
  }
  return found
}
