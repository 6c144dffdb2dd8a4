/** The worker's bundle, which the build puts beside the program's. */
export const siteWorkerFile = (): URL => new URL('./site-worker.js', import.meta.url)
