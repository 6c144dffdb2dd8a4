import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { FoundRecord } from '../found-record'
import { readers } from './readers'
import type { WorkerAnswer, WorkerTask } from './worker-messages'

/** The worker in which foreign bytes are parsed; whoever started it kills it when it takes too long or too much memory. */
parentPort?.on('message', (task: WorkerTask) => {
  void answer(task).then((result) => {
    const transfer = result.ok ? result.found.flatMap(bytesOf).map(({ buffer }) => buffer as ArrayBuffer) : []
    parentPort?.postMessage(result, [...new Set(transfer)])
  })
})

async function answer({ kind, bytes, options }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const found = await readers[kind](bytes, options)
    return { ok: true, found: found.map(withOwnBytes) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toValue() }
    // A defect in a reader must not keep the other files out.
    const detail = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      error: { code: 'import-unreadable', message: t('word.readerFailed', { detail: detail.slice(0, 120) }) },
    }
  }
}

/** An image may be a view on memory that others share: what is sent away is its own. */
function withOwnBytes(found: FoundRecord): FoundRecord {
  const { figures, imageBytes } = found
  return {
    ...found,
    ...(figures === undefined ? {} : { figures: figures.map((one) => ({ ...one, bytes: new Uint8Array(one.bytes) })) }),
    ...(imageBytes === undefined
      ? {}
      : { imageBytes: imageBytes.map((bytes) => (bytes === null ? null : new Uint8Array(bytes))) }),
  }
}

const bytesOf = ({ figures = [], imageBytes = [] }: FoundRecord): readonly Uint8Array[] => [
  ...figures.map(({ bytes }) => bytes),
  ...imageBytes.filter((bytes) => bytes !== null),
]
