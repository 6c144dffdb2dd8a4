import { parentPort, workerData } from 'node:worker_threads'
import type { RevisionHash } from '../../../shared/article/record'
import { AppError, type ErrorValue } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { planSite } from '../../../shared/portal/site/plan-site'
import type { SiteArticle, SiteEntry } from '../../../shared/portal/site/site'
import { type DrawnSite, type FromWorker, parseArticle, type ToWorker } from './drawing-messages'
import { makeFile } from './make-file'
import { shortName } from './short-name'

/** Texts that are drawn again for searching stay here up to so many characters; the oldest go first. */
const MOST_CHARACTERS = 16_000_000

/** The thread that draws and verifies a site's files while the program reads articles and writes what was drawn. */
const site = workerData as DrawnSite
const files = new Map(planSite({ ...site, digest: shortName }).map((file) => [file.path, file]))
const planned = (path: string): boolean => files.has(path)
const waiting = new Map<
  RevisionHash,
  { readonly come: (json: string) => void; readonly fail: (error: AppError) => void }
>()
const asked = new Map<RevisionHash, Promise<string>>()
let held = 0

const say = (message: FromWorker, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)

function textOf({ id, hash }: SiteEntry): Promise<string> {
  const known = asked.get(hash)
  if (known !== undefined) return known
  const coming = new Promise<string>((come, fail) => {
    waiting.set(hash, { come, fail })
    say({ kind: 'need', id, hash })
  })
  asked.set(hash, coming)
  return coming
}

/** Forgets the oldest texts; what is still being waited for stays. */
function makeRoom(): void {
  for (const [hash, text] of asked) {
    if (held <= MOST_CHARACTERS) return
    if (waiting.has(hash)) continue
    asked.delete(hash)
    void text.then((json) => (held -= json.length))
    return
  }
}

const read = async (entry: SiteEntry): Promise<SiteArticle> => parseArticle(await textOf(entry))

async function draw(n: number, path: string, old: string | null): Promise<void> {
  const file = files.get(path)
  try {
    if (file === undefined) throw new AppError('not-found', path)
    const made = await makeFile(file, read, planned, site.profile.charset, old)
    // A buffer may be a view on memory that others share: what is sent away is its own.
    const bytes = new Uint8Array(made.bytes)
    say({ kind: 'made', n, made: { ...made, bytes } }, [bytes.buffer])
  } catch (error) {
    say({ kind: 'failed', n, error: valueOf(error) })
  }
}

function valueOf(error: unknown): ErrorValue {
  if (error instanceof AppError) return error.toValue()
  const detail = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message: t('site.drawingFailed', { detail: detail.slice(0, 200) }) }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'draw') return void draw(message.n, message.path, message.old)
  const one = waiting.get(message.hash)
  waiting.delete(message.hash)
  if (message.kind === 'no-article') {
    asked.delete(message.hash)
    const { code, message: words, details } = message.error
    return one?.fail(new AppError(code, words, details))
  }
  held += message.json.length
  one?.come(message.json)
  makeRoom()
})
