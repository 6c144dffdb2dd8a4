/** The worker's bundle, which the build puts beside the program's. */
export const workerFile = (): URL => new URL('./foreign-worker.js', import.meta.url)
