/** The worker's bundle, which the build puts beside the program's. */
export const shrinkingWorkerFile = (): URL => new URL('./shrinking-worker.js', import.meta.url)
