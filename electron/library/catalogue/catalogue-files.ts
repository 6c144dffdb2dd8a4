import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { ArticleSummary } from '../../../shared/article/record'
import { isArticleId } from '../../../shared/article/ids'
import { orMissing } from '../disk/error-codes'
import type { JsonFile } from '../disk/json-file'
import { openJsonFile } from '../disk/json-file'
import type { DiskOperations } from '../disk/operations'
import { sweepTemps } from '../disk/sweep'
import { dayOf, monthOf } from '../names/article-paths'
import type { ArticleIndex } from './article-index'
import { rowOf } from './row'

/** Raised whenever summaries change their meaning: an older catalogue is then made anew. */
const CATALOGUE_FORMAT = 2

interface StoredDay {
  readonly modified: string | null
  readonly rows: readonly (readonly [signature: string, summary: ArticleSummary])[]
}
type StoredDays = Readonly<Record<string, StoredDay>>
interface StoredMonth {
  readonly format: number
  /** CRC-32 of the days as JSON: a month that lost a row to a flipped bit would pass for the whole. */
  readonly sum: number
  readonly days: StoredDays
}

const MONTH_FILE = /^(\d{4}-\d{2})\.json$/
const monthOfDays = (days: StoredDays): StoredMonth => ({ format: CATALOGUE_FORMAT, sum: sumOf(days), days })
const sumOf = (days: unknown): number => crc32(JSON.stringify(days))
const emptyMonth = monthOfDays({})

/** With the right sum it is what was written here, so that its rows need no look of their own. */
function parseMonth(json: unknown): StoredMonth | null {
  if (typeof json !== 'object' || json === null) return null
  const { format, sum, days } = json as StoredMonth
  if (typeof format !== 'number') return null
  // Another version's is no damage: the month is read anew.
  if (format !== CATALOGUE_FORMAT) return emptyMonth
  return days !== undefined && sumOf(days) === sum ? { format, sum, days } : null
}

/** The catalogue on disk: one lowdb file a month of ids. Derived, so that a damaged file is only slower. */
export interface CatalogueFiles {
  /** Fills the index; answers the months whose files were damaged. */
  readonly load: (index: ArticleIndex) => Promise<readonly string[]>
  readonly write: (index: ArticleIndex, months: Iterable<string>) => Promise<void>
}

export function openCatalogueFiles(disk: DiskOperations, folder: string, now: () => number): CatalogueFiles {
  const files = new Map<string, JsonFile<StoredMonth>>()

  async function fileOf(month: string): Promise<JsonFile<StoredMonth>> {
    const known = files.get(month)
    if (known !== undefined) return known
    const file = await openJsonFile(disk, join(folder, `${month}.json`), emptyMonth, parseMonth)
    files.set(month, file)
    return file
  }

  return {
    load: async (index) => {
      const entries = (await orMissing(disk.list(folder))) ?? []
      await sweepTemps(disk, folder, entries, now())
      const months = entries.flatMap(({ name }) => MONTH_FILE.exec(name)?.[1] ?? [])
      const damaged: string[] = []
      for (const month of months) {
        const file = await fileOf(month)
        if (file.damaged) damaged.push(month)
        fill(index, month, file.db.data)
        file.db.data = emptyMonth
      }
      return damaged
    },
    write: async (index, months) => {
      for (const month of months) {
        const file = await fileOf(month)
        file.db.data = store(index, month)
        await file.db.write()
        // The index holds it all; the file's own copy would double the memory.
        file.db.data = emptyMonth
      }
    },
  }
}

function fill(index: ArticleIndex, month: string, stored: StoredMonth): void {
  for (const [day, { modified, rows }] of Object.entries(stored.days)) {
    if (monthOf(day) !== month) continue
    const there = index.dayAt(day)
    for (const [signature, summary] of rows) {
      if (isArticleId(summary.id) && dayOf(summary.id) === day) index.put(rowOf(summary, signature))
    }
    there.modified = modified === null ? null : BigInt(modified)
  }
}

function store(index: ArticleIndex, month: string): StoredMonth {
  const days: Record<string, StoredDay> = {}
  for (const [day, { modified, rows }] of index.days) {
    if (monthOf(day) !== month) continue
    days[day] = {
      modified: modified === null ? null : String(modified),
      rows: [...rows.values()].map(({ signature, summary }) => [signature, summary] as const),
    }
  }
  return monthOfDays(days)
}
