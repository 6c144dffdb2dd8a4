import { join } from 'node:path'
import * as v from 'valibot'
import { writeDurably } from './disk/durable-write'
import { orMissing } from './disk/error-codes'
import { makePath } from './disk/make-path'
import type { DiskOperations } from './disk/operations'
import { sha256 } from './disk/sha256'
import { sweepFolder, sweepFoldersIn, sweepTemps } from './disk/sweep'

/** What a site's folder held after one export: enough to tell later what has changed since. */
export interface SiteVersion {
  /** The real path of the folder. */
  readonly out: string
  /** ISO 8601. */
  readonly at: string
  /** Whether this version was carried to the portal. */
  readonly uploaded: boolean
  /** SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>
}

/** One version by its name, without its files. */
export interface SiteVersionSummary extends Omit<SiteVersion, 'files'> {
  readonly name: string
}

/** The last versions of this machine's sites, newest first. */
export interface SiteVersions {
  readonly add: (version: SiteVersion) => Promise<void>
  readonly list: (out: string) => Promise<readonly SiteVersionSummary[]>
  /** Null for one that is no longer there or can't be read. */
  readonly read: (name: string) => Promise<SiteVersion | null>
  /** Where the files of the version that a site's folder held before the last export are kept. */
  readonly previousFolder: (out: string) => string
  /** Takes away what a kill left half-written, once it is old. Never fails. */
  readonly sweep: () => Promise<void>
}

/** So many are kept; those that were uploaded go last. */
const MOST = 12
/** When (UTC, to the millisecond), whether it was uploaded, and which folder: so that telling them apart reads none of them. */
const NAME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-([01])-([0-9a-f]{16})\.json$/

const placeOf = (out: string): string => sha256(out).slice(0, 16)

function summaryOf(name: string, out: string): readonly SiteVersionSummary[] {
  const [, year, month, day, hour, minute, second, ms, uploaded, place] = NAME.exec(name) ?? []
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`
  return place === placeOf(out) ? [{ name, out, at, uploaded: uploaded === '1' }] : []
}

function nameOf({ out, at, uploaded }: SiteVersion): string {
  const digits = new Date(at).toISOString().replace(/\D/g, '')
  return `${digits}-${uploaded ? 1 : 0}-${placeOf(out)}.json`
}

const schema = v.object({
  out: v.string(),
  at: v.string(),
  uploaded: v.boolean(),
  files: v.record(v.string(), v.string()),
})

/** Versions lie in the state of this machine, a file each; losing them loses no more than a choice. */
export function openSiteVersions(disk: DiskOperations, folder: string, now: () => number): SiteVersions {
  const previous = join(folder, 'previous')

  async function names(): Promise<readonly string[]> {
    const entries = (await orMissing(disk.list(folder))) ?? []
    await sweepTemps(disk, folder, entries, now())
    return entries
      .map(({ name }) => name)
      .filter((name) => NAME.test(name))
      .sort()
      .reverse()
  }

  async function read(name: string): Promise<SiteVersion | null> {
    const bytes = NAME.test(name) ? await orMissing(disk.read(join(folder, name))) : null
    try {
      const parsed = v.safeParse(schema, JSON.parse(Buffer.from(bytes ?? '').toString('utf8')))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }

  return {
    read,
    previousFolder: (out) => join(previous, placeOf(out)),
    sweep: async () => {
      await sweepFolder(disk, folder, now())
      await sweepFoldersIn(disk, previous, now())
    },
    add: async (version) => {
      await makePath(disk, folder)
      const name = nameOf(version)
      await writeDurably(disk, join(folder, name), Buffer.from(`${JSON.stringify(version)}\n`))
      const all = await names()
      const isUploaded = (one: string): boolean => NAME.exec(one)?.[8] === '1'
      const spare = [...all.filter(isUploaded), ...all.filter((one) => !isUploaded(one))]
      for (const old of spare.slice(MOST)) await orMissing(disk.remove(join(folder, old)))
    },
    list: async (out) => (await names()).flatMap((name) => summaryOf(name, out)),
  }
}
