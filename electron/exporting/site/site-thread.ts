import { Worker } from 'node:worker_threads'
import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { ReadArticle, Site, SiteEntry } from '../../../shared/portal/site/site'
import type { FactsSettings } from './article-facts'
import type { MadeFile, Standing } from './make-file'
import { siteWorkerFile } from './site-worker-file'
import {
  type Answer,
  articleJson,
  type FactsAnswer,
  type FromThread,
  type NamedRevision,
  type Question,
  type ToThread,
} from './thread-messages'

/** One thread's conversation with the program. */
export interface SiteThread {
  readonly facts: (settings: FactsSettings, articles: readonly NamedRevision[]) => Promise<FactsAnswer>
  /** What is made from here on. @param read reads what the thread can't @param root of the target */
  readonly begin: (site: Site, root: string, read: ReadArticle) => void
  readonly make: (path: string, standing: Standing) => Promise<MadeFile>
  readonly close: () => Promise<void>
}

/** @param library its path @param room for its heap, in MiB */
export function startThread(library: string, room: number): SiteThread {
  const worker = new Worker(siteWorkerFile(), {
    workerData: library,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: room },
  })
  const waiting = new Map<
    number,
    { readonly answered: (answer: Answer) => void; readonly failed: (error: Error) => void }
  >()
  let next = 0
  let broken: Error | null = null
  let articleOf: (id: ArticleId) => Promise<string> = unknown
  const say = (message: ToThread): void => worker.postMessage(message)

  const giveUp = (error: Error): void => {
    broken = error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  const bring = async (id: ArticleId, hash: RevisionHash): Promise<void> => {
    try {
      say({ kind: 'article', hash, json: await articleOf(id) })
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
    if (message.kind === 'need') return void bring(message.id, message.hash)
    const one = waiting.get(message.n)
    waiting.delete(message.n)
    if (message.kind === 'answer') return one?.answered(message.answer)
    const { code, message: words, details } = message.error
    one?.failed(new AppError(code, words, details))
  })
  worker.on('error', (error: unknown) => giveUp(error instanceof Error ? error : new Error(String(error))))
  return {
    facts: (settings, articles) => ask<FactsAnswer>({ kind: 'facts', settings, articles }),
    begin: ({ digest: _digest, ...site }, root, read) => {
      const entries = new Map<ArticleId, SiteEntry>(site.entries.map((entry) => [entry.id, entry]))
      articleOf = async (id) => {
        const entry = entries.get(id)
        return entry === undefined ? unknown(id) : articleJson(await read(entry))
      }
      say({ kind: 'site', site, root })
    },
    make: (path, standing) => ask<MadeFile>({ kind: 'make', path, standing }),
    close: async () => {
      await worker.terminate()
    },
  }
}

const unknown = (id: ArticleId): Promise<string> =>
  Promise.reject(new AppError('not-found', t('exporting.unknown', { id })))
