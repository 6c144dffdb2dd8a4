/** The worker's bundle, which the build puts beside the program's. */
export const drawingWorkerFile = (): URL => new URL('./drawing-worker.js', import.meta.url)
