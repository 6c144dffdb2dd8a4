import { parentPort, workerData } from 'node:worker_threads'
import type { RevisionHash } from '../../../shared/article/record'
import { AppError, type ErrorValue } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { NamedRevision, SiteArticle } from '../../../shared/portal/site/site'
import { plainRevisions } from '../../library/articles/plain-revisions'
import { threadDisk } from '../../library/disk/thread-disk'
import { openTree } from '../../library/disk/tree'
import { openMediaStore } from '../../library/media-store'
import { nodeExportDisk, stagingWriter } from '../staging/export-disk'
import { targetFailure } from '../staging/failures'
import { stagedPath } from '../staging/moves'
import { factsOf, type FactsSettings } from './article-facts'
import { createArticleReader } from './article-reader'
import { type FileMaker, makeFile } from './make-file'
import { mediaSizesOf } from './media-sizes'
import { shortName } from '../short-name'
import {
  type Answer,
  type FactsAnswer,
  type FromThread,
  parseArticle,
  type Question,
  type SentKit,
  type ToThread,
} from './thread-messages'

/** The thread that reads articles and draws, verifies and stages a site's files while the program does other things. */
const library = workerData as string
const disk = threadDisk()
const revision = plainRevisions(disk, library)
const media = openMediaStore(disk, openTree(disk, library))
const waiting = new Map<
  RevisionHash,
  { readonly come: (article: SiteArticle) => void; readonly fail: (error: AppError) => void }
>()
const asked = new Map<RevisionHash, Promise<SiteArticle>>()

const say = (message: FromThread): void => parentPort?.postMessage(message)

/** Asks the program, which knows what is the matter with an article. */
function ask({ id, hash }: NamedRevision): Promise<SiteArticle> {
  const known = asked.get(hash)
  if (known !== undefined) return known
  const coming = new Promise<SiteArticle>((come, fail) => {
    waiting.set(hash, { come, fail })
    say({ kind: 'need', id, hash })
  })
  asked.set(hash, coming)
  return coming
}

const reader = createArticleReader(async (named) => {
  const found = await revision(named.id, named.hash)
  const mediaSizes = found === null ? null : await mediaSizesOf(found.record, media.size).catch(() => null)
  return found === null || mediaSizes === null ? ask(named) : { record: found.record, mediaSizes }
})

let maker: FileMaker | null = null

function begin({ site, map }: SentKit, planned: readonly string[], root: string): void {
  const kit = { site: { ...site, digest: shortName }, map }
  const paths = new Set(planned)
  const write = stagingWriter({ ...nodeExportDisk, ...disk })
  const stage: FileMaker['stage'] = (path, bytes) =>
    write(stagedPath(root, path), bytes).catch((error: unknown) => {
      throw targetFailure(error, root)
    })
  maker = { kit, reader, planned: (path) => paths.has(path), stage }
}

async function factsOfAll(articles: readonly NamedRevision[], settings: FactsSettings): Promise<FactsAnswer> {
  const answers: FactsAnswer[number][] = []
  for (const { id, hash } of articles) {
    const found = await revision(id, hash)
    answers.push(found === null ? null : factsOf(id, hash, found.record, settings))
  }
  return answers
}

async function answerTo(question: Question): Promise<Answer> {
  if (question.kind === 'facts') return factsOfAll(question.articles, question.settings)
  if (maker === null) throw new AppError('internal', 'nothing is drawn yet')
  return makeFile(question.file, maker, question.standing)
}

async function answer(n: number, question: Question): Promise<void> {
  try {
    say({ kind: 'answer', n, answer: await answerTo(question) })
  } catch (error) {
    say({ kind: 'failed', n, error: valueOf(error) })
  }
}

function valueOf(error: unknown): ErrorValue {
  if (error instanceof AppError) return error.toValue()
  const detail = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message: t('site.drawingFailed', { detail: detail.slice(0, 200) }) }
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'site') return begin(message.kit, message.planned, message.root)
  if (message.kind === 'facts' || message.kind === 'make') return void answer(message.n, message)
  const one = waiting.get(message.hash)
  waiting.delete(message.hash)
  asked.delete(message.hash)
  if (message.kind === 'article') return one?.come(parseArticle(message.json))
  const { code, message: words, details } = message.error
  one?.fail(new AppError(code, words, details))
})
