import { join } from 'node:path'
import * as v from 'valibot'
import { isArticleId, isRevisionHash } from '../../shared/article/ids'
import { EXPORT_KINDS } from '../../shared/ipc/export-values'
import { orMissing } from '../library/disk/error-codes'
import { readJsonBytes } from '../library/disk/json-bytes'
import { sha256 } from '../library/disk/sha256'
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
const manifestSchema = v.object({
  format: v.literal(FORMAT),
  articles: v.array(articleSchema),
  files: v.array(fileSchema),
  /** The pages of the whole portal, when it was exported into this folder. */
  pages: v.exactOptional(v.array(pageSchema)),
})

/** What the exporter wrote into a folder. It tells no time and no machine, so that exporting twice gives the same bytes. */
export type Manifest = v.InferOutput<typeof manifestSchema>
export type ManifestArticle = v.InferOutput<typeof articleSchema>
export type ManifestFile = v.InferOutput<typeof fileSchema>
export type ManifestPage = v.InferOutput<typeof pageSchema>

export const emptyManifest: Manifest = { format: FORMAT, articles: [], files: [] }

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/** The last one that was printed or read, by the sum of its bytes: that of a large portal is dear to read, and read often. */
let last: { readonly sum: string; readonly manifest: Manifest } | null = null

/** The manifest's bytes, the same for the same content. */
export function printManifest(manifest: Manifest): Uint8Array {
  const articles = manifest.articles
    .toSorted(byPath)
    .map(({ id, kind, path, revision, files }) => ({ id, kind, path, revision, files: files.toSorted() }))
  const files = manifest.files.toSorted(byPath).map(({ path, bytes, sha256: sum }) => ({ path, bytes, sha256: sum }))
  const pages = manifest.pages?.toSorted(byPath).map(({ path, key, uses }) => ({ path, key, uses: uses.toSorted() }))
  const lists = [`"articles": ${printList(articles)}`, `"files": ${printList(files)}`]
  if (pages !== undefined) lists.push(`"pages": ${printList(pages)}`)
  const bytes = Buffer.from(`{\n"format": ${FORMAT},\n${lists.join(',\n')}\n}\n`, 'utf8')
  last = {
    sum: sha256(bytes),
    manifest: { format: FORMAT, articles, files, ...(pages === undefined ? {} : { pages }) },
  }
  return bytes
}

/** An entry a line: the manifest of a large portal is looked at by people and compared line by line. */
const printList = (entries: readonly object[]): string =>
  entries.length === 0 ? '[]' : `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`

/** Null when there is none, or when the file of that name is not one of ours: then nothing in the folder is. */
export async function readManifest(disk: ExportDisk, root: string): Promise<Manifest | null> {
  const bytes = await orMissing(disk.read(join(root, MANIFEST)))
  return bytes === null ? null : parseManifest(bytes)
}

/** Null for bytes that aren't a manifest of ours. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  const sum = sha256(bytes)
  if (last?.sum === sum) return last.manifest
  try {
    const parsed = v.safeParse(manifestSchema, readJsonBytes(bytes))
    if (!parsed.success) return null
    last = { sum, manifest: parsed.output }
    return parsed.output
  } catch {
    return null
  }
}
