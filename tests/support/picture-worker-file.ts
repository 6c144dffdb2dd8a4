/** In tests: the worker that build/tests-worker.mjs made. */
export const pictureWorkerFile = (): URL => new URL('../../dist/tests-worker/picture-worker.js', import.meta.url)
