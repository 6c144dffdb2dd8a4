import { parentPort } from 'node:worker_threads'
import type { PictureAnswer, PictureTask } from './picture-thread'
import { remake } from './remake'

/** The thread in which pictures are decoded; whoever started it kills it when it takes too long. */
parentPort?.on('message', ({ bytes, wanted }: PictureTask) => {
  remake(bytes, wanted).then(
    (made) => parentPort?.postMessage({ made } satisfies PictureAnswer, [made.buffer as ArrayBuffer]),
    () => parentPort?.postMessage({ made: null } satisfies PictureAnswer),
  )
})
