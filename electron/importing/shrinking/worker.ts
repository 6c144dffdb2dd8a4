import { parentPort } from 'node:worker_threads'
import type { ShrinkAnswer } from './image-shrinker'
import { shrink } from './shrink'

/** The thread in which large pictures are decoded; whoever started it kills it when it takes too long. */
parentPort?.on('message', (bytes: Uint8Array) => {
  shrink(bytes).then(
    (small) => parentPort?.postMessage({ small } satisfies ShrinkAnswer, [small.buffer as ArrayBuffer]),
    () => parentPort?.postMessage({ small: null } satisfies ShrinkAnswer),
  )
})
