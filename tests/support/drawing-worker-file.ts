/** In tests: the worker that build/tests-worker.mjs made. */
export const drawingWorkerFile = (): URL => new URL('../../dist/tests-worker/drawing-worker.js', import.meta.url)
