import { availableParallelism } from 'node:os'
import { AppError } from '../../../shared/ipc/errors'
import type { DrawingKit } from '../../../shared/portal/site/draw-file'
import type { NamedRevision, ReadArticle } from '../../../shared/portal/site/site'
import { inParallel } from '../../library/disk/in-parallel'
import type { FactsSettings } from './article-facts'
import type { Drawing } from './drawing'
import { portionsOf } from './portions'
import { type SiteThread, startThread } from './site-thread'
import type { FactsAnswer } from './thread-messages'

/** For less, threads would take longer to begin than the work. */
export const MANY = 300
/** More threads would wait for the disk. */
const MOST_THREADS = 3
/** Each thread has the next portion at hand when it is done with one. */
const PORTIONS_A_THREAD = 2

/** The threads of one export. They begin when they are first needed, and end with it. */
export interface SiteThreads {
  /** @param take is given the answers of a portion of the articles as they come */
  readonly facts: <T extends NamedRevision>(
    settings: FactsSettings,
    articles: readonly T[],
    take: (articles: readonly T[], answers: FactsAnswer) => Promise<void>,
  ) => Promise<void>
  /** @param planned the paths of the site's files @param root of the target @param read reads what a thread can't */
  readonly drawing: (kit: DrawingKit, planned: readonly string[], root: string, read: ReadArticle) => Drawing
  readonly close: () => Promise<void>
}

/** @param library its path */
export function siteThreads(library: string): SiteThreads {
  const threads: SiteThread[] = []
  const portions = new Map<SiteThread, number>()

  function begin(): number {
    const count = Math.min(MOST_THREADS, availableParallelism())
    while (threads.length < count) threads.push(startThread(library))
    return count * PORTIONS_A_THREAD
  }

  /** A portion goes to the thread that has the fewest. */
  async function byOne<T>(work: (thread: SiteThread) => Promise<T>): Promise<T> {
    const ofOne = (thread: SiteThread): number => portions.get(thread) ?? 0
    const idlest = threads.toSorted((a, b) => ofOne(a) - ofOne(b))[0]
    if (idlest === undefined) throw new AppError('internal', 'no thread')
    portions.set(idlest, ofOne(idlest) + 1)
    try {
      return await work(idlest)
    } finally {
      portions.set(idlest, ofOne(idlest) - 1)
    }
  }

  return {
    facts: async (settings, wanted, take) => {
      const width = begin()
      await inParallel(
        portionsOf(wanted),
        async (portion) => {
          const named = portion.map(({ id, hash }) => ({ id, hash }))
          await take(portion, await byOne((thread) => thread.facts(settings, named)))
        },
        width,
      )
    },
    drawing: (kit, planned, root, read) => {
      const width = begin()
      for (const thread of threads) thread.begin(kit, planned, root, read)
      return {
        width,
        portion: (work) =>
          byOne((thread) => work(({ path, content }, standing) => thread.make({ path, content: content() }, standing))),
      }
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  }
}
