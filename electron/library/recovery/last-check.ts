import { join } from 'node:path'
import * as v from 'valibot'
import type { Problem, VerifyReport } from '../api'
import { derivedDisk } from '../disk/derived-disk'
import type { JsonFile } from '../disk/json-file'
import { openJsonFile } from '../disk/json-file'
import type { DiskOperations } from '../disk/operations'

const KINDS = ['damaged', 'unreadable', 'missing', 'newer', 'fork', 'stray', 'catalogue'] as const
const schema = v.object({
  at: v.string(),
  repaired: v.boolean(),
  articles: v.number(),
  revisions: v.number(),
  media: v.number(),
  unusedMedia: v.optional(v.array(v.object({ path: v.string(), bytes: v.number() })), []),
  problems: v.array(v.object({ kind: v.picklist(KINDS), path: v.string(), message: v.string() })),
})

/** A full check, and when it was made. */
export interface Checked extends VerifyReport {
  readonly at: string
  readonly repaired: boolean
}

type Stored = Checked | { readonly at: null }

/** Problems kept of one check: more are no help to anybody, and the next check tells of the rest. */
const MOST_KEPT = 10_000

/** What the last full check found, kept in `check.json` of this machine's state. Derived: losing it asks for another check. */
export interface LastCheckStore {
  readonly read: () => Promise<Checked | null>
  readonly keep: (report: VerifyReport, repaired: boolean) => Promise<void>
  /** Unused media have been cleaned away since. */
  readonly noteCleaned: () => Promise<void>
}

export function openLastCheck(disk: DiskOperations, stateFolder: string, now: () => number): LastCheckStore {
  const file: () => Promise<JsonFile<Stored>> = () =>
    openJsonFile<Stored>(derivedDisk(disk), join(stateFolder, 'check.json'), { at: null }, (json) => {
      const parsed = v.safeParse(schema, json)
      return parsed.success ? parsed.output : null
    })
  /** Of this session: it is told also when the state takes no writes. */
  let latest: Checked | null = null

  async function read(): Promise<Checked | null> {
    if (latest !== null) return latest
    const { data } = (await file()).db
    return data.at === null ? null : data
  }

  async function write(checked: Checked): Promise<void> {
    latest = checked
    const { db } = await file()
    db.data = checked
    await db.write()
  }

  return {
    read,
    noteCleaned: async () => {
      const last = await read()
      if (last !== null) await write({ ...last, unusedMedia: [] })
    },
    keep: async ({ articles, revisions, media, problems, unusedMedia }, repaired) => {
      const kept: readonly Problem[] = problems.slice(0, MOST_KEPT)
      const unused = unusedMedia.slice(0, MOST_KEPT)
      await write({
        at: new Date(now()).toISOString(),
        repaired,
        articles,
        revisions,
        media,
        problems: kept,
        unusedMedia: unused,
      })
    },
  }
}
