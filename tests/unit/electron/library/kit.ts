import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Library, Surroundings } from '../../../../electron/library'
import type { DiskOperations } from '../../../../electron/library/disk/operations'
import { nodeDisk } from '../../../../electron/library/disk/operations'
import { initLibraryOn } from '../../../../electron/library/init-library'
import { openLibraryOn } from '../../../../electron/library/open-library'
import type { ArticleRecord } from '../../../../shared/article/record'
import type { Saved } from '../../../../shared/ipc/article-values'
import type { ErrorCode } from '../../../../shared/ipc/errors'
import { AppError } from '../../../../shared/ipc/errors'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

export async function tempFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gaotai-'))
  cleanups.push(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A desk of one's own: a library, a state folder, and a clock that moves a second at every look. */
export interface Desk {
  readonly path: string
  readonly stateDir: string
  readonly surroundings: Surroundings
  /** Opens the library (again), closed after the test. */
  readonly open: (options?: {
    disk?: DiskOperations
    stateDir?: string
    watch?: boolean
    path?: string
  }) => Promise<Library>
}

export async function newDesk(): Promise<Desk> {
  const home = await tempFolder()
  const path = join(home, 'desk')
  const stateDir = join(home, 'state')
  let time = Date.parse('2026-11-23T01:00:00Z')
  const surroundings: Surroundings = {
    now: () => (time += 1000),
    randomBytes: (n) => randomBytes(n),
    person: () => '林小满',
  }
  await initLibraryOn(nodeDisk)({ path, surroundings })
  return {
    path,
    stateDir,
    surroundings,
    open: async (options = {}) => {
      const library = await openLibraryOn(options.disk ?? nodeDisk)({
        path: options.path ?? path,
        stateDir: options.stateDir ?? stateDir,
        surroundings,
        ...(options.watch === undefined ? {} : { watch: options.watch }),
      })
      cleanups.push(() => library.close())
      return library
    },
  }
}

export const recordOf = (title: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  title,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${title}的正文。` }] }] },
  ...more,
})

export const saveNew = (library: Library, record: ArticleRecord, day?: string): Promise<Saved> =>
  library.save({ id: library.mintId(day), parents: [], record, reason: 'create', whenStale: 'refuse' })

export const saveNext = (library: Library, before: Saved, record: ArticleRecord): Promise<Saved> =>
  library.save({ id: before.id, parents: [before.hash], record, reason: 'save', whenStale: 'refuse' })

/** The code that work fails with; fails the test when it doesn't, or with something else than an AppError. */
export async function codeOf(work: Promise<unknown>): Promise<ErrorCode> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  throw new Error('expected a failure')
}
