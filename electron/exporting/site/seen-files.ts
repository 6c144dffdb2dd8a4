import { crc32 } from 'node:zlib'
import type { Library } from '../../library/api'
import { shortName } from '../short-name'

/** What a file was like when its bytes were read: while size and times stay, its sum does. */
export interface SeenFile {
  readonly size: number
  /** Nanoseconds since the epoch. */
  readonly modified: bigint
  readonly changed: bigint
  readonly sum: string
}

/** The files of one folder that were read before, by their paths in it. */
export interface SeenFolder {
  readonly of: (path: string) => SeenFile | undefined
  readonly note: (path: string, seen: SeenFile) => void
  /** Writes down what is new, and forgets the files that are gone. */
  readonly keep: (isThere: (path: string) => boolean) => Promise<void>
}

/** Folders of sites whose files were read, kept in this machine's state: reading those of a large portal takes long. */
export interface SeenFiles {
  readonly recall: (root: string) => Promise<SeenFolder>
}

const FORMAT = 1
/** Kept in so many parts, so that a change writes little and none keeps the program busy. */
const PARTS = 16
/** Folders that are kept at a time; one that takes the place of another is read anew. */
const PLACES = 8
const partOf = (path: string): number => crc32(path) % PARTS

type Stored = readonly (readonly [path: string, size: number, modified: string, changed: string, sum: string])[]

export function openSeenFiles({ derived }: Pick<Library, 'derived'>): SeenFiles {
  const folders = new Map<string, SeenFolder>()

  async function open(root: string): Promise<SeenFolder> {
    const stamp = shortName(JSON.stringify([FORMAT, root]))
    const nameOf = (part: number): string => `site-sums-${crc32(root) % PLACES}-${part}`
    const parts: Map<string, SeenFile>[] = []
    for (let part = 0; part < PARTS; part += 1) {
      const stored = (await derived.read(nameOf(part), stamp)) as Stored | null
      const files = (stored ?? []).map(([path, size, modified, changed, sum]) => {
        const seen = { size, modified: BigInt(modified), changed: BigInt(changed), sum }
        return [path, seen] as const
      })
      parts.push(new Map(files))
    }
    const unwritten = new Set<number>()
    return {
      of: (path) => parts[partOf(path)]?.get(path),
      note: (path, seen) => {
        parts[partOf(path)]?.set(path, seen)
        unwritten.add(partOf(path))
      },
      keep: async (isThere) => {
        for (const part of unwritten) {
          unwritten.delete(part)
          const files = [...(parts[part] ?? [])].filter(([path]) => isThere(path))
          parts[part] = new Map(files)
          const stored: Stored = files.map(([path, { size, modified, changed, sum }]) => {
            return [path, size, String(modified), String(changed), sum]
          })
          // A state that takes no more writes costs time at the next start, no export.
          await derived.keep(nameOf(part), stamp, stored).catch(() => undefined)
        }
      },
    }
  }

  return {
    recall: async (root) => {
      const known = folders.get(root) ?? (await open(root))
      folders.set(root, known)
      return known
    },
  }
}
