import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/ipc/errors'
import type { DrawingKit } from '../../../shared/portal/site/draw-file'
import type { NamedRevision, ReadArticle } from '../../../shared/portal/site/site'
import type { FactsSettings } from './article-facts'
import type { MadeFile, Standing, WantedFile } from './make-file'
import { siteWorkerFile } from './site-worker-file'
import {
  type Answer,
  articleJson,
  type FactsAnswer,
  type FromThread,
  type Question,
  type ToThread,
} from './thread-messages'

/** One thread's conversation with the program. */
export interface SiteThread {
  readonly facts: (settings: FactsSettings, articles: readonly NamedRevision[]) => Promise<FactsAnswer>
  /**
   * What is made from here on.
   * @param planned the paths of the site's files @param root of the target @param read reads what the thread can't
   */
  readonly begin: (kit: DrawingKit, planned: readonly string[], root: string, read: ReadArticle) => void
  readonly make: (file: WantedFile, standing: Standing) => Promise<MadeFile>
  readonly close: () => Promise<void>
}

/** Room for its texts, in MiB. More than it needs, it would fill before it tidies up. */
const ROOM = 384
/** Twice what V8 gives: what is at work lives through fewer collections, some 6 % less to do for 30 MB a thread. */
const YOUNG_ROOM = 96

/** @param library its path */
export function startThread(library: string): SiteThread {
  const worker = new Worker(siteWorkerFile(), {
    workerData: library,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: ROOM, maxYoungGenerationSizeMb: YOUNG_ROOM },
  })
  const waiting = new Map<
    number,
    { readonly answered: (answer: Answer) => void; readonly failed: (error: Error) => void }
  >()
  let next = 0
  let broken: Error | null = null
  let readArticle: ReadArticle = () => Promise.reject(new AppError('internal', 'nothing is drawn yet'))
  const say = (message: ToThread): void => worker.postMessage(message)

  const giveUp = (error: Error): void => {
    broken = error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  const bring = async ({ id, hash }: NamedRevision): Promise<void> => {
    try {
      say({ kind: 'article', hash, json: articleJson(await readArticle({ id, hash })) })
    } catch (error) {
      if (!(error instanceof AppError)) return giveUp(error instanceof Error ? error : new Error(String(error)))
      say({ kind: 'no-article', hash, error: error.toValue() })
    }
  }
  const ask = <T extends Answer>(question: Question): Promise<T> =>
    new Promise((answered, failed) => {
      if (broken !== null) return failed(broken)
      const n = next++
      waiting.set(n, { answered: (answer) => answered(answer as T), failed })
      say({ ...question, n })
    })

  worker.on('message', (message: FromThread) => {
    if (message.kind === 'need') return void bring(message)
    const one = waiting.get(message.n)
    waiting.delete(message.n)
    if (message.kind === 'answer') return one?.answered(message.answer)
    const { code, message: words, details } = message.error
    one?.failed(new AppError(code, words, details))
  })
  worker.on('error', (error: unknown) => giveUp(error instanceof Error ? error : new Error(String(error))))
  return {
    facts: (settings, articles) => ask<FactsAnswer>({ kind: 'facts', settings, articles }),
    begin: ({ site, map }, planned, root, read) => {
      readArticle = read
      // These and no more: a site has all its articles with it.
      const { profile, columns, theme, stylesheet, code } = site
      say({ kind: 'site', kit: { site: { profile, columns, theme, stylesheet, code }, map }, planned, root })
    },
    make: (file, standing) => ask<MadeFile>({ kind: 'make', file, standing }),
    close: async () => {
      await worker.terminate()
    },
  }
}
