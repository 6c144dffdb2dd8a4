import type { FoundRecord } from '../found-record'
import { readArchiveRecord } from '../pages/archive-record'
import { decodePage } from '../pages/decode-page'
import { readPageRecord } from '../pages/page-record'
import { readJson } from '../read-json'
import { readMarkdown } from '../read-markdown'
import { readTable } from '../read-table'
import { readText } from '../read-text'
import type { ForeignKind, ForeignOptions, FoundForeign } from './found-foreign'
import { readDoc } from './read-doc'
import { readDocx } from './read-docx'
import { readOdt } from './read-odt'
import { readRtf } from './read-rtf'
import { readSheet } from './read-sheet'

type Reader = (bytes: Uint8Array, options: ForeignOptions) => Promise<readonly FoundRecord[]> | readonly FoundRecord[]

const manuscript =
  (read: (bytes: Uint8Array, options: ForeignOptions) => Promise<FoundForeign> | FoundForeign): Reader =>
  async (bytes, options) => {
    const { value, lost, images } = await read(bytes, options)
    return [{ value, lost, figures: images }]
  }

/** Every reader of foreign bytes, run in the worker only: the records that a file holds. */
export const readers: Readonly<Record<ForeignKind, Reader>> = {
  text: (bytes, { zone }) => [readText(bytes, zone)],
  markdown: (bytes, { zone }) => [readMarkdown(bytes, zone)],
  table: (bytes, { zone }) => readTable(bytes, zone),
  sheet: readSheet,
  json: (bytes) => readJson(bytes),
  page: (bytes, { zone }) => [readPageRecord(decodePage(bytes), zone)],
  archive: (bytes, { zone }) => [readArchiveRecord(bytes, zone)],
  docx: manuscript(readDocx),
  doc: manuscript(readDoc),
  rtf: manuscript(readRtf),
  odt: manuscript(readOdt),
}
