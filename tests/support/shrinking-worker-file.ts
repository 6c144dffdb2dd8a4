/** In tests: the worker that build/tests-worker.mjs made. */
export const shrinkingWorkerFile = (): URL => new URL('../../dist/tests-worker/shrinking-worker.js', import.meta.url)
