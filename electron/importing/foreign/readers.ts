import type { ForeignKind, ForeignOptions, FoundForeign } from './found-foreign'
import { readDoc } from './read-doc'
import { readDocx } from './read-docx'
import { readOdt } from './read-odt'
import { readPlainText } from './read-plain-text'
import { readRtf } from './read-rtf'

type Reader = (bytes: Uint8Array, options: ForeignOptions) => Promise<FoundForeign> | FoundForeign

/** Every reader of foreign bytes, run in the worker only. */
export const readers: Readonly<Record<ForeignKind, Reader>> = {
  text: readPlainText,
  docx: readDocx,
  doc: readDoc,
  rtf: readRtf,
  odt: readOdt,
}
