/** In tests: the worker that build/tests-worker.mjs made. */
export const siteWorkerFile = (): URL => new URL('../../dist/tests-worker/site-worker.js', import.meta.url)
