/** The worker's bundle, which the build puts beside the program's. */
export const pictureWorkerFile = (): URL => new URL('./picture-worker.js', import.meta.url)
