/** In tests: the worker that build/tests-worker.mjs made. */
export const workerFile = (): URL => new URL('../../dist/tests-worker/foreign-worker.js', import.meta.url)
