import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { ReadArticle, Site, SiteArticle, SiteEntry, SiteFile } from '../../../shared/portal/site/site'
import { articleJson, type DrawnSite, type FromWorker, type ToWorker } from './drawing-messages'
import { drawingWorkerFile } from './drawing-worker-file'
import { type MadeFile, makeFile } from './make-file'

/** Fewer files are drawn before a thread would have begun. */
const MANY = 300
/** More threads would wait for the disk. */
const MOST_THREADS = 3

/** Room for a thread's plan and texts, in MiB. More than it needs, it would fill before it tidies up. */
const roomFor = ({ entries }: DrawnSite) => ({ maxOldGenerationSizeMb: Math.ceil(512 + entries.length * 0.008) })

/** Makes the files of one export. */
export interface Drawing {
  /** @param old the file's text in the last export, where it is wanted and known */
  readonly make: (file: SiteFile, old: string | null) => Promise<MadeFile>
  readonly close: () => Promise<void>
}

/**
 * Draws in threads of its own when there is much to draw, so that reading and writing go on meanwhile.
 * @param count how many files will be asked for
 */
export function startDrawing(site: Site, files: readonly SiteFile[], read: ReadArticle, count: number): Drawing {
  if (count >= MANY) return inThreads(site, read)
  const paths = new Set(files.map(({ path }) => path))
  return {
    make: (file, old) => makeFile(file, read, (path) => paths.has(path), site.profile.charset, old),
    close: async () => undefined,
  }
}

function inThreads({ digest: _digest, ...site }: Site, read: ReadArticle): Drawing {
  const [first, ...others] = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () =>
    startThread(site, read),
  )
  if (first === undefined) throw new AppError('internal', 'no thread')
  const threads = [first, ...others]
  let next = 0
  return {
    make: (file, old) => (threads[next++ % threads.length] ?? first).make(file, old),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  }
}

function startThread(site: DrawnSite, read: ReadArticle): Drawing {
  const worker = new Worker(drawingWorkerFile(), { workerData: site, execArgv: [], resourceLimits: roomFor(site) })
  const entries = new Map<ArticleId, SiteEntry>(site.entries.map((entry) => [entry.id, entry]))
  const waiting = new Map<
    number,
    { readonly made: (file: MadeFile) => void; readonly failed: (error: Error) => void }
  >()
  let next = 0
  let broken: Error | null = null
  const say = (message: ToWorker): void => worker.postMessage(message)

  const giveUp = (error: Error): void => {
    broken = error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  const answer = async (id: ArticleId, hash: RevisionHash): Promise<void> => {
    try {
      say({ kind: 'article', hash, json: articleJson(await articleOf(id)) })
    } catch (error) {
      if (!(error instanceof AppError)) return giveUp(error instanceof Error ? error : new Error(String(error)))
      say({ kind: 'no-article', hash, error: error.toValue() })
    }
  }
  const articleOf = async (id: ArticleId): Promise<SiteArticle> => {
    const entry = entries.get(id)
    if (entry === undefined) throw new AppError('not-found', t('exporting.unknown', { id }))
    return read(entry)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'need') return void answer(message.id, message.hash)
    const one = waiting.get(message.n)
    waiting.delete(message.n)
    if (message.kind === 'made') return one?.made(message.made)
    const { code, message: words, details } = message.error
    one?.failed(new AppError(code, words, details))
  })
  worker.on('error', (error: unknown) => giveUp(error instanceof Error ? error : new Error(String(error))))
  return {
    make: ({ path }, old) =>
      new Promise((made, failed) => {
        if (broken !== null) return failed(broken)
        const n = next++
        waiting.set(n, { made, failed })
        say({ kind: 'draw', n, path, old })
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}
