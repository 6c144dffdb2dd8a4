import { readText } from '../read-text'
import type { ForeignOptions, FoundForeign } from './found-foreign'

/** A plain text of any encoding as an article. */
export const readPlainText = (bytes: Uint8Array, { zone }: ForeignOptions): FoundForeign => ({
  ...readText(bytes, zone),
  images: [],
})
