/** Where a library's files come from: another folder, or a backup. */
export interface Source {
  readonly libraryId: string
  /** From the library's root, with forward slashes. */
  readonly paths: readonly string[]
  /** Null when the file has gone since it was listed. */
  readonly read: (path: string) => Promise<Uint8Array | null>
}

/** How far long work on a library's files is; told between two files. */
export interface FileProgress {
  readonly done: number
  readonly total: number
  readonly path: string
}

export interface LongWork {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FileProgress) => void
  /** Told of each file that came, once it is durable. */
  readonly onFile?: (path: string) => void
}
