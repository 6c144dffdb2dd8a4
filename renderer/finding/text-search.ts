import { compileQuery, type FindQuery, type Hit } from '../../shared/finding/find-query'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'

/** How long a regular expression may take for what it is given at once, in milliseconds. */
const TIME = 2000

export type Hits = readonly (readonly Hit[])[]

export interface TextSearch {
  /** Hits of each text, at once; null for a regular expression, which needs `find`. */
  readonly findNow: ((texts: readonly string[]) => Hits) | null
  /** Rejects with AppError `invalid-argument` when the pattern takes too long, with `cancelled` after `stop`. */
  readonly find: (texts: readonly string[]) => Promise<Hits>
  readonly stop: () => void
}

/**
 * Prepares a search; words are looked for here, patterns in a worker that is ended when it takes too long.
 * @returns null for nothing to look for
 * @throws AppError `invalid-argument` with why this can't be looked for
 */
export function openSearch(query: FindQuery): TextSearch | null {
  const compiled = compileQuery(query)
  if (compiled.kind === 'empty') return null
  if (compiled.kind === 'refused') throw new AppError('invalid-argument', compiled.message)
  const { find } = compiled
  const findNow = (texts: readonly string[]): Hits => texts.map(find)
  if (!query.regex) return { findNow, find: (texts) => Promise.resolve(findNow(texts)), stop: () => undefined }
  return patternSearch(query)
}

function patternSearch(query: FindQuery): TextSearch {
  let worker: Worker | null = null
  let giveUp: ((error: AppError) => void) | null = null
  const end = (error: AppError): void => {
    worker?.terminate()
    worker = null
    giveUp?.(error)
    giveUp = null
  }
  const ask = (texts: readonly string[]): Promise<Hits> =>
    new Promise((resolve, reject) => {
      const asked = (worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }))
      const timer = window.setTimeout(() => end(new AppError('invalid-argument', t('find.tooSlow'))), TIME)
      giveUp = (error) => {
        window.clearTimeout(timer)
        reject(error)
      }
      asked.onmessage = ({ data }: MessageEvent<Hits>) => {
        window.clearTimeout(timer)
        giveUp = null
        resolve(data)
      }
      asked.onerror = (event) => {
        event.preventDefault()
        end(new AppError('internal', t('find.failed')))
      }
      asked.postMessage({ query, texts })
    })
  let queue: Promise<unknown> = Promise.resolve()
  return {
    findNow: null,
    find: (texts) => {
      const mine = queue.then(() => ask(texts))
      queue = mine.catch(() => undefined)
      return mine
    },
    stop: () => end(new AppError('cancelled', t('find.failed'))),
  }
}
