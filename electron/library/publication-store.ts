import { join } from 'node:path'
import * as v from 'valibot'
import { canonicalJson } from '../../shared/article/canonical-json'
import type { ArticleId } from '../../shared/article/record'
import type { PublicationNote } from './api'
import { orMissing } from './disk/error-codes'
import { writeImmutable } from './disk/immutable-write'
import { inParallel } from './disk/in-parallel'
import type { DiskOperations } from './disk/operations'
import { sha256 } from './disk/sha256'
import type { Tree } from './disk/tree'

const FORMAT = 1
const NAME = /^(\d{8}-[a-z2-7]{8})\.[0-9a-f]{16}\.json$/

const noteSchema = v.object({
  articleId: v.string(),
  revision: v.string(),
  kind: v.string(),
  path: v.string(),
  parts: v.exactOptional(v.array(v.string())),
  folder: v.exactOptional(v.string()),
  sha256: v.exactOptional(v.string()),
  at: v.string(),
  by: v.string(),
  exportId: v.string(),
})

/** Null for what has a fitting name but is no note: others of the article are still to be had. */
function parseNote(bytes: Uint8Array): PublicationNote | null {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

export interface PublicationStore {
  readonly add: (notes: readonly PublicationNote[]) => Promise<void>
  readonly of: (id: ArticleId) => Promise<readonly PublicationNote[]>
  /** Every note, newest first. A note never changes, so each file is read once. */
  readonly all: () => Promise<readonly PublicationNote[]>
}

export const isPublicationName = (name: string): boolean => NAME.test(name)

/** True when a file's bytes are the ones its name was made from. */
export const isSoundPublication = (name: string, bytes: Uint8Array): boolean =>
  isPublicationName(name) && sha256(bytes).startsWith(name.slice(18, 34))

export function openPublicationStore(disk: DiskOperations, tree: Tree): PublicationStore {
  async function subFolders(path: string): Promise<readonly string[]> {
    const entries = (await orMissing(disk.list(path))) ?? []
    return entries
      .filter(({ kind, name }) => kind === 'folder' && /^\d+$/.test(name))
      .map(({ name }) => join(path, name))
  }

  async function dayFolders(): Promise<readonly string[]> {
    let level: readonly string[] = [(await tree.find(['publications'])) ?? '']
    if (level[0] === '') return []
    for (let depth = 0; depth < 3; depth++) level = (await inParallel(level, subFolders)).flat()
    return level
  }

  async function readNote(path: string, name: string): Promise<PublicationNote | null> {
    const bytes = await orMissing(disk.read(path))
    return bytes !== null && isSoundPublication(name, bytes) ? parseNote(bytes) : null
  }

  const known = new Map<string, PublicationNote>()
  const newestFirst = (a: PublicationNote, b: PublicationNote): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)

  return {
    add: async (notes) => {
      const folders = new Set<string>()
      await inParallel(notes, async (note) => {
        const bytes = Buffer.from(canonicalJson({ format: FORMAT, ...note }) + '\n')
        const folder = await tree.make(['publications', ...note.at.slice(0, 10).split('-')])
        folders.add(folder)
        const path = join(folder, `${note.articleId}.${sha256(bytes).slice(0, 16)}.json`)
        await writeImmutable(disk, path, bytes, { syncFolder: false })
      })
      // Once for all the files of an export.
      for (const folder of folders) await disk.syncFolder(folder)
    },
    of: async (id) => {
      const found = await inParallel(await dayFolders(), async (folder) => {
        const entries = (await orMissing(disk.list(folder))) ?? []
        const names = entries.flatMap(({ kind, name }) =>
          kind === 'file' && NAME.exec(name)?.[1] === id ? [name] : [],
        )
        return inParallel(names, (name) => readNote(join(folder, name), name))
      })
      return found
        .flat()
        .filter((note) => note !== null)
        .sort(newestFirst)
    },
    all: async () => {
      const notes = await inParallel(await dayFolders(), async (folder) => {
        const names = ((await orMissing(disk.list(folder))) ?? []).filter(({ name }) => NAME.test(name))
        return inParallel(names, async ({ name }) => {
          const note = known.get(name) ?? (await readNote(join(folder, name), name))
          if (note !== null) known.set(name, note)
          return note
        })
      })
      return notes
        .flat()
        .filter((note) => note !== null)
        .sort(newestFirst)
    },
  }
}
