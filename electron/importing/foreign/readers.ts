import type { ForeignKind, ForeignOptions, FoundForeign } from './found-foreign'
import { readDocx } from './read-docx'
import { readPlainText } from './read-plain-text'

type Reader = (bytes: Uint8Array, options: ForeignOptions) => Promise<FoundForeign> | FoundForeign

/** Every reader of foreign bytes, run in the worker only. */
export const readers: Readonly<Partial<Record<ForeignKind, Reader>>> = {
  text: readPlainText,
  docx: readDocx,
}
