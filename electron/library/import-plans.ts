import { join } from 'node:path'
import { isArticleId } from '../../shared/article/ids'
import type { ArticleId } from '../../shared/article/record'
import { writeDurably } from './disk/durable-write'
import { orMissing } from './disk/error-codes'
import { makePath } from './disk/make-path'
import type { DiskOperations } from './disk/operations'
import { sweepFoldersIn, sweepTemps } from './disk/sweep'

/** The id that one record of a file will have, or has: written down before it is saved. */
export interface PlannedArticle {
  readonly file: string
  /** Which record of the file, from 0. */
  readonly nth: number
  /** SHA-256 of the file's bytes: another file under its name is another import. */
  readonly sum: string
  readonly id: ArticleId
}

/** What imports that were broken off had planned: taken up again, they make no article twice. */
export interface ImportPlans {
  /** @param run names an import: the same files into the same place have the same name (letters and digits) */
  readonly read: (run: string) => Promise<readonly PlannedArticle[]>
  readonly add: (run: string, planned: readonly PlannedArticle[]) => Promise<void>
  /** The import has come to its end: a next one of the same files is a new one. */
  readonly finish: (run: string) => Promise<void>
  /** Takes away what a kill left half-written, once it is old; its import may never be taken up again. Never fails. */
  readonly sweep: () => Promise<void>
}

/** Plans lie in the state of this machine, a small file for each portion of an import. */
export function openImportPlans(disk: DiskOperations, folder: string, now: () => number): ImportPlans {
  const portions = new Map<string, number>()

  async function namesIn(run: string): Promise<readonly string[]> {
    const entries = (await orMissing(disk.list(join(folder, run)))) ?? []
    await sweepTemps(disk, join(folder, run), entries, now())
    return entries.flatMap(({ name }) => (/^\d{6}\.json$/.test(name) ? [name] : [])).sort()
  }

  return {
    read: async (run) => {
      const names = await namesIn(run)
      portions.set(run, Number.parseInt(names.at(-1) ?? '', 10) + 1 || 0)
      const planned: PlannedArticle[] = []
      for (const name of names) planned.push(...plansIn(await disk.read(join(folder, run, name))))
      return planned
    },
    add: async (run, planned) => {
      const place = join(folder, run)
      const portion = portions.get(run) ?? 0
      portions.set(run, portion + 1)
      await makePath(disk, place)
      const bytes = Buffer.from(`${JSON.stringify(planned)}\n`)
      await writeDurably(disk, join(place, `${String(portion).padStart(6, '0')}.json`), bytes)
    },
    finish: async (run) => {
      portions.delete(run)
      // The newest first: what is left after a crash is a plan whose articles are all there.
      for (const name of [...(await namesIn(run))].reverse()) await disk.remove(join(folder, run, name))
      await orMissing(disk.removeFolder(join(folder, run)))
    },
    sweep: () => sweepFoldersIn(disk, folder, now()),
  }
}

/** A plan that can't be read plans nothing: at worst an article comes twice, and is flagged. */
function plansIn(bytes: Uint8Array): readonly PlannedArticle[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    return Array.isArray(value) ? (value as readonly unknown[]).filter(isPlanned) : []
  } catch {
    return []
  }
}

function isPlanned(value: unknown): value is PlannedArticle {
  if (typeof value !== 'object' || value === null) return false
  const { file, nth, sum, id } = value as Partial<Record<keyof PlannedArticle, unknown>>
  return typeof file === 'string' && typeof nth === 'number' && typeof sum === 'string' && isArticleId(id)
}
